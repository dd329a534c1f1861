"""Which layout of a template serves which role, in the manner of every program that makes one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from attache.brand.foreign.corrections import read_corrections
from attache.brand.foreign.matching import match
from attache.brand.foreign.models import RoleMatch
from attache.brand.foreign.source import read_source
from attache.errors import AttacheError
from attache.pack.vocabulary import Role
from brand.foreign.programs import (
    GERMAN,
    KOREAN,
    google,
    keynote,
    libreoffice,
    office,
    renamed,
)
from brand.foreign.templates import Template

Matches = Mapping[Role, RoleMatch]
_OFFICE = {
    Role.COVER: "Title Slide",
    Role.AGENDA: "Title and Content",
    Role.SECTION: "Section Header",
    Role.POINTS: "Title and Content",
    Role.POINTS_CHART: "Two Content",
    Role.CHART: "Title and Content",
    Role.FIGURES: "Title Only",
    Role.VERSUS: "Comparison",
    Role.ASKS: "Title and Content",
    Role.QA: "Title and Content",
    Role.SOURCES: "Two Content",
    Role.CLOSING: "Title and Content",
}
_GOOGLE = {
    Role.COVER: "TITLE",
    Role.AGENDA: "TITLE_AND_BODY",
    Role.SECTION: "SECTION_HEADER",
    Role.POINTS: "TITLE_AND_BODY",
    Role.POINTS_CHART: "TITLE_AND_TWO_COLUMNS",
    Role.CHART: "TITLE_AND_BODY",
    Role.FIGURES: "TITLE_ONLY",
    Role.VERSUS: "TITLE_AND_TWO_COLUMNS",
    Role.ASKS: "TITLE_AND_BODY",
    Role.QA: "TITLE_AND_BODY",
    Role.SOURCES: "TITLE_AND_TWO_COLUMNS",
    Role.CLOSING: "TITLE_AND_BODY",
}
_KEYNOTE = {
    **dict.fromkeys(Role, "Title & Bullets"),
    Role.COVER: "Title",
    Role.AGENDA: "Agenda",
    Role.SECTION: "Section",
    Role.FIGURES: "Title Only",
}
_LIBREOFFICE = {
    **dict.fromkeys(Role, "Title, Content"),
    Role.COVER: "Title Slide",
    Role.SECTION: "Title Slide",
    Role.POINTS_CHART: "Title, 2 Content",
    Role.FIGURES: "Title Only",
    Role.VERSUS: "Title, 2 Content",
    Role.SOURCES: "Title, 2 Content",
}
_TEMPLATES: Mapping[str, Callable[[], Template]] = {
    "office": office,
    "office 4:3": lambda: office((10, 7.5)),
    "office A4": lambda: office((11.69, 8.27)),
    "german": lambda: renamed(office(), GERMAN),
    "korean": lambda: renamed(office(), KOREAN),
    "google": google,
    "keynote": keynote,
    "libreoffice": libreoffice,
}
_LAYOUTS = dict.fromkeys(_TEMPLATES, _OFFICE) | {
    "google": _GOOGLE, "keynote": _KEYNOTE, "libreoffice": _LIBREOFFICE,
}  # fmt: skip
_COMPOSED = {
    "keynote": {Role.POINTS_CHART, Role.VERSUS, Role.SOURCES},
    "libreoffice": {Role.SECTION},
}
_ENGLISH = tuple(layout.name for layout in office().masters[0].layouts)


def matched(template: Template, wanted: Mapping[Role, str] | None = None) -> Matches:
    found = match(read_source(template.data(), "given.pptx"), wanted or {})
    return {each.role: each for each in found}


def in_english(name: str, template: str) -> str:
    names = {"german": GERMAN, "korean": KOREAN}.get(template, _ENGLISH)
    return _ENGLISH[names.index(name)]


@pytest.fixture(params=_TEMPLATES)
def template(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_role_has_the_layout_that_a_person_would_choose(template: str) -> None:
    found = matched(_TEMPLATES[template]())
    names = {role: each.layout.name for role, each in found.items()}
    if _LAYOUTS[template] is _OFFICE:
        names = {role: in_english(name, template) for role, name in names.items()}
    assert names == _LAYOUTS[template]


def test_roles_without_a_good_layout_say_that_they_are_composed(template: str) -> None:
    found = matched(_TEMPLATES[template]())
    composed = {role for role, each in found.items() if each.composed}
    assert composed == _COMPOSED.get(template, set())
    for role in composed:
        assert "composed" in found[role].reason


def test_a_good_match_is_surer_than_a_composed_one_and_each_has_a_reason(template: str) -> None:
    found = matched(_TEMPLATES[template]())
    good = [each.confidence for each in found.values() if not each.composed]
    composed = [each.confidence for each in found.values() if each.composed]
    assert min(good) > max(composed, default=0.0)
    assert all(0 < confidence <= 1 for confidence in (*good, *composed))
    assert all(each.reason.strip() for each in found.values())


def test_placeholders_serve_the_slots_that_they_were_made_for() -> None:
    holders = matched(office())[Role.VERSUS].holders
    places = {name: holder.idx for name, holder in holders.items() if name != "title"}
    assert places == {"left_heading": 1, "left": 2, "right_heading": 3, "right": 4}


def test_a_layout_is_known_by_its_frames_and_not_by_its_name() -> None:
    misnamed = renamed(office(), [*_ENGLISH[5:], *_ENGLISH[:5]])
    numbers = {role: each.layout.number for role, each in matched(misnamed).items()}
    assert numbers == {role: each.layout.number for role, each in matched(office()).items()}


def test_content_comes_from_the_master_of_its_slides() -> None:
    found = matched(libreoffice())
    assert found[Role.COVER].layout.master.name == "Cover"
    assert {found[role].layout.master.name for role in Role if role is not Role.COVER} <= {
        "Content", "Cover",
    }  # fmt: skip
    assert found[Role.POINTS].layout.master.name == found[Role.CHART].layout.master.name
    assert found[Role.POINTS].layout.master.name == "Content"


def test_of_layouts_alike_the_one_on_the_sample_slides_is_taken() -> None:
    first, *others = office().masters[0].layouts
    content = others[0]
    double = replace(
        office(),
        masters=[replace(office().masters[0], layouts=[first, content, *others])],
    )
    assert matched(double)[Role.POINTS].layout.number == 2
    assert matched(replace(double, slides=(1, 3)))[Role.POINTS].layout.number == 3


@pytest.mark.parametrize("said", ["Comparison", "comparison", "5", " Comparison "])
def test_a_layout_named_in_brand_toml_is_taken(said: str) -> None:
    found = matched(office(), {Role.CLOSING: said})[Role.CLOSING]
    assert found.layout.name == "Comparison"
    assert found.confidence == 1
    assert "brand.toml" in found.reason


def test_brand_toml_may_name_layouts_by_number(tmp_path: Path) -> None:
    path = tmp_path / "brand.toml"
    path.write_text('[match]\npoints = 4\nclosing = "Section Header"\n', "utf-8")
    found = matched(office(), read_corrections(path).match)
    assert found[Role.POINTS].layout.name == "Two Content"
    assert found[Role.CLOSING].layout.name == "Section Header"
    assert found[Role.CHART].layout.name == "Title and Content"


def test_a_layout_of_another_master_takes_the_content_there() -> None:
    found = matched(libreoffice(), {Role.POINTS: "3"})
    assert found[Role.POINTS].layout.master.name == "Cover"
    assert found[Role.CHART].layout.master.name == "Cover"


def test_an_unknown_layout_is_refused_with_those_of_nearly_that_name() -> None:
    with pytest.raises(AttacheError, match="has no layout 'Title and Contents'") as refusal:
        matched(office(), {Role.POINTS: "Title and Contents"})
    assert "match.points" in refusal.value.message
    assert "Title and Content" in refusal.value.hint
    assert "a number up to 11" in refusal.value.hint


@pytest.mark.parametrize("said", ["12", "0", "-1", "Quarterly results"])
def test_where_no_name_is_near_the_layouts_there_are_are_named(said: str) -> None:
    with pytest.raises(AttacheError, match="has no layout") as refusal:
        matched(office(), {Role.COVER: said})
    assert "Title Slide" in refusal.value.hint


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[match]\ncoverr = 1\n", "match.coverr"),
        ("[match]\ncover = true\n", "match.cover"),
        ("[match]\ncover = 1.5\n", "match.cover"),
        ('[match]\ncover = ""\n', "match.cover"),
        ('[fonts.heading]\nname = "Gotham"\ntwin = "Comic Sans"\n', "Comic Sans"),
        ('[fonts.body]\nname = "Gotham"\nwidening = 3\n', "fonts.body.widening"),
        ("[match\n", "brand.toml"),
    ],
)
def test_a_mistake_in_brand_toml_is_named(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "brand.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(AttacheError) as refusal:
        read_corrections(path)
    assert key in refusal.value.message
    assert str(path) in refusal.value.message
    assert refusal.value.hint
