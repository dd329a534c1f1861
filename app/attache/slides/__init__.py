"""What goes on each slide, as values without coordinates, and what is found wrong with them."""
