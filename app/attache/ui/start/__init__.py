"""The start page: presets, recent decks, and work that a crash left behind."""
