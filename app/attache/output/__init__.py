"""What leaves the app: slides fitted to their frames and written as files."""
