"""What a window works with."""

from dataclasses import dataclass

from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.preferences import Preferences
from attache.ui.recent import RecentDecks
from attache.ui.studio import Studio

ENDING = ".attache"
"""The ending of a deck's file."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The services of one window. `jobs` is a second studio, for what takes seconds."""

    studio: Studio
    jobs: Studio
    pictures: Pictures
    messages: Messages
    preferences: Preferences
    recent: RecentDecks
