"""Rows of the list of slides: the headings of sections, and under each the pages of its slides."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from attache.output.requests import PageFacts
from attache.pack.vocabulary import Role
from attache.slides.gather import CONTENT_ROLES


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a section above its pages.

    `sector` is empty for what stands around the sectors: opening, closing and backup.
    """

    section: str
    sector: str
    pages: int
    collapsed: bool

    @property
    def id(self) -> str:
        """What tells it from other rows, and stays when the deck changes."""
        return f"# {self.section}"


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page. `offset` counts the pages of a slide from 0."""

    page: PageFacts
    offset: int
    sector: str

    @property
    def key(self) -> str:
        """The key of the slide that the page shows."""
        return self.page.key

    @property
    def id(self) -> str:
        """What tells it from other rows, and stays when the deck changes."""
        return f"{self.page.key} {self.offset}"

    @property
    def is_divider(self) -> bool:
        """Whether it opens a section, with which it moves."""
        return self.page.role is Role.SECTION


Row = Heading | PageRow


@dataclass(frozen=True, slots=True)
class Place:
    """Where slides are put: between two rows.

    `section` is the one that they come to stand in, `sector` its sector, if it has one. `before` is
    the slide that follows them there, None where none does; `after` the one before them.
    """

    section: str
    sector: str
    before: str | None
    after: str | None


def rows_of(pages: Sequence[PageFacts], collapsed: Collection[str] = ()) -> tuple[Row, ...]:
    """The rows of a deck; those of `collapsed` sections are left out."""
    return tuple(_rows(pages, collapsed))


def _rows(pages: Sequence[PageFacts], collapsed: Collection[str]) -> Iterator[Row]:
    key, offset = "", 0
    for section, group in groupby(pages, lambda page: page.section):
        members = tuple(group)
        sectors = (sector_of(page) for page in members)
        sector = next((name for name in sectors if name), "")
        closed = section in collapsed
        yield Heading(section, sector, len(members), closed)
        for page in members:
            key, offset = page.key, offset + 1 if page.key == key else 0
            if not closed:
                yield PageRow(page, offset, sector)


def sector_of(page: PageFacts) -> str:
    """The sector whose section a page stands in; empty for cover, agenda, closing and backup."""
    if page.role in CONTENT_ROLES or page.role is Role.SECTION:
        return page.key.partition("/")[0]
    return ""


def pages_of(rows: Sequence[Row]) -> tuple[PageRow, ...]:
    """The rows without the headings."""
    return tuple(row for row in rows if isinstance(row, PageRow))


def keys_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The keys of the slides among `rows`, each once."""
    return tuple(dict.fromkeys(row.key for row in pages_of(rows)))


def place_at(rows: Sequence[Row], gap: int, without: Collection[str] = ()) -> Place | None:
    """The place between the rows `gap` - 1 and `gap`; None in a deck without slides.

    It is in the section of the row above; before the first row, in the first section. A divider
    stands first in its section, so that nothing is put before it there. Slides of which the keys
    are in `without` are passed over, as those that are to be put there themselves.
    """
    if not rows:
        return None
    gap = min(max(gap, 1), len(rows))
    start = next(at for at in range(gap - 1, -1, -1) if isinstance(rows[at], Heading))
    heading = rows[start]
    if not isinstance(heading, Heading):
        raise AssertionError(heading)
    members = list(_members(rows, start))
    above = [row.key for row in members[: gap - start - 1] if row.key not in without]
    after = above[-1] if above else None
    below = (row for row in members[gap - start - 1 :] if row.key not in without)
    follows = (row.key for row in below if row.key != after and not row.is_divider)
    before = None if heading.collapsed else next(follows, None)
    return Place(heading.section, heading.sector, before, after)


def _members(rows: Sequence[Row], start: int) -> Iterator[PageRow]:
    for row in rows[start + 1 :]:
        if isinstance(row, Heading):
            return
        yield row


def gap_above(rows: Sequence[Row], keys: Collection[str]) -> int | None:
    """The gap one step above the first of the slides with `keys`; None where there is none."""
    at = _first(rows, keys)
    if at is None:
        return None
    slides = [place for place in range(at) if _is_stop(rows[place])]
    return slides[-1] if slides else None


def gap_below(rows: Sequence[Row], keys: Collection[str]) -> int | None:
    """The gap one step below the last of the slides with `keys`; None where there is none."""
    at = _last(rows, keys)
    stops = [place for place in range(at + 1, len(rows)) if _is_stop(rows[place])]
    if not stops:
        return None
    stop = stops[0]
    row = rows[stop]
    return _last(rows, [row.key]) + 1 if isinstance(row, PageRow) else stop + 1


def gap_after(rows: Sequence[Row], key: str) -> int:
    """The gap below every page of a slide; the end where it is not there."""
    return _last(rows, [key]) + 1 or len(rows)


def _is_stop(row: Row) -> bool:
    """Whether a step leads over it: a heading, or the first page of a slide but a divider."""
    return isinstance(row, Heading) or (row.page.first and not row.is_divider)


def _first(rows: Sequence[Row], keys: Collection[str]) -> int | None:
    return next((at for at, row in enumerate(rows) if _has(row, keys)), None)


def _last(rows: Sequence[Row], keys: Collection[str]) -> int:
    return max((at for at, row in enumerate(rows) if _has(row, keys)), default=-1)


def _has(row: Row, keys: Collection[str]) -> bool:
    return isinstance(row, PageRow) and row.key in keys
