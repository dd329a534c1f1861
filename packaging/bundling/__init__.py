"""Makes the packages: freezes the app with its Python, and wraps that for each system."""
