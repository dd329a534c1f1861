"""The list of slides as Qt's views read it, kept in step with a session."""

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from attache.deck.models import Deck
from attache.slides.findings import Finding, Level
from attache.slides.frame import BACKUP, CLOSING, OPENING
from attache.ui import words
from attache.ui.deck.rows import Heading, PageRow, Row, rows_of
from attache.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class DeckModel(QAbstractListModel):
    """Rows of a session's pages. Only what differs from before is told to views."""

    about_to_follow = Signal()
    """The rows are about to change: a view may remember where it stands."""
    followed = Signal()
    """The rows are those of the last arrangement, or of other sections opened."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Row] = []
        self._collapsed: frozenset[str] = frozenset()
        self._cut: frozenset[str] = frozenset()
        self._hidden: frozenset[str] = frozenset(session.deck.hidden)
        self._findings: dict[str, tuple[Finding, ...]] = {}
        session.arranged.connect(self.follow)
        session.deck_changed.connect(self._follow_hidden)
        session.checked.connect(self._take_findings)
        self._take_findings()
        self.follow()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row as it is now."""
        return tuple(self._rows)

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Every row as if no section were collapsed."""
        return rows_of(self._session.pages)

    @property
    def numbered_pages(self) -> Iterator[tuple[int, PageRow]]:
        """The pages among the rows, each with the number of its row from 0."""
        return ((at, row) for at, row in enumerate(self._rows) if isinstance(row, PageRow))

    @property
    def cut(self) -> frozenset[str]:
        """The keys of the slides that wait to be pasted elsewhere."""
        return self._cut

    def row(self, index: Index) -> Row | None:
        """What stands in that row."""
        at = index.row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def index_of(self, row_id: str) -> QModelIndex:
        """The index of the row with that id; invalid where there is none."""
        ids = (at for at, row in enumerate(self._rows) if row.id == row_id)
        return self.index(next(ids, -1))

    def heading_of(self, index: Index) -> Heading | None:
        """The heading that a row stands under, or is."""
        above = reversed(self._rows[: index.row() + 1])
        return next((row for row in above if isinstance(row, Heading)), None)

    def is_hidden(self, row: PageRow) -> bool:
        """Whether the slide is left out of the show."""
        return row.key in self._hidden

    def findings(self, row: PageRow) -> tuple[Finding, ...]:
        """What was found on a slide, told on its first page."""
        return self._findings.get(row.key, ()) if row.page.first else ()

    def level(self, row: PageRow) -> Level | None:
        """The weightiest of the findings that want to be looked at."""
        levels = {finding.level for finding in self.findings(row)}
        return next((each for each in (Level.BLOCKS, Level.WARNS) if each in levels), None)

    def is_shown(self, row: PageRow) -> bool:
        """Whether it is the page that the session shows."""
        page = self._session.page
        return page is not None and (page.key, page.number) == (row.key, row.page.number)

    def collapse(self, section: str, collapsed: bool) -> None:
        """Leave the pages of a section out, or show them again."""
        sections = self._collapsed - {section}
        self._collapsed = sections | {section} if collapsed else sections
        self.follow()

    def mark_cut(self, keys: Collection[str]) -> None:
        """Mark slides as waiting to be pasted; no keys take the mark away."""
        changed = self._cut ^ frozenset(keys)
        self._cut = frozenset(keys)
        self._tell(changed)

    def follow(self) -> None:
        """Bring the rows in step with the session."""
        self.about_to_follow.emit()
        self._replace(rows_of(self._session.pages, self._collapsed))
        self._cut &= frozenset(page.key for page in self._session.pages)
        self.followed.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The texts of a row."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.section_name(row.section) if isinstance(row, Heading) else row.page.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "" if isinstance(row, Heading) else self._tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_heading(row) if isinstance(row, Heading) else self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be chosen and dragged: all but headings that cannot move."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemNeverHasChildren
        row = self.row(index)
        if isinstance(row, PageRow) or (isinstance(row, Heading) and row.sector):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Slides are moved, never copied."""
        return Qt.DropAction.MoveAction

    def section_name(self, section: str) -> str:
        """The name of a section as the window writes it: those of no sector are words of ours."""
        ours = {
            OPENING: self.tr("Opening"),
            CLOSING: self.tr("Closing"),
            BACKUP: self.tr("Backup"),
        }
        return ours.get(section, section)

    def _replace(self, rows: tuple[Row, ...]) -> None:
        old, new = [row.id for row in self._rows], [row.id for row in rows]
        if old != new:
            self._insert_and_remove(old, new, rows)
        for at, row in enumerate(rows):
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def _insert_and_remove(self, old: list[str], new: list[str], rows: tuple[Row, ...]) -> None:
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for step, start, end, first, last in reversed(steps):
            if step == "equal":
                continue
            if start < end:
                self.beginRemoveRows(_NOWHERE, start, end - 1)
                del self._rows[start:end]
                self.endRemoveRows()
            if first < last:
                self.beginInsertRows(_NOWHERE, start, start + last - first - 1)
                self._rows[start:start] = rows[first:last]
                self.endInsertRows()

    def _follow_hidden(self, _: Deck, after: Deck) -> None:
        changed = self._hidden ^ frozenset(after.hidden)
        self._hidden = frozenset(after.hidden)
        self._tell(changed)

    def _take_findings(self) -> None:
        found: dict[str, tuple[Finding, ...]] = {}
        for finding in self._session.findings:
            key = finding.slide or self._slide_of(finding)
            found[key] = (*found.get(key, ()), finding)
        before, self._findings = self._findings, found
        self._tell({key for key in {*before, *found} if before.get(key) != found.get(key)})

    def _slide_of(self, finding: Finding) -> str:
        return self._session.slide_of(finding.point) if finding.point else ""

    def _tell(self, keys: Collection[str]) -> None:
        for at, row in self.numbered_pages:
            if row.key in keys:
                self.dataChanged.emit(self.index(at), self.index(at))

    def _tip(self, row: PageRow) -> str:
        found = (f"{words.level(each.level)}: {each.message}" for each in self.findings(row))
        return "\n".join([row.page.title, *found])

    def _spoken_heading(self, row: Heading) -> str:
        count = self.tr("%n slide(s)", "", row.pages)
        parts = [self.section_name(row.section), count]
        if row.collapsed:
            parts.append(self.tr("collapsed"))
        return ", ".join(parts)

    def _spoken(self, row: PageRow) -> str:
        return ", ".join(self._facts(row))

    def _facts(self, row: PageRow) -> Iterator[str]:
        yield self.tr("Slide {0}").format(row.page.number)
        yield self.section_name(row.page.section)
        yield row.page.title
        if not row.page.first:
            yield self.tr("continued")
        if self.is_hidden(row):
            yield self.tr("hidden")
        if row.key in self._cut:
            yield self.tr("cut")
        found = self.findings(row)
        if found:
            yield self.tr("%n finding(s)", "", len(found))
