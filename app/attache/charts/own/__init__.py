"""Charts of the user's own data: how they are saved, and how they become charts like a pack's."""
