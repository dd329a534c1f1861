"""What was found in a deck, in plain words, and the mends that there are."""
