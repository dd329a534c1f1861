"""What can be said: the brief, its talking points, figures, cautions, charts and presets."""
