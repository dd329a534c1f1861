"""The middle panel: the deck as a list of its slides, and what is done to them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from attache.slides.gather import CONTENT_ROLES
from attache.ui.controls import em, with_shortcut
from attache.ui.deck.actions import SlideActions, menu_of
from attache.ui.deck.model import DeckModel
from attache.ui.deck.rows import PageRow
from attache.ui.deck.view import DeckView
from attache.ui.icons import icon
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.theme import set_look


class DeckPanel(QWidget):
    """Shows the slides of a session by section, and lets the user arrange them."""

    wording_wanted = Signal()
    """The texts of the slide that is shown are to be worked on."""

    def __init__(
        self,
        session: Session,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._pictures = session, pictures
        self.model = DeckModel(session, self)
        self.view = DeckView(self.model, session, pictures, self)
        self.actions_ = SlideActions(session, self.view, messages, self)
        self._hint, self._shown, self._hidden = QLabel(self), QLabel(self), QLabel(self)
        self._add = QToolButton(self)
        self._awaited = ""
        self._lay_out()
        self._connect()
        self._tell()

    def actions_for_menu(self) -> list[QAction]:
        """The actions on slides for the menu of the window."""
        return self.actions_.for_menu()

    def _connect(self) -> None:
        self.view.menu_wanted.connect(self._show_menu)
        self.view.opened.connect(self.wording_wanted)
        self.actions_.added.connect(self._await)
        self._session.arranged.connect(self._tell)
        self._session.deck_changed.connect(self._tell)
        self._session.selected.connect(self._open_awaited)
        self._add.clicked.connect(self.actions_.new.trigger)

    def _await(self, key: str) -> None:
        self._awaited = key

    def _open_awaited(self) -> None:
        page = self._session.page
        if page is not None and self._awaited and page.key == self._awaited:
            self._awaited = ""
            self.wording_wanted.emit()

    def _show_menu(self, row: object, where: QPoint) -> None:
        menu = menu_of(self.actions_, row, self.view)
        if isinstance(row, PageRow) and self.view.has_failed(row):
            again = menu.addAction(self.tr("Draw the picture again"))
            again.triggered.connect(lambda: self.view.retry(row))
        menu.popup(where)

    def _tell(self) -> None:
        """Say how many slides there are, and what to do where there are none."""
        pages, hidden = self._session.pages, set(self._session.deck.hidden)
        left_out = sum(page.key in hidden for page in pages)
        self._shown.setText(self.tr("%n slide(s)", "", len(pages) - left_out))
        self._hidden.setText(self.tr("%n hidden", "", left_out))
        self._hidden.setVisible(bool(left_out))
        is_empty = not any(page.role in CONTENT_ROLES for page in pages)
        self._hint.setVisible(is_empty and self._session.arrangement is not None)

    def _lay_out(self) -> None:
        self.setObjectName("deck")
        self.setAccessibleName(self.tr("Deck"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "page")
        self.setFocusProxy(self.view)
        self.view.setMinimumWidth(self.view.narrowest)
        self._hint.setText(self.tr("No points yet. Tick a point on the left, or add a slide."))
        self._hint.setWordWrap(True)
        self._hint.setMargin(em(self, 0.9))
        set_look(self._hint, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(self, 0.4), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._hint)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        self._add.setText(self.tr("Slide"))
        self._add.setIcon(icon("plus"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setToolTip(with_shortcut(self.tr("New slide here"), "Ctrl+M"))
        self._add.setAccessibleName(self.tr("New slide here"))
        self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(foot)
        row.setContentsMargins(em(self, 0.5), em(self, 0.3), em(self, 0.9), em(self, 0.3))
        row.setSpacing(em(self, 0.6))
        row.addWidget(self._add)
        row.addStretch()
        for label in (self._shown, self._hidden):
            set_look(label, "quiet")
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            row.addWidget(label)
        return foot
