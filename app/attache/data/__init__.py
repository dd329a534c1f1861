"""What the user's own numbers say: files and pasted cells read into a small typed table."""
