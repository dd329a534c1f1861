"""Templates on very large slides: made as large as others, everything in proportion."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from attache.brand.foreign.adopt import Adopted, adopt
from attache.brand.foreign.corrections import Corrections
from attache.brand.foreign.grounds import grounds
from attache.opc import read
from attache.pack.vocabulary import Role
from attache.units import inches
from brand.foreign.programs import keynote, office
from brand.foreign.templates import Frame, Layout, Master, Place, Template, block

_GROUP = (
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/></a:xfrm></p:grpSpPr>{shape}</p:grpSp>'
)
_IN_GROUP = (
    '<p:sp><p:nvSpPr><p:cNvPr id="91" name="Dot"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
    '<a:off x="500" y="0"/><a:ext cx="500" cy="1000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    '</a:prstGeom><a:solidFill><a:srgbClr val="C8102E"/></a:solidFill></p:spPr></p:sp>'
)


def drawn(by: float) -> Template:
    """A template with a band, a group and large text, everything `by` times as large."""

    def at(*place: float) -> Place:
        left, top, width, height = (value * by for value in place)
        return left, top, width, height

    places = zip(("left", "top", "width", "height"), at(11.5, 0.2, 1.6, 0.6), strict=True)
    group = {name: round(value * 914_400) for name, value in places}
    shapes = block(at(0, 0, 13.333, 0.1), "accent1") + _GROUP.format(**group, shape=_IN_GROUP)
    size = {"sz": str(round(3200 * by))}
    title = Frame("title", at(0.9, 0.55, 10, 1), look=size)
    body = Frame("body", at(0.9, 2, 11.5, 4.7), 1, look={"sz": str(round(2000 * by))})
    cover = Frame("ctrTitle", at(1, 2.5, 10, 1.8), look=size)
    layouts = [
        Layout("Title Slide", "title", (cover, Frame("subTitle", at(1, 4.5, 10, 1), 1))),
        Layout("Title and Content", "obj", (title, body), shapes),
    ]
    return Template([Master(layouts, (title, body))], (13.333 * by, 7.5 * by))


def adopted(template: Template, folder: Path) -> Adopted:
    return adopt(template.data(), "Ministry.pptx", Corrections(), folder / "template.pptx")


@pytest.mark.parametrize("by", [1.5, 2.0, 4.0])
def test_a_template_on_large_slides_becomes_what_it_would_on_usual_ones(
    tmp_path: Path, by: float
) -> None:
    large, usual = adopted(drawn(by), tmp_path), adopted(drawn(1), tmp_path)
    assert large.source.scale == pytest.approx(1 / by, rel=0.001)
    assert large.brand.width == pytest.approx(inches(13.333), abs=3000)
    for role in Role:
        slots, others = large.brand.layouts[role].slots, usual.brand.layouts[role].slots
        assert list(slots) == list(others)
        for name, slot in slots.items():
            box, other = slot.box, others[name].box
            assert box.left == pytest.approx(other.left, abs=20_000), (role, name)
            assert box.top == pytest.approx(other.top, abs=20_000), (role, name)
            assert slot.style.sizes == others[name].style.sizes, (role, name)
    assert np.array_equal(_seen(large), _seen(usual))


def _seen(made: Adopted) -> np.ndarray:
    """The pixels of an empty slide of points, small enough for rounding not to show."""
    package = read(made.template, "template")
    points = [match for match in made.matches if match.role is Role.POINTS]
    width, height = made.source.width, made.source.height
    pixels = grounds(package, points, width, height)[Role.POINTS].pixels
    return np.asarray(Image.fromarray(pixels).resize((80, 45), Image.Resampling.NEAREST))


@pytest.mark.parametrize("size", [(13.333, 7.5), (10, 7.5), (11.69, 8.27), (10, 5.625)])
def test_slides_of_a_usual_size_keep_it(tmp_path: Path, size: tuple[float, float]) -> None:
    made = adopted(office(size), tmp_path)
    assert made.source.scale == 1.0
    assert (made.brand.width, made.brand.height) == tuple(inches(side) for side in size)


def test_keynotes_slides_are_made_half_as_large(tmp_path: Path) -> None:
    made = adopted(keynote(), tmp_path)
    assert made.source.scale == pytest.approx(0.5, abs=0.001)
    points = made.brand.layouts[Role.POINTS].slots
    assert points["title"].style.sizes[0] >= 24
    assert points["body"].box.width > inches(11)
    again = adopt(made.original, "original.pptx", Corrections(), tmp_path / "template.pptx")
    assert again.template == made.template
