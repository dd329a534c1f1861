"""The parts of a doughnut can be told apart in every brand."""

from itertools import pairwise

import pytest
from twins import frame, specs

from attache.brand.contrast import LARGE_TEXT, contrast
from attache.brand.library import brand, house_brands
from attache.charts.shades import Shade
from attache.output.chart_look import chart_style


@pytest.mark.parametrize("brand_id", house_brands())
def test_five_parts_can_be_told_from_each_other_and_from_the_ground(brand_id: str) -> None:
    look = brand(brand_id)
    style = chart_style(look, frame(look, specs()[0]))
    accent = Shade(style.accent, on=style.on_accent)
    for shades in (style.parts, (accent, *style.calm_parts)):
        rgbs = [shade.rgb(look.rgb(shade.color)) for shade in shades]
        assert len(set(rgbs)) == 5
        assert all(contrast(rgb, look.rgb(style.ground)) >= 1.2 for rgb in rgbs)
        for shade, rgb in zip(shades, rgbs, strict=True):
            assert contrast(look.rgb(shade.on), rgb) >= LARGE_TEXT


@pytest.mark.parametrize("brand_id", house_brands())
def test_calm_parts_fade_towards_the_ground_and_stay_behind_the_accent(brand_id: str) -> None:
    look = brand(brand_id)
    style = chart_style(look, frame(look, specs()[0]))
    ground = look.rgb(style.ground)
    levels = [contrast(s.rgb(look.rgb(s.color)), ground) for s in style.calm_parts]
    assert all(one / other >= 1.15 for one, other in pairwise(levels))
    assert {shade.color for shade in style.calm_parts} == {style.calm}


def test_a_shade_is_what_powerpoint_makes_of_it() -> None:
    assert Shade("accent1", 60, 40).rgb("4472C4") == "8FAADC"  # "Lighter 40%"
    assert Shade("accent1", 75).rgb("4472C4") == "2F5597"  # "Darker 25%"
    assert Shade("accent1").rgb("4472C4") == "4472C4"
