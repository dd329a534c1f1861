"""What a user does to slides as they are shown: each action gives the next deck.

All raise AttacheError for a slide that is not there, and in words where something cannot be done.
"""

from attache.slides.arranging.content import slide_after
from attache.slides.arranging.drop import drop_slide_of
from attache.slides.arranging.move import move_slide
from attache.slides.arranging.role import change_role, roles_offered

__all__ = ["change_role", "drop_slide_of", "move_slide", "roles_offered", "slide_after"]
