"""The sure bound of a text's width is never below what the bundled fonts need."""

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache import paths
from attache.brand.library import brand
from attache.output.bound import most_lines, widest
from attache.output.measure import Measurer, Setting
from attache.units import EMU_PER_POINT, inches

FACES = sorted(path.name for path in paths.fonts().glob("*.ttf") if "Nanum" not in path.name)
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), 0x20AC, 0x2122]


def advances(face: str) -> dict[str, float]:
    """The advance of each Latin character that a face has, in ems."""
    # It has no types, so it is imported as something untyped.
    font: Any = import_module("fontTools.ttLib").TTFont(paths.fonts() / face)
    cmap, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {chr(code): widths[cmap[code]][0] / em for code in LATIN if code in cmap}


@pytest.mark.parametrize("face", FACES)
def test_no_character_of_a_bundled_face_is_wider_than_the_bound(face: str) -> None:
    found = advances(face)
    assert len(found) > 150
    assert [c for c, wide in found.items() if wide > widest(c, 1) + 1e-9] == []


TEXTS = st.lists(st.text("aeimwMWlt.,’-%ÄéOQ019", min_size=1, max_size=24), min_size=1).map(
    " ".join
)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, size=st.sampled_from((8, 12, 20)), bold=st.booleans())
def test_a_layout_engine_needs_no_more_lines_than_the_bound(
    text: str, size: int, bold: bool
) -> None:
    width = inches(3)
    setting = Setting(((text, bold),), "Arial", size, width)
    measurer = Measurer(brand("plain"))
    measurer.lines(setting)
    measurer.settle()
    usable = width / EMU_PER_POINT / 1.03
    assert len(measurer.lines(setting).texts) <= most_lines(text, size, usable)
