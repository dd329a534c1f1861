"""How numbers look: a chart as a value, as a native PowerPoint chart, and drawn by matplotlib."""
