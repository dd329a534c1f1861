"""What a user does to the rows: each a step of undo on the session."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from attache.deck import edits
from attache.deck.keys import chart_key, question_key
from attache.deck.models import Deck, Section, Wording
from attache.pack.models import Pack
from attache.slides.models import ChartBlock
from attache.ui import words
from attache.ui.brief.points import Group, Row, RowKind
from attache.ui.brief.standing import Standings
from attache.ui.session import Session


class RowActions(QObject):
    """Acts on rows of the brief. `announced` carries why something was not done."""

    announced = Signal(str)

    def __init__(
        self, session: Session, standings: Standings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._standings = session, standings

    def toggle(self, row: Row) -> None:
        """Put a row into the deck, or take it out."""
        if not self._standings.offers(row):
            who = words.audience(self._standings.audience)
            self.announced.emit(self.tr("This is not for the audience {0}.").format(who))
            return
        pack, ticked = self._session.pack, self._standings.of(row).ticked
        label = self._label_to_drop(row) if ticked else self._label_to_add(row)
        self._session.do(label, lambda deck: _with(deck, pack, row, not ticked))

    def toggle_group(self, group: Group, rows: Sequence[Row]) -> None:
        """Tick all of the rows of a group that the audience may see, or untick all of them."""
        if self._standings.share(rows).all:
            self._session.do(
                self.tr("Remove all of {0}").format(group.name),
                lambda deck: _without(deck, self._session.pack, self._ticked(rows)),
            )
        else:
            self._session.do(
                self.tr("Add all of {0}").format(group.name),
                lambda deck: _with_all(deck, self._session.pack, group, self._missing(rows)),
            )

    def take_wording(self, row: Row, wording: Wording) -> None:
        """Take the corrected or the original wording of a point, which then is in the deck."""
        pack = self._session.pack
        label = (
            self.tr("Take the corrected wording")
            if wording is Wording.CORRECTED
            else self.tr("Take the original wording")
        )
        self._session.do(
            label,
            lambda deck: edits.swap_wording(_with(deck, pack, row, True), pack, row.id, wording),
        )

    def let_stand(self, row: Row, stands: bool) -> None:
        """State that a point stands as it is worded, or take that back."""
        label = self.tr("Let a point stand") if stands else self.tr("Let a point stand no longer")
        self._session.do(label, lambda deck: edits.let_stand(deck, row.id, stands))

    def can_move(self, row: Row, by: int) -> bool:
        """Whether a point can move up (-1) or down (1) in its section."""
        section = self._section_of(row)
        if section is None:
            return False
        place = _place(section, row)
        return 0 <= place + by < len(section.choices)

    def move(self, row: Row, by: int) -> None:
        """Move a point up (-1) or down (1) in its section of the deck."""
        section = self._section_of(row)
        if section is not None and self.can_move(row, by):
            place = _place(section, row) + by
            label = self.tr("Move a point up") if by < 0 else self.tr("Move a point down")
            self._session.do(label, lambda deck: edits.move(deck, row.id, place))

    def show_slide(self, row: Row) -> bool:
        """Show the slide of a row; False, and why, where it has none."""
        if not self._standings.of(row).ticked:
            self.announced.emit(self.tr("This is not in the deck."))
            return False
        return self._session.select_key(self._slide_of(row))

    def _slide_of(self, row: Row) -> str:
        if row.kind is RowKind.POINT:
            return self._session.slide_of(row.id)
        if row.kind is RowKind.QUESTION:
            return question_key(row.id)
        arrangement = self._session.arrangement
        slides = arrangement.slides.slides if arrangement else ()
        own = chart_key(self._standings.of(row).section, row.id)
        return next((slide.key for slide in slides if row.id in charts_on(slide.blocks)), own)

    def _section_of(self, row: Row) -> Section | None:
        if row.kind is not RowKind.POINT or not self._standings.of(row).ticked:
            return None
        home = self._standings.of(row).section
        return next(each for each in self._session.deck.sections if each.sector == home)

    def _ticked(self, rows: Sequence[Row]) -> list[Row]:
        return [row for row in rows if self._standings.of(row).ticked]

    def _missing(self, rows: Sequence[Row]) -> list[Row]:
        return [
            row
            for row in rows
            if row.kind is not RowKind.CHART
            and self._standings.allows(row)
            and not self._standings.of(row).ticked
        ]

    def _label_to_add(self, row: Row) -> str:
        return {
            RowKind.POINT: self.tr("Add a point"),
            RowKind.CHART: self.tr("Add a chart"),
            RowKind.QUESTION: self.tr("Add a question"),
        }[row.kind]

    def _label_to_drop(self, row: Row) -> str:
        return {
            RowKind.POINT: self.tr("Remove a point"),
            RowKind.CHART: self.tr("Remove a chart"),
            RowKind.QUESTION: self.tr("Remove a question"),
        }[row.kind]


def charts_on(blocks: Sequence[object]) -> frozenset[str]:
    """The ids of the charts among the blocks of a slide."""
    return frozenset(block.spec.id for block in blocks if isinstance(block, ChartBlock))


def _place(section: Section, row: Row) -> int:
    return [choice.point for choice in section.choices].index(row.id)


def _with(deck: Deck, pack: Pack, row: Row, ticked: bool, sector: str | None = None) -> Deck:
    match row.kind, ticked:
        case RowKind.POINT, True:
            return edits.choose(deck, pack, row.id, sector=sector)
        case RowKind.POINT, False:
            return edits.drop(deck, row.id)
        case RowKind.CHART, True:
            return edits.choose_chart(deck, pack, row.id)
        case RowKind.CHART, False:
            return edits.drop_chart(deck, row.id)
        case RowKind.QUESTION, True:
            return edits.choose_question(deck, pack, row.id)
        case _:
            return edits.drop_question(deck, row.id)


def _with_all(deck: Deck, pack: Pack, group: Group, rows: Sequence[Row]) -> Deck:
    for row in rows:
        deck = _with(deck, pack, row, True, group.id if group.is_sector else None)
    return deck


def _without(deck: Deck, pack: Pack, rows: Sequence[Row]) -> Deck:
    for row in rows:
        deck = _with(deck, pack, row, False)
    return deck
