"""What this meeting needs: the deck, the edits that change it, and the file it is saved in."""
