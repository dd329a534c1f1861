"""Charts from the user's own data: reading it, choosing how it is drawn, keeping it fresh."""
