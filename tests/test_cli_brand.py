"""`attache brand`: list, look into, add, make and remove brands, and decks that lose theirs."""

import json
import re
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from attache import cli, opc
from attache.brand.library import own_brands
from attache.pack.vocabulary import Role
from attache.paths import slide_templates, user_data
from brand.foreign.programs import KOREAN, google, office, renamed

_MADE = ("brand", "new", "--name", "Trade", "--primary", "#14233F", "--accent", "#A98443")


@pytest.fixture(autouse=True)
def no_brands_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template as PowerPoint makes it, 4:3."""
    path = tmp_path / "Ministry.pptx"
    path.write_bytes(office((10, 7.5)).data())
    return path


def run(*arguments: str | Path) -> int:
    """The exit code of `attache`."""
    return cli.run([str(each) for each in arguments])


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said against what was asked for: one or two lines."""
    said = capsys.readouterr()
    assert said.out == ""
    assert 1 <= len(said.err.splitlines()) <= 2
    return said.err


def test_brands_are_listed_with_what_they_are_for(
    template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("brand", "add", template, "--name", "Trade") == 0
    capsys.readouterr()
    assert run("brand", "list") == 0
    assert capsys.readouterr().out.splitlines() == [
        "chancery  Ministerial meetings",
        "delegation  Working-level sessions",
        "plain  Print and highest legibility",
        "pressroom  Communications and the press",
        "trade  Own template: Ministry.pptx",
    ]


def test_the_match_is_shown_as_a_table(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("brand", "inspect", template) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{template}: 10.0 x 7.5 in, 1 master(s), 11 layout(s), 0 slide(s)"
    assert "Calibri Light (measured with Carlito) for titles" in lines[1]
    head = lines.index("") + 1
    assert lines[head].split() == ["ROLE", "LAYOUT", "SURE", "WHY"]
    rows = lines[head + 1 :]
    assert [row.split()[0] for row in rows] == [str(role) for role in Role]
    assert rows[0].split("  ")[-1] == "a title with a subtitle, as on a cover"
    assert "1 Title Slide" in rows[0]
    why = lines[head].index("WHY")
    assert all(row[why - 2 : why] == "  " and row[why].isalnum() for row in rows)


def test_columns_stand_under_each_other_in_korean_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "부처.pptx"
    path.write_bytes(renamed(office(), KOREAN).data())
    assert run("brand", "inspect", path) == 0
    rows = capsys.readouterr().out.splitlines()[-len(Role) :]
    assert "1 제목 슬라이드" in rows[0]
    starts = {
        len(part) + sum("가" <= each <= "힣" for each in part)
        for part in (re.split(r"\d+%", row)[0] for row in rows)
    }
    assert len(starts) == 1


def test_the_match_is_data_too(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("brand", "inspect", template, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["width"], facts["height"], facts["masters"]) == (10.0, 7.5, 1)
    assert facts["body"] == {"name": "Calibri", "twin": "Carlito", "widening": 1.0}
    assert facts["colors"]["accent1"] == "2F5597"
    assert [layout["name"] for layout in facts["layouts"]][:2] == [
        "Title Slide",
        "Title and Content",
    ]
    assert facts["layouts"][1]["placeholders"][0]["type"] == "title"
    roles = {role["role"]: role for role in facts["roles"]}
    assert set(roles) == {str(role) for role in Role}
    assert roles["versus"]["name"] == "Comparison"
    for role in roles.values():
        assert 0 < role["confidence"] <= 1
        assert role["reason"]
        assert role["name"] == facts["layouts"][role["layout"] - 1]["name"]


def test_a_correction_beside_the_template_is_shown(
    template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = template.with_name("brand.toml")
    beside.write_text('match.section = "Title Only"\n', "utf-8")
    assert run("brand", "inspect", template, "--json") == 0
    roles = {role["role"]: role for role in json.loads(capsys.readouterr().out)["roles"]}
    assert (roles["section"]["name"], roles["section"]["confidence"]) == ("Title Only", 1.0)
    assert roles["section"]["reason"] == "as brand.toml says"
    beside.write_text('match.section = "Title Onyl"\n', "utf-8")
    assert run("brand", "inspect", template) == 1
    assert "Title Only" in told(capsys)
    beside.write_text("match.sektion = 3\n", "utf-8")
    assert run("brand", "inspect", template) == 1
    assert str(beside) in told(capsys)


@pytest.mark.parametrize("house", ["chancery", "delegation", "plain", "pressroom"])
def test_a_template_of_the_house_is_matched_by_its_names(
    house: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("brand", "inspect", slide_templates() / house / "template.pptx", "--json") == 0
    roles = json.loads(capsys.readouterr().out)["roles"]
    assert [role["layout"] for role in roles] == list(range(1, len(Role) + 1))
    assert not any(role["composed"] or role["sheet"] for role in roles)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 and no more"])
def test_what_is_no_template_is_refused(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.pptx"
    path.write_bytes(content)
    for given in (path, tmp_path / "missing.potx", tmp_path):
        for command in (("inspect", given), ("add", given, "--name", "Trade")):
            assert run("brand", *command) == 1
            assert given.name in told(capsys)
    assert own_brands() == ()


def test_a_potx_is_taken_like_a_pptx(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = opc.read(office().data(), "office")
    main = package.parts["/ppt/presentation.xml"]
    main.content_type = main.content_type.replace("presentation.main", "template.main")
    path = tmp_path / "Ministry.potx"
    path.write_bytes(package.to_bytes())
    assert run("brand", "add", path, "--name", "Ministry") == 0
    out = tmp_path / "deck.pptx"
    assert run("build", "--preset", "ministerial", "--brand", "ministry", "-o", out) == 0
    capsys.readouterr()
    assert len(Presentation(str(out)).slides) > 10


def test_what_was_made_of_a_template_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "slides.pptx"
    path.write_bytes(google().data())
    assert run("brand", "add", path, "--name", "Our Slides") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Brand our-slides added: attache build ... --brand our-slides"
    assert "  Left behind: 2 sample slides" in lines
    assert any("Arial" in line and "Liberation Sans" in line for line in lines)


def test_a_deck_builds_in_a_brand_of_the_users_own_until_that_is_gone(
    template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("brand", "add", template, "--name", "Trade") == 0
    out, saved = tmp_path / "out.pptx", tmp_path / "deck.attache"
    chosen = ("--preset", "ministerial", "--brand", "trade", "--wording", "corrected")
    assert run("build", *chosen, "-o", out, "--save-deck", saved) == 0
    first = out.read_bytes()
    assert run("build", saved, "-o", out) == 0
    assert out.read_bytes() == first
    capsys.readouterr()
    assert run("check", saved) == 0
    assert "brand" not in capsys.readouterr().out
    described = user_data() / "brands" / "trade" / "brand.toml"
    text = described.read_text("utf-8")
    described.write_text(text.replace("[match]", '[match]\npoints = "Title Only"'), "utf-8")
    assert run("check", saved) == 0
    assert "The brand Trade has changed since the deck was saved." in capsys.readouterr().out
    assert run("brand", "remove", "trade") == 0
    assert run("check", saved) == 1
    assert "Unknown brand 'trade'" in capsys.readouterr().out
    assert run("build", saved, "-o", out) == 1
    assert "Unknown brand 'trade'" in told(capsys)
    assert out.read_bytes() == first
    assert run("build", saved, "--brand", "plain", "-o", out) == 0


def test_brands_of_the_house_are_neither_overwritten_nor_removed(
    template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (("add", template, "--name", "Chancery"), ("remove", "chancery")):
        assert run("brand", *command) == 1
        assert "comes with Attaché" in told(capsys)


def test_a_brand_is_made_of_a_logo_and_two_colours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (600, 200), (20, 35, 63)).save(logo)
    assert run(*_MADE, "--logo", logo, "--fonts", "Cambria, Calibri") == 0
    said = capsys.readouterr().out
    assert said.startswith("Brand trade made: attache build ... --brand trade\n")
    assert str(user_data() / "brands" / "trade" / "brand.toml") in said
    out = tmp_path / "out.pptx"
    assert run("build", "--preset", "ministerial", "--brand", "trade", "-o", out) == 0
    capsys.readouterr()
    assert run("brand", "new", *_MADE[2:], "--logo", logo) == 1
    assert "There is a brand trade already." in told(capsys)


def test_colours_without_contrast_are_refused_with_the_nearest_that_have_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (600, 200), (20, 35, 63)).save(logo)
    command = ("brand", "new", "--name", "Gold", "--logo", logo, "--accent", "#A98443")
    assert run(*command, "--primary", "#FFD200") == 1
    error = told(capsys)
    assert "1.5:1" in error
    nearest = error.rsplit(" ", 1)[-1].strip(".\n")
    assert run(*command, "--primary", nearest) == 0
