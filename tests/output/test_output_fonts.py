"""The bundled fonts: which files a twin has, what is handed to the renderer, what is missing."""

import shutil
from pathlib import Path

import pytest
from decks import BRANDS, finish, preset_deck

from attache import paths
from attache.brand.fonts import font_files
from attache.brand.library import brand
from attache.brand.models import KOREAN_TWIN, TEXT_TWINS
from attache.deck import edits
from attache.errors import AttacheError
from attache.output import coverage, fonts
from attache.output.script import stand_in, stretches

TWINS = (*TEXT_TWINS, KOREAN_TWIN)


@pytest.mark.parametrize("twin", TWINS)
def test_every_twin_has_a_regular_and_a_bold_file_with_its_licence(twin: str) -> None:
    regular, bold = font_files(twin)
    assert regular.is_file()
    assert bold.is_file()
    assert regular != bold
    licence = paths.fonts() / f"LICENSE-{twin.split(' ', 1)[0]}"
    assert "SIL OPEN FONT LICENSE" in licence.read_text("utf-8")


def test_every_font_file_belongs_to_a_twin() -> None:
    stems = {path.name.partition("-")[0] for path in paths.fonts().glob("*.ttf")}
    assert stems == {twin.replace(" ", "") for twin in TWINS}


@pytest.mark.parametrize("name", BRANDS)
def test_a_deck_is_given_its_fonts_and_korean_only_where_asked_for(name: str) -> None:
    house = brand(name)
    plain, korean = fonts.bundled(house), fonts.bundled(house, east_asian=True)
    assert {each for each, _ in plain} == {house.heading.name, house.body.name, "Arial"}
    assert korean[: len(plain)] == plain
    assert [each for each, _ in korean[len(plain) :]] == [house.korean.name] * 2


def test_a_deck_needs_the_korean_font_once_a_field_is_korean() -> None:
    deck = preset_deck("ministerial")
    assert not fonts.needs_east_asian(finish(deck, "plain").data)
    korean = edits.set_meeting(deck, title=deck.meeting.title, place="서울")
    assert fonts.needs_east_asian(finish(korean, "plain").data)


def test_a_damaged_deck_is_refused_with_words() -> None:
    with pytest.raises(AttacheError, match="the deck"):
        fonts.needs_east_asian(b"no zip at all")


@pytest.mark.parametrize("twin", TWINS)
def test_a_font_file_that_is_gone_is_named(
    twin: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in font_files(twin):
        shutil.copy(path, tmp_path / path.name)
    gone = tmp_path / font_files(twin)[1].name
    gone.unlink()
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    with pytest.raises(AttacheError, match=f"{gone.name} is missing") as caught:
        font_files(twin)
    assert "Install Attaché again" in caught.value.hint


def test_a_table_of_characters_that_is_gone_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    with pytest.raises(AttacheError, match=r"coverage\.json is missing") as caught:
        coverage.Table()
    assert "Install Attaché again" in caught.value.hint


def test_a_plain_text_is_set_without_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(character: str) -> str:
        raise AssertionError(f"{character} was looked up")

    monkeypatch.setattr(coverage, "kind", refuse)
    text = "Growth of 3% – “yes”, €5 – in Seoul’s plan…"
    assert [each.text for each in stretches(text, "en-US")] == [text]
    assert stand_in(text)[0] == text
