"""What is drawn over a chart to make its point: arrows, lines, bands, callouts, breaks."""
