"""The menu of a row: all that can be done to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from attache.deck.models import Wording
from attache.ui.brief.actions import RowActions
from attache.ui.brief.points import Row, RowKind
from attache.ui.brief.standing import Standings
from attache.ui.icons import icon


class RowMenu(QMenu):
    """The actions on one row, each named as what it will do."""

    slide_wanted = Signal(object)
    brief_wanted = Signal(object)

    def __init__(
        self, row: Row, standings: Standings, actions: RowActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._row, self._standing, self._actions = row, standings.of(row), actions
        self._add_ticking(standings.offers(row))
        if row.kind is RowKind.POINT:
            self._add_wording(standings.offers(row))
        self.addSeparator()
        self._add_showing()
        if row.kind is RowKind.POINT:
            self.addSeparator()
            self._add_moving()

    def _add_ticking(self, offered: bool) -> None:
        ticked = self._standing.ticked
        text = self.tr("Remove from the deck") if ticked else self.tr("Add to the deck")
        action = self._add("minus" if ticked else "plus", text, "Space")
        action.triggered.connect(lambda: self._actions.toggle(self._row))
        action.setEnabled(offered)

    def _add_wording(self, offered: bool) -> None:
        row, standing = self._row, self._standing
        if row.corrected and standing.corrected:
            action = self._add("undo", self.tr("Take the original wording"))
            action.triggered.connect(lambda: self._actions.take_wording(row, Wording.ORIGINAL))
        elif row.corrected:
            action = self._add("check", self.tr("Take the corrected wording"))
            action.triggered.connect(lambda: self._actions.take_wording(row, Wording.CORRECTED))
            action.setEnabled(offered)
        if row.blocked:
            stand = self._add("", self.tr("Let it stand as it is worded"))
            stand.setCheckable(True)
            stand.setChecked(standing.stands)
            stand.setEnabled(standing.ticked)
            stand.triggered.connect(self._let_stand)

    def _let_stand(self, stands: bool) -> None:
        self._actions.let_stand(self._row, stands)

    def _add_showing(self) -> None:
        slide = self._add("slide", self.tr("Show in the deck"), "Return")
        slide.setEnabled(self._standing.ticked)
        slide.triggered.connect(lambda: self.slide_wanted.emit(self._row))
        brief = self._add("search", self.tr("Show in the brief"))
        brief.setEnabled(bool(self._row.sentences))
        brief.triggered.connect(lambda: self.brief_wanted.emit(self._row))

    def _add_moving(self) -> None:
        for by, text, keys, name in (
            (-1, self.tr("Move up in the deck"), "Alt+Up", "chevron-up"),
            (1, self.tr("Move down in the deck"), "Alt+Down", "chevron-down"),
        ):
            action = self._add(name, text, keys)
            action.setEnabled(self._actions.can_move(self._row, by))
            action.triggered.connect(lambda _=False, by=by: self._actions.move(self._row, by))

    def _add(self, name: str, text: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        if name:
            action.setIcon(icon(name))
        if keys:
            action.setShortcut(QKeySequence(keys))
            # The list itself takes these keys; here they are only named.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action
