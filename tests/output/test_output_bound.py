"""The sure bound of a text's width is never below what the bundled fonts need."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.brand.fonts import font_files
from attache.brand.library import brand
from attache.brand.models import KOREAN_TWIN, SYMBOLS, TEXT_TWINS
from attache.output.bound import most_lines, widest
from attache.output.measure import Measurer, Setting
from attache.output.script import Face, stand_in, stretches
from attache.units import EMU_PER_POINT, inches

TWINS = {
    Face.OWN: TEXT_TWINS,
    Face.SYMBOL: (SYMBOLS.twin,),
    Face.KOREAN: (KOREAN_TWIN,),
    Face.KOREAN_SYMBOL: (KOREAN_TWIN,),
}


def advances(path: Path) -> dict[str, float]:
    """The advance of each character that a face has, in ems."""
    # It has no types, so it is imported as something untyped.
    font: Any = import_module("fontTools.ttLib").TTFont(path)
    cmap, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {chr(code): widths[name][0] / em for code, name in cmap.items()}


@pytest.mark.parametrize("face", Face)
def test_no_character_of_a_bundled_face_is_wider_than_the_bound(face: Face) -> None:
    everything = "".join(chr(c) for c in range(0x20, 0x30000) if not 0xD800 <= c < 0xE000)
    shown, _ = stand_in(everything)
    wanted = "".join(s.text for s in stretches(shown, "en-US") if s.face is face)
    for path in (path for twin in TWINS[face] for path in font_files(twin)):
        found = advances(path)
        assert [c for c in {*wanted} - {" "} if found[c] > widest(c, 1) + 1e-9] == []
    assert len({*wanted}) > 50


TEXTS = st.lists(
    st.text("aeimwMWlt.,’-%ÄéOQ019→≥▲△한국협년㈜國", min_size=1, max_size=24), min_size=1
).map(" ".join)


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
