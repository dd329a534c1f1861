"""What frames a layout offers: the title, text over it or under it, one large frame or several."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from attache.brand.foreign.models import Holder, SourceLayout
from attache.brand.models import Box
from attache.units import Emu, inches

_NARROWEST, _LOWEST = inches(1), inches(0.3)
_SEEN = 0.6
"""The share of a placeholder that must lie on the slide for it to serve."""
_LARGE_HEIGHT, _LARGE_WIDTH = 0.22, 0.22
"""Shares of the slide from which a frame is for content and not for a heading."""
_TITLES = frozenset({"title", "ctrTitle"})
_TEXTS = frozenset({"body", "subTitle", "obj"})
_CONTENTS = frozenset({"body", "obj", "chart", "tbl", "dgm", "media", "clipArt", "subTitle"})


@dataclass(frozen=True)
class Frames:
    """The placeholders of a layout that can serve on a slide of `width` x `height`."""

    layout: SourceLayout
    width: Emu
    height: Emu

    @cached_property
    def usable(self) -> tuple[Holder, ...]:
        """Those that are large enough and lie on the slide, each as far as it does."""
        found: list[Holder] = []
        for holder in self.layout.holders:
            box = holder.box
            seen = clipped(box, self.width, self.height) if box is not None else None
            if box is None or seen is None:
                continue
            share = (seen.width * seen.height) / (box.width * box.height)
            if seen.width >= _NARROWEST and seen.height >= _LOWEST and share >= _SEEN:
                found.append(holder)
        return tuple(found)

    @cached_property
    def titles(self) -> tuple[Holder, ...]:
        """Its titles, the widest first: a layout may have two."""
        titles = [holder for holder in self.usable if holder.kind in _TITLES]
        return tuple(sorted(titles, key=lambda holder: -_box(holder).width))

    @cached_property
    def title(self) -> Holder | None:
        """The title that serves."""
        return self.titles[0] if self.titles else None

    @cached_property
    def large(self) -> tuple[Holder, ...]:
        """Frames for content, from left to right."""
        found = [h for h in self.usable if h.kind in _CONTENTS and self._is_large(h)]
        return tuple(sorted(found, key=lambda holder: (_box(holder).left, _box(holder).top)))

    @cached_property
    def small(self) -> tuple[Holder, ...]:
        """Frames for a line or two of text, from left to right."""
        found = [h for h in self.usable if h.kind in _TEXTS and not self._is_large(h)]
        return tuple(sorted(found, key=lambda holder: (_box(holder).left, _box(holder).top)))

    @cached_property
    def pair(self) -> tuple[Holder, Holder] | None:
        """Two frames for content side by side and of like size, if that is what there is."""
        if len(self.large) != 2:
            return None
        left, right = self.large
        one, other = _box(left), _box(right)
        apart = one.left + one.width <= other.left + inches(0.2)
        level = abs(one.top - other.top) < 0.1 * self.height
        alike = 0.6 < one.height / other.height < 1.7
        return (left, right) if apart and level and alike else None

    @cached_property
    def headings(self) -> tuple[Holder, Holder] | None:
        """Two small frames over the two of a pair."""
        if self.pair is None:
            return None
        over = [self._over(_box(each)) for each in self.pair]
        left, right = over
        return (left, right) if left and right and left is not right else None

    @cached_property
    def subtitle(self) -> Holder | None:
        """Text that goes with the title of a cover or a section."""
        named = [holder for holder in self.usable if holder.kind == "subTitle"]
        return (named or [*self.small, *self.large] or [None])[0]

    @property
    def is_low(self) -> bool:
        """Whether the title stands in the middle of the slide or below, as on a cover."""
        if self.title is None:
            return False
        box = _box(self.title)
        return box.top + box.height / 2 > 0.33 * self.height

    def has(self, *kinds: str) -> bool:
        """Whether there is a placeholder of one of those types."""
        return any(holder.kind in kinds for holder in self.usable)

    def _is_large(self, holder: Holder) -> bool:
        box = _box(holder)
        return box.height >= _LARGE_HEIGHT * self.height and box.width >= _LARGE_WIDTH * self.width

    def _over(self, below: Box) -> Holder | None:
        """The small frame that stands over a box, if there is one."""
        for holder in self.small:
            box = _box(holder)
            middle = box.left + box.width / 2
            if below.left <= middle <= below.left + below.width and box.top < below.top:
                return holder
        return None


def clipped(box: Box, width: Emu, height: Emu, margin: int = 0) -> Box | None:
    """What of a box lies on the slide, `margin` inside its edges; None where nothing does."""
    left, top = max(box.left, margin), max(box.top, margin)
    right = min(box.left + box.width, width - margin)
    bottom = min(box.bottom, height - margin)
    if right <= left or bottom <= top:
        return None
    return Box(Emu(left), Emu(top), Emu(right - left), Emu(bottom - top))


def union(boxes: Sequence[Box]) -> Box | None:
    """The smallest box around several, None around none."""
    if not boxes:
        return None
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right = max(box.left + box.width for box in boxes)
    bottom = max(box.bottom for box in boxes)
    return Box(left, top, Emu(right - left), Emu(bottom - top))


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have anything in common."""
    return common(one, other) > 0


def common(one: Box, other: Box) -> int:
    """The area that two boxes have in common, in square EMU."""
    width = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0, width) * max(0, height)


def _box(holder: Holder) -> Box:
    assert holder.box is not None  # noqa: S101 - only holders with a box are usable
    return holder.box
