"""The actions on slides: in the menu of a slide, in that of the window, and by their keys."""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.pack.vocabulary import Role
from attache.slides import arrange
from attache.ui import words
from attache.ui.copying import Copier
from attache.ui.deck import moving
from attache.ui.deck.moving import Done
from attache.ui.deck.rows import Heading, Place, Row, gap_above, gap_after, gap_below, place_at
from attache.ui.deck.sections import SectionActions
from attache.ui.deck.view import DeckView
from attache.ui.icons import icon
from attache.ui.messages import Messages
from attache.ui.session import Session

_GapOf = Callable[[Sequence[Row], Collection[str]], int | None]
_WITH_CHART: Final = (Role.CHART, Role.POINTS_CHART)


class SlideActions(QObject):
    """Does with the slides that are selected in a list what the user asks for."""

    added = Signal(str)
    """The key of a new slide, which is shown as soon as it is there."""

    def __init__(
        self, session: Session, view: DeckView, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._messages = session, view, messages
        self._model = view.deck_model
        self._copier = Copier(session, messages, self)
        self.sections = SectionActions(session, view, messages, self)
        self._make()
        self._connect()
        self.tell()

    def for_menu(self) -> list[QAction]:
        """Every action in the order of a menu, with separators."""
        return [
            self.new,
            self.remove,
            self.hide,
            self.role,
            self._separator(),
            self.cut,
            self.paste,
            self.copy,
            self.copy_chart,
            self._separator(),
            self.up,
            self.down,
            self._separator(),
            self.sections.previous,
            self.sections.next,
            self.sections.menu_action,
        ]

    def tell(self) -> None:
        """Enable what can be done now, and name what it would do."""
        keys, page = self._view.selected_keys, self._session.page
        hidden = self._session.deck.hidden
        all_hidden = bool(keys) and all(key in hidden for key in keys)
        self.hide.setText(self.tr("Show in the show") if all_hidden else self.tr("Hide"))
        self.hide.setIcon(icon("eye" if all_hidden else "eye-off"))
        for action in (self.hide, self.remove, self.cut):
            action.setEnabled(bool(keys))
        for action in (self.up, self.down):
            action.setEnabled(bool(keys) or self.sections.can_move)
        self.role.setEnabled(len(keys) == 1)
        self.paste.setEnabled(bool(self._model.cut))
        self.copy.setEnabled(bool(keys))
        has_chart = bool(keys) and page is not None and page.role in _WITH_CHART
        self.copy_chart.setVisible(has_chart)
        self.sections.tell()

    # What the actions do

    def move(self, keys: tuple[str, ...], place: Place) -> bool:
        """Put slides into a place."""
        session = self._session
        label = self.tr("Move %n slide(s)", "", len(keys))
        return self._do(label, lambda deck: moving.move_slides(session.pack, deck, keys, place))

    def _move_up(self) -> None:
        self._shift(gap_above, -1)

    def _move_down(self) -> None:
        self._shift(gap_below, 1)

    def _shift(self, gap_of: _GapOf, step: int) -> None:
        rows, keys = self._model.all_rows, self._view.selected_keys
        if self._view.dragged_section():
            self.sections.shift(step)
            return
        gap = gap_of(rows, keys)
        place = place_at(rows, gap, keys) if gap is not None else None
        if place is not None:
            self.move(keys, place)

    def _hide(self) -> None:
        keys, hidden = self._view.selected_keys, self._session.deck.hidden
        hide = not all(key in hidden for key in keys)
        count = len(keys)
        label = (
            self.tr("Hide %n slide(s)", "", count)
            if hide
            else self.tr("Show %n slide(s) again", "", count)
        )
        self._session.do(label, lambda deck: moving.hide_slides(deck, keys, hide))

    def _remove(self) -> None:
        session, keys = self._session, self._view.selected_keys
        title = session.page.title if session.page else ""
        before = session.deck
        label = self.tr("Remove %n slide(s)", "", len(keys))
        if not self._do(label, lambda deck: moving.drop_slides(session.pack, deck, keys)):
            return
        self._view.select_when_there(())
        points = len(before.choices) - len(session.deck.choices)
        if len(keys) > 1:
            said = self.tr("%n slide(s) removed", "", len(keys))
        elif set(keys) <= set(session.deck.hidden) - set(before.hidden):
            said = self.tr("“{0}” is hidden: such a slide cannot be removed").format(title)
        elif points:
            said = self.tr("“{0}” removed, with %n point(s)", "", points).format(title)
        else:
            said = self.tr("“{0}” removed").format(title)
        self._messages.note(said, self.tr("Undo"), session.undo_stack.undo)

    def _cut(self) -> None:
        self._model.mark_cut(self._view.selected_keys)
        self.tell()

    def cancel_cut(self) -> None:
        """Leave what was cut where it is."""
        self._model.mark_cut(())
        self.tell()

    def _paste(self) -> None:
        rows, cut = self._model.all_rows, self._model.cut
        keys = tuple(key for key in _keys_in_order(self._session) if key in cut)
        place = place_at(rows, self._gap_here(), keys)
        self.cancel_cut()
        if place is not None and keys:
            self.move(keys, place)

    def _add(self) -> None:
        rows = self._model.all_rows
        place = place_at(rows, self._gap_here())
        session = self._session
        added: list[str] = []

        def add(deck: Deck) -> Done:
            done = moving.add_slide(session.pack, deck, place)
            added[:] = done.keys
            return done

        if self._do(self.tr("Add a slide"), add):
            self.added.emit(added[0])

    def _gap_here(self) -> int:
        """The gap below what the user stands on."""
        rows, heading = self._model.all_rows, self._view.current_heading
        if heading is not None:
            ids = [row.id for row in rows]
            return ids.index(heading.id) + 1 if heading.id in ids else len(rows)
        keys = self._view.selected_keys
        return gap_after(rows, keys[-1]) if keys else len(rows)

    def _fill_roles(self) -> None:
        """Offer the roles of the slide, which takes a moment to find out."""
        menu = self._roles
        menu.clear()
        slide, group = self._session.slide, QActionGroup(menu)
        keys = self._view.selected_keys
        if slide is None or keys != (slide.key,):
            return
        offered = arrange.roles_offered(self._session.pack, self._session.deck, slide.key)
        for role in (role for role in Role if role is slide.role or role in offered):
            action = QAction(words.role(role), menu, checkable=True)
            action.setChecked(role is slide.role)
            action.triggered.connect(lambda _=False, role=role: self._take_role(slide.key, role))
            group.addAction(action)
            menu.addAction(action)
        if not offered:
            none = menu.addAction(self.tr("No other way for this slide"))
            none.setEnabled(False)

    def _take_role(self, key: str, role: Role) -> None:
        pack = self._session.pack

        def take(deck: Deck) -> Done:
            after = arrange.change_role(pack, deck, key, role)
            shown = arrange.slide_after(pack, deck, after, key, role)
            return Done(after, (shown,) if shown else ())

        self._do(self.tr("Show as {0}").format(words.role(role)), take)

    def _do(self, label: str, make: Callable[[Deck], Done]) -> bool:
        session = self._session
        try:
            done = make(session.deck)
        except AttacheError as error:
            session.refused.emit(error)
            return False
        shown = session.page.key if session.page else ""
        select = shown if shown in done.keys else next(iter(done.keys), "")
        self._view.select_when_there(done.keys)
        return session.do(label, lambda _: done.deck, select=select)

    # Making them

    def _make(self) -> None:
        self.new = self._action(self.tr("New slide here"), "plus", "Ctrl+M", self._add)
        self.hide = self._action(self.tr("Hide"), "eye-off", "Ctrl+H", self._hide)
        self.remove = self._action(self.tr("Remove"), "trash", "Del", self._remove)
        self.cut = self._action(self.tr("Cut"), "cut", "Ctrl+X", self._cut)
        self.paste = self._action(self.tr("Paste after this slide"), "paste", "Ctrl+V", self._paste)
        self.copy = self._action(self.tr("Copy picture"), "copy", "Ctrl+C", self._copier.slide)
        self.copy_chart = self._action(
            self.tr("Copy picture of the chart"), "chart", "", self._copier.chart
        )
        self.up = self._action(self.tr("Move up"), "chevron-up", "Alt+Up", self._move_up)
        self.down = self._action(self.tr("Move down"), "chevron-down", "Alt+Down", self._move_down)
        for action in (self.new, self.hide):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._roles = QMenu(self.tr("Show as"), self._view)
        self._roles.setIcon(icon("slide"))
        self._roles.aboutToShow.connect(self._fill_roles)
        self.role = self._roles.menuAction()

    def _action(self, text: str, picture: str, keys: str, run: Callable[[], object]) -> QAction:
        action = QAction(icon(picture), text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        # Other panels have texts of their own to cut and copy.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: run())
        self._view.addAction(action)
        return action

    def _separator(self) -> QAction:
        made = QAction(self)
        made.setSeparator(True)
        return made

    def _connect(self) -> None:
        self._view.selection_told.connect(self.tell)
        self._view.slides_dropped.connect(self.move)
        self._view.section_dropped.connect(self.sections.move)
        self._view.cut_cancelled.connect(self.cancel_cut)
        self._session.deck_changed.connect(self._told_of_change)

    def _told_of_change(self, before: Deck, after: Deck) -> None:
        if before.hidden != after.hidden:
            self.tell()


def menu_of(actions: SlideActions, row: object, view: DeckView) -> QMenu:
    """The menu of a row: of a section for a heading, else of the slides."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if isinstance(row, Heading):
        menu.addActions(actions.sections.for_menu())
    else:
        menu.addActions(actions.for_menu())
    return menu


def _keys_in_order(session: Session) -> tuple[str, ...]:
    return tuple(dict.fromkeys(page.key for page in session.pages))
