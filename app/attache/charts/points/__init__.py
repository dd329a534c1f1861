"""Doughnuts, scatter charts and dot plots."""
