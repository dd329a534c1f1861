"""Titles that no two slides of a deck share, because a screen reader finds slides by them."""

from collections.abc import Mapping
from dataclasses import replace

from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.models import Slide


def takeaway(pack: Pack, sector: str, role: Role) -> tuple[str, tuple[int, ...]] | None:
    """The pack's title for a slide of that sector and role, with the sentences it rests on."""
    for found in pack.takeaways:
        if found.sector == sector and found.role == role:
            return found.title, found.sentences
    return None


def settle(slides: tuple[Slide, ...], own: Mapping[str, str]) -> tuple[Slide, ...]:
    """The slides with the user's own titles by key, and no title twice.

    Titles that differ only in case or spacing count as the same; a later one is numbered "(2)".
    """
    taken: dict[str, int] = {}
    settled: list[Slide] = []
    for slide in slides:
        title = _unique(own.get(slide.key) or slide.title, taken)
        settled.append(replace(slide, title=title))
    return tuple(settled)


def _unique(title: str, taken: dict[str, int]) -> str:
    """`title`, numbered if it is among `taken`, which counts the uses of each folded title."""
    used = taken.get(_folded(title), 0)
    found = title
    while _folded(found) in taken:
        used += 1
        found = f"{title} ({used})"
    taken[_folded(title)] = max(used, 1)
    taken.setdefault(_folded(found), 1)
    return found


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()
