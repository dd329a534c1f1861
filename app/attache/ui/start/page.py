"""The start page: new decks from presets, the decks opened last, and work left by a crash."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attache.output.requests import Sample
from attache.pack.vocabulary import Role
from attache.ui.controls import Heading, em, with_shortcut
from attache.ui.icons import app_icon, icon
from attache.ui.start.offers import Shelf, glance, shelf_of
from attache.ui.start.recents import RecentList, Recents
from attache.ui.start.rescued import RescuedWork
from attache.ui.start.shelves import ShelfView
from attache.ui.studio import Studio, Urgency
from attache.ui.theme import set_look

if TYPE_CHECKING:  # the page is seen before any of these is loaded
    from attache.pack.models import Pack, Preset
    from attache.ui.leftovers import Leftover

_OPEN: Final = "Ctrl+O"
_DECKS: Final = (".attache",)
_OFFERED: Final = (".pptx", ".potx", ".csv", ".tsv", ".xlsx", ".ods")
"""Templates and data, which need a deck first."""
_COVER_EMS: Final = 27
"""How wide the pictures are drawn; a card shows them a little smaller."""
_CONTENT_EMS: Final = 96
_RECENTS_EMS: Final = 23
_BESIDE_EMS: Final = 64
"""From which width on the recent decks stand beside the presets."""


class StartPage(QScrollArea):
    """What is seen before a deck is open. It paints at once; packs and pictures come later."""

    preset_chosen = Signal(str, str)
    """The ids of a pack and of a preset."""
    blank_chosen = Signal(str)
    """The id of a pack."""
    open_wanted = Signal()
    recent_chosen = Signal(Path)
    """A deck from the list, or one that was dropped on the page."""
    leftover_chosen = Signal(object)
    leftover_discarded = Signal(object)
    file_dropped = Signal(Path)
    """A template or a file with data."""

    def __init__(self, studio: Studio, recents: Recents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._filled = False
        self._wanted: dict[tuple[str, str], Pack] = {}
        self._shelves: dict[str, ShelfView] = {}
        self._inner = QWidget(self)
        self._content = QWidget(self._inner)
        self.open_button = QPushButton(self.tr("Open a deck…"), self._content)
        self.work = RescuedWork(self._content)
        self._side = QWidget(self._content)
        self.recents = RecentList(recents, self._side)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._shelf_column = QVBoxLayout()
        self._lay_out()
        self._connect()
        for shelf in glance():
            self._show_shelf(shelf)
        self.setAcceptDrops(True)

    @property
    def shelves(self) -> dict[str, ShelfView]:
        """What each pack offers, by the pack's id."""
        return self._shelves

    def show_pack(self, pack: "Pack") -> None:
        """Take a pack that is loaded, and have the covers of its presets drawn."""
        self._show_shelf(shelf_of(pack))
        self._wanted.update({(pack.id, preset.id): pack for preset in pack.presets})
        if self.isVisible():
            self._ask_covers()

    def show_leftovers(self, leftovers: "Sequence[Leftover]") -> None:
        """Offer work that was left behind, before all else."""
        self.work.show_work(leftovers)
        self._order_tabs()

    def reload(self) -> None:
        """Read the list of recent decks again. At first the page is shown without."""
        self._filled = True
        self.recents.reload()
        self._order_tabs()

    def focus_first(self) -> None:
        """Give the focus to what is offered first."""
        stops = self._stops()
        if len(stops) > 1:
            stops[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's names, here and below)
        """Bring the recent decks up to date."""
        super().showEvent(event)
        if self._filled:
            self.reload()
        self._ask_covers()
        focused = self.window().focusWidget()
        if not (focused and self.isAncestorOf(focused)):
            self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the recent decks beside the presets where there is room, else below."""
        super().resizeEvent(event)
        self._turn()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take decks, templates and data."""
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open a deck that is dropped; offer a template as a brand, data as a chart."""
        path = _dropped(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() in _DECKS:
            self.recent_chosen.emit(path)
        else:
            self.file_dropped.emit(path)

    def _stops(self) -> list[QWidget]:
        """What takes the focus, as it is read; what is made later would stand at the end."""
        work = [each for row in self.work.rows for each in (row.resume, row.discard)]
        cards = [card for shelf in self._shelves.values() for card in shelf.grid.cards]
        decks = [each for row in self.recents.rows for each in (row.button, row.remove)]
        return [self.open_button, *work, *cards, *decks]

    def _order_tabs(self) -> None:
        for one, other in pairwise(self._stops()):
            QWidget.setTabOrder(one, other)

    def _show_shelf(self, shelf: Shelf) -> None:
        known = self._shelves.get(shelf.pack)
        if known:
            known.show_shelf(shelf)
            self._order_tabs()
            return
        view = ShelfView(shelf, self._content)
        view.preset_chosen.connect(self.preset_chosen)
        view.blank_chosen.connect(self.blank_chosen)
        self._shelves[shelf.pack] = view
        self._shelf_column.insertWidget(self._shelf_column.count() - 1, view)

    def _ask_covers(self) -> None:
        """Ask for every cover that was not asked for; the first one last, for it comes first."""
        wanted, self._wanted = self._wanted, {}
        for (_, preset), pack in reversed(wanted.items()):
            self._ask_cover(pack, pack.preset_by_id[preset])

    def _ask_cover(self, pack: "Pack", preset: "Preset") -> None:
        from attache.deck.selection import from_preset

        alone = {"roles": (Role.COVER,), "sections": (), "questions": ()}
        width = round(em(self, _COVER_EMS) * self.devicePixelRatioF())
        self._studio.ask(
            Sample(
                from_preset(pack, preset.id).model_copy(update=alone),
                preset.brand,
                (Role.COVER,),
                width,
            ),
            partial(self._take_cover, pack.id, preset.id),
            urgency=Urgency.GALLERY,
            slot=f"start/{pack.id}/{preset.id}",
        )

    def _take_cover(self, pack: str, preset: str, pictures: tuple[bytes, ...]) -> None:
        if pictures and pack in self._shelves:
            self._shelves[pack].show_cover(preset, pictures[0])

    def _turn(self) -> None:
        beside = self.viewport().width() >= em(self, _BESIDE_EMS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if beside else down)
        most = em(self, _RECENTS_EMS if beside else _CONTENT_EMS)
        self._side.setMinimumWidth(most if beside else 0)
        self._side.setMaximumWidth(most)

    def _connect(self) -> None:
        self.open_button.clicked.connect(lambda: self.open_wanted.emit())
        self.recents.chosen.connect(self.recent_chosen)
        self.work.continued.connect(self.leftover_chosen)
        self.work.discarded.connect(self.leftover_discarded)

    def _lay_out(self) -> None:
        set_look(self, "page")
        set_look(self._inner, "page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content.setMaximumWidth(em(self, _CONTENT_EMS))
        side = em(self, 2)
        outer = QHBoxLayout(self._inner)
        outer.setContentsMargins(side, em(self, 1.3), side, em(self, 1.3))
        outer.addStretch(1)
        outer.addWidget(self._content, 1000)
        outer.addStretch(1)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 1.1))
        column.addLayout(self._head())
        column.addWidget(self.work)
        column.addLayout(self._body)
        column.addStretch()
        self._shelf_column.setSpacing(em(self, 1.6))
        self._shelf_column.addStretch()
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(em(self, 1.4))
        beside.addWidget(self.recents)
        beside.addWidget(self._hint())
        beside.addStretch()
        self._body.setSpacing(em(self, 1.8))
        self._body.addLayout(self._shelf_column, 1)
        self._body.addWidget(self._side)
        self.setWidget(self._inner)

    def _head(self) -> QHBoxLayout:
        sign = QLabel(self._content)
        side = em(self, 3)
        sign.setPixmap(app_icon().pixmap(QSize(side, side), self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(em(self, 0.1))
        words.addWidget(Heading(self.tr("Attaché"), self._content, look="title"))
        words.addWidget(self._quiet(self.tr("Briefing decks whose every figure has its source.")))
        self.open_button.setAutoDefault(False)
        self.open_button.setIcon(icon("open"))
        self.open_button.setToolTip(with_shortcut(self.tr("Open a deck from a file"), _OPEN))
        head = QHBoxLayout()
        head.setSpacing(em(self, 0.9))
        head.addWidget(sign)
        head.addLayout(words, 1)
        head.addWidget(self.open_button)
        return head

    def _hint(self) -> QLabel:
        return self._quiet(
            self.tr("Drop a deck here to open it, or a PowerPoint template to make a brand of it.")
        )

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self._content)
        label.setWordWrap(True)
        set_look(label, "quiet")
        return label


def _dropped(data: QMimeData) -> Path | None:
    """The first deck, template or file with data among those that are dragged."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in (*_DECKS, *_OFFERED):
            return path
    return None
