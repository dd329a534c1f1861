"""What suits a table of the user's own data, and what misleads in a chart of it."""
