"""A user's action on the deck as one step of undo."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from attache.deck.models import Deck

_ANY_EDIT = 1


@dataclass(frozen=True, slots=True)
class Step:
    """A deck before and after an action, and the slide that was shown before and is after it.

    Steps with the same `merge` become one; an empty one never does.
    """

    label: str
    before: Deck
    after: Deck
    merge: str
    slide_before: str
    slide_after: str


class DeckCommand(QUndoCommand):
    """Puts a deck in place of another; `place` is told the deck and the slide to show."""

    def __init__(self, step: Step, place: Callable[[Deck, str], None]) -> None:
        super().__init__(step.label)
        self.step, self._place = step, place

    def redo(self) -> None:
        """Put the later deck in place."""
        self._place(self.step.after, self.step.slide_after)

    def undo(self) -> None:
        """Put the earlier deck in place."""
        self._place(self.step.before, self.step.slide_before)

    def id(self) -> int:
        """Commands are offered to `mergeWith` where this is the same and not -1."""
        return _ANY_EDIT if self.step.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        """Take in what is typed next into the same text."""
        if not isinstance(other, DeckCommand) or other.step.merge != self.step.merge:
            return False
        step = self.step
        self.step = Step(
            step.label,
            step.before,
            other.step.after,
            step.merge,
            step.slide_before,
            other.step.slide_after,
        )
        if self.step.after == self.step.before:
            self.setObsolete(True)
        return True
