"""The left panel: what the brief offers, what of it the deck says, and the brief itself."""
