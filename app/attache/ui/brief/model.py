"""The rows as Qt's views take them: groups, and in each what the filter lets through."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.ui.brief import describe
from attache.ui.brief.points import Group, Row, groups, lists
from attache.ui.brief.search import Filter
from attache.ui.brief.standing import Share, Standing, Standings

Index = QModelIndex | QPersistentModelIndex

_NOWHERE: Final = QModelIndex()


class PointsModel(QAbstractItemModel):
    """Groups of rows. It is told of every change of the deck, and tells only what changed.

    `tick_wanted` carries the index of a row or group that a view wants ticked or unticked.
    """

    tick_wanted = Signal(QModelIndex)

    def __init__(self, pack: Pack, deck: Deck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pack = pack
        self.groups = groups(pack, deck, self.tr("Questions and answers"))
        self.standings = Standings(deck)
        self.filter = Filter()
        self._listed: list[list[Row]] = [list(group.rows) for group in self.groups]
        self._shown: list[int] = list(range(len(self.groups)))
        self._group_places = {group.id: place for place, group in enumerate(self.groups)}
        self._places = {
            row.key: place for place, group in enumerate(self.groups) for row in group.rows
        }
        self._rows = {row.key: row for group in self.groups for row in group.rows}
        self._on_slide: frozenset[str] = frozenset()

    # What is in it

    def group_at(self, index: Index) -> Group | None:
        """The group at an index; None where that is a row's."""
        if not index.isValid() or index.internalId():
            return None
        return self.groups[self._shown[index.row()]]

    def row_at(self, index: Index) -> Row | None:
        """The row at an index; None where that is a group's."""
        if not index.isValid() or not index.internalId():
            return None
        return self._listed[index.internalId() - 1][index.row()]

    def rows_of(self, group: Group) -> Sequence[Row]:
        """The rows of a group that are listed."""
        return self._listed[self._group_places[group.id]]

    def row(self, key: str) -> Row | None:
        """The row of that key, listed or not."""
        return self._rows.get(key)

    def standing(self, row: Row) -> Standing:
        """How a row stands in the deck."""
        return self.standings.of(row)

    def share(self, group: Group) -> Share:
        """How much of what is listed of a group is ticked."""
        return self.standings.share(self.rows_of(group))

    def is_on_slide(self, row: Row) -> bool:
        """Whether the slide that is shown shows it."""
        return row.key in self._on_slide

    @property
    def count(self) -> int:
        """How many rows are listed."""
        return sum(len(self._listed[place]) for place in self._shown)

    def index_of(self, key: str) -> QModelIndex:
        """The index of the row of that key, invalid where it is not listed."""
        row, place = self._rows.get(key), self._places.get(key)
        if row is None or place is None or row not in self._listed[place]:
            return QModelIndex()
        return self.createIndex(self._listed[place].index(row), 0, place + 1)

    def index_of_group(self, group_id: str) -> QModelIndex:
        """The index of a group, invalid where it is not listed."""
        for at, place in enumerate(self._shown):
            if self.groups[place].id == group_id:
                return self.createIndex(at, 0, 0)
        return QModelIndex()

    # What changes

    def take(self, deck: Deck) -> bool:
        """Take the deck as it is now; whether any row stands otherwise."""
        audience = self.standings.audience
        changed = self.standings.take(deck)
        if deck.audience is not audience:
            changed = set(self._rows)
        self._tell(changed)
        return bool(changed)

    def mark_slide(self, keys: frozenset[str]) -> None:
        """Mark the rows that the slide shows which is shown."""
        changed = self._on_slide ^ keys
        self._on_slide = keys
        self._tell(changed)

    def set_filter(self, shown: Filter) -> None:
        """List what a filter lets through; rows that stay are not touched."""
        if shown == self.filter:
            return
        self.filter = shown
        for place, group in enumerate(self.groups):
            self._list(place, [row for row in group.rows if lists(shown, row)])
        for at in range(len(self._shown)):
            self._emit(self.createIndex(at, 0, 0))

    def _list(self, place: int, wanted: list[Row]) -> None:
        at = next((at for at, each in enumerate(self._shown) if each >= place), len(self._shown))
        is_shown = at < len(self._shown) and self._shown[at] == place
        if is_shown and not wanted:
            self.beginRemoveRows(QModelIndex(), at, at)
            self._shown.pop(at)
            self._listed[place] = []
            self.endRemoveRows()
        elif wanted and not is_shown:
            self.beginInsertRows(QModelIndex(), at, at)
            self._shown.insert(at, place)
            self._listed[place] = wanted
            self.endInsertRows()
        elif wanted:
            self._drop_others(place, at, wanted)
            self._add_missing(place, at, wanted)

    def _drop_others(self, place: int, at: int, wanted: list[Row]) -> None:
        """Take out, from the end, each run of rows that are listed no longer."""
        kept, listed = {row.key for row in wanted}, self._listed[place]
        parent = self.createIndex(at, 0, 0)
        last = len(listed) - 1
        while last >= 0:
            first = last
            while first >= 0 and listed[first].key not in kept:
                first -= 1
            if first < last:
                self.beginRemoveRows(parent, first + 1, last)
                del listed[first + 1 : last + 1]
                self.endRemoveRows()
            last = first - 1

    def _add_missing(self, place: int, at: int, wanted: list[Row]) -> None:
        """Put in each run of rows that are listed now; those that are listed are in order."""
        parent, listed = self.createIndex(at, 0, 0), self._listed[place]
        first = 0
        while first < len(wanted):
            here = listed[first] if first < len(listed) else None
            end = first
            while end < len(wanted) and wanted[end] is not here:
                end += 1
            if end > first:
                self.beginInsertRows(parent, first, end - 1)
                listed[first:first] = wanted[first:end]
                self.endInsertRows()
            first = end + 1

    def _tell(self, keys: set[str] | frozenset[str]) -> None:
        """Tell which of the rows with these keys are listed, and that their groups count anew."""
        places = {self._places[key] for key in keys if key in self._places}
        for at, place in enumerate(self._shown):
            if place in places:
                self._emit(self.createIndex(at, 0, 0))
                for number, row in enumerate(self._listed[place]):
                    if row.key in keys:
                        self._emit(self.createIndex(number, 0, place + 1))

    def _emit(self, index: QModelIndex) -> None:
        self.dataChanged.emit(index, index)

    # What views ask

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index at a place below a parent."""
        if column or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, self._shown[parent.row()] + 1 if parent.isValid() else 0)

    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]  # the stubs of QObject.parent() have no argument
        """The index of the group that a row is in."""
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(self._shown.index(child.internalId() - 1), 0, 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """How many groups there are, or rows in one."""
        if not parent.isValid():
            return len(self._shown)
        return 0 if parent.internalId() else len(self._listed[self._shown[parent.row()]])

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """One."""
        del parent
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be ticked but what the audience may not see."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        row = self.row_at(index)
        leaf = flag.ItemNeverHasChildren if row else flag.NoItemFlags
        ticks = flag.ItemIsUserCheckable
        if row is not None and not self.standings.offers(row):
            ticks = flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | ticks | leaf

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a view, a screen reader or a tooltip asks of a row."""
        group, row = self.group_at(index), self.row_at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group.name if group else row and describe.headline(row, self.standing(row))
            case Qt.ItemDataRole.CheckStateRole:
                return self._check_state(group, row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(group, row)
            case Qt.ItemDataRole.ToolTipRole if row:
                return describe.tooltip(row, self.standing(row))
            case _:
                return None

    def setData(  # noqa: N802
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for a tick, as a screen reader does; the deck decides."""
        if role != Qt.ItemDataRole.CheckStateRole or value == self.data(index, role):
            return False
        self.tick_wanted.emit(self.createIndex(index.row(), 0, index.internalId()))
        return True

    def _check_state(self, group: Group | None, row: Row | None) -> Qt.CheckState | None:
        if row is not None:
            ticked = self.standing(row).ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if group is None:
            return None
        share = self.share(group)
        if share.all:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if share.some else Qt.CheckState.Unchecked

    def _in_words(self, group: Group | None, row: Row | None) -> str:
        if row is not None:
            return describe.in_words(self.pack, self.standings, row, self.is_on_slide(row))
        if group is None:
            return ""
        share = self.share(group)
        return f"{group.name}, {describe.share(share, filtered=not self.filter.is_open)}"
