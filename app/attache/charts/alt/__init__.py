"""What a screen reader says of a chart, in English and Korean."""
