"""Where the names of a Marimekko's columns stand: in tiers below, each clear of all others."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from attache.charts.axis.framing import Page
from attache.charts.composed.marimekko_cells import TIER, TIERS
from attache.charts.measure import text_width

_AIR = 0.4  # Between names beside each other and below the last, in sizes of the text.
_SLACK = 4.0  # Points by which a leader may pass closer to a name than another name may stand.
_LOWEST = 0.2  # The height of the columns as a share of the frame's, at least.
_NEXT = ("b", "l", "r"), ("l", "b", "r"), ("r", "b", "l")


@dataclass(frozen=True, slots=True)
class Span:
    """The sides of a column in points of the frame."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its labels hang."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Name:
    """The tier of a name, and whether it stands there below, to the left or right of its leader.

    `place` is "b", "l" or "r", as in the file format.
    """

    tier: int
    place: str = "b"


@dataclass(frozen=True, slots=True)
class _Put:
    """A name in a place: what it covers, across in points and down in tiers, and its leader."""

    name: Name
    leader: float
    left: float
    right: float
    top: float
    foot: float

    def is_clear_of(self, other: "_Put") -> bool:
        """Whether they keep apart, and each from the leader of the other."""
        beside = self.right <= other.left or other.right <= self.left
        above = self.foot <= other.top or other.foot <= self.top
        return (beside or above) and not self._is_crossed(other) and not other._is_crossed(self)

    def _is_crossed(self, other: "_Put") -> bool:
        left, right = self.left + _SLACK, self.right - _SLACK
        return left < other.leader < right and self.top < other.name.tier


def width_of(page: Page, text: str) -> float:
    """The width of the widest line of a text in points."""
    return max(text_width(line, page.size) for line in text.split("\n"))


def below(
    page: Page, spans: Sequence[Span], texts: Sequence[str], room: float
) -> tuple[tuple[Name | None, ...], float]:
    """Where each name stands, None where it has no room, and how high the columns are in points.

    `room` is that of columns and names together.
    """
    deepest = Name(TIERS - 1)
    step = TIER * _height(page, room, [deepest], [max(texts, key=_lines)])
    tried = [
        _placed(page, spans, texts, step, order, places)
        for order, places in product(_orders(spans), _NEXT)
    ]
    names = min(tried, key=lambda found: sum(name is None for name in found))
    return names, _height(page, room, names, texts)


def _orders(spans: Sequence[Span]) -> tuple[Sequence[int], ...]:
    """In which order the names choose: the widest first, or from one side to the other."""
    rising = range(len(spans))
    return sorted(rising, key=lambda i: -spans[i].width), rising, rising[::-1]


def _placed(
    page: Page,
    spans: Sequence[Span],
    texts: Sequence[str],
    step: float,
    order: Sequence[int],
    places: Sequence[str],
) -> tuple[Name | None, ...]:
    """Each name where it has room, in the order given; right below its column where it can."""
    wanted = [Name(0), *(Name(tier, place) for place in places for tier in range(1, TIERS))]
    chosen: dict[int, _Put] = {}
    for i in order:
        tried = [_put(page, spans[i], texts[i], name, step) for name in wanted]
        free = [
            put
            for put in tried
            if min(put.left, page.width - put.right) >= -_AIR * page.size
            and all(map(put.is_clear_of, chosen.values()))
        ]
        if free:
            chosen[i] = free[0]
    return tuple(chosen[i].name if i in chosen else None for i in range(len(texts)))


def _put(page: Page, span: Span, text: str, name: Name, step: float) -> _Put:
    wide, high = width_of(page, text) + _AIR * page.size, _lines(text) * page.line / step
    left = span.middle - wide * {"b": 0.5, "l": 1.0, "r": 0.0}[name.place]
    top = name.tier - (0.0 if name.place == "b" else high / 2)
    return _Put(name, span.middle, left, left + wide, top, top + high - 0.05)


def _lines(text: str) -> int:
    return text.count("\n") + 1


def _height(page: Page, room: float, names: Sequence[Name | None], texts: Sequence[str]) -> float:
    """How high the columns are in points, so that the deepest name ends at the frame's foot."""
    fitting: list[float] = []
    for text, name in zip(texts, names, strict=True):
        if name is not None:
            own = _lines(text) * page.line * (1.0 if name.place == "b" else 0.5)
            fitting.append((room - own - _AIR * page.size) / (1 + TIER * name.tier))
    return max(min(fitting, default=room), _LOWEST * page.height)
