"""What the user sees: the window. The only room that knows Qt."""
