"""What PowerPoint has no chart for, composed of charts that it has: bullets, Marimekkos, tables."""
