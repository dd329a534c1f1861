"""How slides as they are shown are moved, deleted and given other roles."""
