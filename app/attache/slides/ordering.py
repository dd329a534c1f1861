"""The order that the user gave to the content slides of a section."""

from collections.abc import Sequence

from attache.slides.models import Slide


def ordered(slides: Sequence[Slide], keys: Sequence[str]) -> tuple[Slide, ...]:
    """`slides` in the order of `keys`, which may name some that are not there.

    A slide that is not named stands after the one that it follows in `slides`.
    """
    by_key = {slide.key: slide for slide in slides}
    found = [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
    named = {slide.key for slide in found}
    for place, slide in enumerate(slides):
        if slide.key not in named:
            found.insert(found.index(slides[place - 1]) + 1 if place else 0, slide)
    return tuple(found)
