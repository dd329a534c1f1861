"""The right side of the window: one slide, its picture, its words and what it rests on."""
