"""The dialogs of the window: `open()` shows one and does not wait, signals tell what came of it."""
