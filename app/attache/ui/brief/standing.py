"""How the rows stand in a deck: what is ticked, where it went, and which wording it has."""

from collections.abc import Iterable
from dataclasses import dataclass

from attache.deck.models import Choice, Deck, Wording
from attache.pack.vocabulary import Audience
from attache.ui.brief.points import Group, Row, RowKind, row_key


@dataclass(frozen=True, slots=True)
class Standing:
    """How one row stands. `section` is the sector of the section that it is in, empty for none."""

    ticked: bool = False
    section: str = ""
    corrected: bool = False
    stands: bool = False
    reworded: bool = False


OUT = Standing()
"""How a row stands that is not in the deck."""
_QUESTION = Standing(ticked=True)


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a group is ticked: `ticked` of `total`, and whether anything or all of it is."""

    ticked: int
    total: int
    some: bool
    all: bool


class Standings:
    """The standing of every row in a deck, told anew with little work when the deck changes."""

    def __init__(self, deck: Deck) -> None:
        self._audience = deck.audience
        self._choices: dict[str, tuple[Choice, str]] = {}
        self._of: dict[str, Standing] = {}
        self.take(deck)

    @property
    def audience(self) -> Audience:
        """Who will see the deck."""
        return self._audience

    def of(self, row: Row) -> Standing:
        """How a row stands."""
        return self._of.get(row.key, OUT)

    def allows(self, row: Row) -> bool:
        """Whether the deck's audience may see what is in the row."""
        return self._audience in row.audience

    def offers(self, row: Row) -> bool:
        """Whether the row can be ticked or unticked."""
        return self.allows(row) or self.of(row).ticked

    def take(self, deck: Deck) -> set[str]:
        """Take the deck as it is now; the keys of the rows that stand otherwise than before."""
        before, choices = self._of, self._choices
        self._audience = deck.audience
        self._choices, self._of = (
            {},
            dict.fromkeys((row_key(RowKind.QUESTION, id_) for id_ in deck.questions), _QUESTION),
        )
        for section in deck.sections:
            for choice in section.choices:
                self._take_point(choice, section.sector, before, choices)
            for chart in section.charts:
                key = row_key(RowKind.CHART, chart.chart)
                self._of[key] = Standing(ticked=True, section=section.sector)
        return {
            key
            for key in before.keys() | self._of.keys()
            if before.get(key, OUT) != self._of.get(key, OUT)
        }

    def share(self, rows: Iterable[Row]) -> Share:
        """How much of those rows is ticked; charts make it no more than a part."""
        listed = tuple(rows)
        counted = [row for row in listed if row.kind is not RowKind.CHART] or listed
        offered = [row for row in counted if self.offers(row)]
        ticked = sum(self.of(row).ticked for row in offered)
        some = ticked > 0 or any(self.of(row).ticked for row in listed)
        return Share(ticked, len(offered), some, bool(offered) and ticked == len(offered))

    def used_sentences(self, groups: Iterable[Group]) -> set[int]:
        """The sentences that what is ticked rests on."""
        return {
            number
            for group in groups
            for row in group.rows
            if row.key in self._of
            for number in row.sentences
        }

    def _take_point(
        self,
        choice: Choice,
        sector: str,
        before: dict[str, Standing],
        choices: dict[str, tuple[Choice, str]],
    ) -> None:
        key = row_key(RowKind.POINT, choice.point)
        known = choices.get(key)
        self._choices[key] = (choice, sector)
        if known is not None and known[0] is choice and known[1] == sector:
            self._of[key] = before[key]
        else:
            self._of[key] = _standing(choice, sector)


def _standing(choice: Choice, sector: str) -> Standing:
    own = (choice.headline, choice.support, choice.words)
    return Standing(
        ticked=True,
        section=sector,
        corrected=choice.wording is Wording.CORRECTED,
        stands=choice.stands,
        reworded=any(text is not None for text in own),
    )
