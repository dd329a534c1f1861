"""How numbers look: a chart as a value, and as a native PowerPoint chart."""
