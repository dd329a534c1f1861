"""Charts along one axis of categories: bars, columns, lines, areas, waterfalls, slopes."""
