"""The deck as a list: pictures of its slides by section, and what is done to slides as such."""
