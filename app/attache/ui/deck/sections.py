"""The actions on the sections of a deck: going through them, moving, closing, clearing them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from attache.ui.deck import moving
from attache.ui.deck.dragging import section_gaps
from attache.ui.deck.rows import Heading
from attache.ui.deck.view import DeckView
from attache.ui.dialog import Choice, ChoiceRole
from attache.ui.icons import icon
from attache.ui.messages import Messages
from attache.ui.session import Session


class SectionActions(QObject):
    """Does with the section in which the user stands what he asks for."""

    def __init__(
        self, session: Session, view: DeckView, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._messages = session, view, messages
        self._model = view.deck_model
        self._make()

    def for_menu(self) -> list[QAction]:
        """The actions on one section."""
        return [self.up, self.down, self.collapse, self.clear]

    @property
    def can_move(self) -> bool:
        """Whether a section is what the user stands on, and can move."""
        return bool(self._view.dragged_section())

    def tell(self) -> None:
        """Enable what can be done now, and name what it would do."""
        heading = self._view.current_section
        sectors = self._sectors()
        sector = heading.sector if heading else ""
        self.up.setEnabled(sector in sectors[1:])
        self.down.setEnabled(sector in sectors[:-1])
        self.clear.setEnabled(bool(sector))
        self.collapse.setEnabled(heading is not None)
        closed = heading is not None and heading.collapsed
        self.collapse.setText(self.tr("Expand section") if closed else self.tr("Collapse section"))
        self.menu_action.setEnabled(heading is not None)

    def shift(self, step: int) -> None:
        """Move the section one up (-1) or down (1)."""
        heading, sectors = self._view.current_section, self._sectors()
        if heading is None or heading.sector not in sectors:
            return
        at = sectors.index(heading.sector)
        others = [sector for sector in sectors if sector != heading.sector]
        place = at + step
        if 0 <= place <= len(others):
            self.move(heading.sector, others[place] if place < len(others) else None)

    def move(self, sector: str, before: str | None) -> None:
        """Put a section before that of another sector; None is the end."""
        self._session.do(
            self.tr("Move a section"), lambda deck: moving.move_section(deck, sector, before)
        )

    def _collapse(self) -> None:
        heading = self._view.current_section
        if heading is not None:
            self._view.toggle(heading)

    def _clear(self) -> None:
        heading = self._view.current_section
        if heading is None or not heading.sector:
            return
        choices = (
            Choice("remove", self.tr("Remove"), ChoiceRole.LOSES),
            Choice("keep", self.tr("Keep"), ChoiceRole.CANCEL),
        )
        self._messages.ask(
            self.tr("Remove all slides of “{0}”?").format(heading.section),
            self.tr(
                "Its points, charts and your own slides leave the deck. Undo brings them back."
            ),
            choices,
            lambda choice: self._clear_now(heading) if choice == "remove" else None,
        )

    def _clear_now(self, heading: Heading) -> None:
        self._session.do(
            self.tr("Remove a section's slides"),
            lambda deck: moving.clear_section(deck, heading.sector),
        )

    def _go(self, step: int) -> None:
        """Show the first slide of the section before or behind."""
        page = self._session.page
        firsts = {each.section: each.number for each in reversed(self._session.pages)}
        sections = list(reversed(firsts))
        if page is None or page.section not in sections:
            return
        at = sections.index(page.section)
        if step < 0 and page.number > firsts[page.section]:
            at += 1
        if 0 <= at + step < len(sections):
            self._session.select(firsts[sections[at + step]])

    def _sectors(self) -> list[str]:
        """The sectors whose sections are shown, in order."""
        rows = self._model.rows
        headings = (rows[gap] for gap in section_gaps(rows)[:-1])
        return [row.sector for row in headings if isinstance(row, Heading)]

    def _make(self) -> None:
        self.up = self._action(self.tr("Move section up"), lambda: self.shift(-1))
        self.down = self._action(self.tr("Move section down"), lambda: self.shift(1))
        self.collapse = self._action(self.tr("Collapse section"), self._collapse)
        self.clear = self._action(self.tr("Remove section's slides…"), self._clear)
        self.up.setIcon(icon("chevron-up"))
        self.down.setIcon(icon("chevron-down"))
        self.clear.setIcon(icon("trash"))
        self.previous = self._action(self.tr("Previous section"), lambda: self._go(-1))
        self.next = self._action(self.tr("Next section"), lambda: self._go(1))
        for action, keys in ((self.previous, "Ctrl+PgUp"), (self.next, "Ctrl+PgDown")):
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._view.addAction(action)
        self._menu = QMenu(self.tr("Section"), self._view)
        self._menu.addActions(self.for_menu())
        self.menu_action = self._menu.menuAction()

    def _action(self, text: str, run: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _=False: run())
        return action
