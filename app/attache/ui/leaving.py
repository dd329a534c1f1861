"""What must not leave the app yet, not even by the clipboard."""

from PySide6.QtCore import QCoreApplication

from attache.deck.lookup import find_own_chart
from attache.errors import AttacheError
from attache.ui.session import Session
from attache.ui.slide.fields import chart_of


def held_back(session: Session) -> AttacheError | None:
    """Why the slide that is shown cannot be copied: its chart's data lack a source or a date."""
    own = find_own_chart(session.deck, chart_of(session.slide))
    if own is None or (own.source and own.as_of):
        return None
    return AttacheError(
        QCoreApplication.translate(
            "Leaving", "The data of this chart have no source or date yet, so it was not copied."
        ),
        QCoreApplication.translate(
            "Leaving", "Say in the chart where they are from, and as of when."
        ),
    )
