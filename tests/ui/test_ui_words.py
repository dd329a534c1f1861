"""The window has words for everything that packs, decks and checks name by a code."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import attache
from attache.deck.models import Choice, Meeting
from attache.output.order import Format
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Audience, FigureStatus, Kind, Role, Verdict
from attache.slides.findings import Level
from attache.ui import words
from attache.ui.translation import install

_PACKAGE = Path(attache.__file__).resolve().parent
_CODE = re.compile(
    r"Finding\(\s*Level\.\w+,\s*\"([a-z-]+)\"|level, code(?:, \w+)? = Level\.\w+, \"([a-z-]+)\""
)


def _codes() -> set[str]:
    sources = [*(_PACKAGE / "slides").rglob("*.py"), *(_PACKAGE / "output").rglob("*.py")]
    found = (_CODE.findall(source.read_text(encoding="utf-8")) for source in sources)
    return {first or second for matches in found for first, second in matches}


def test_every_code_of_a_finding_has_words() -> None:
    codes = _codes()
    assert {"undecided", "caution", "corrected", "empty-deck", "brand-changed"} <= codes
    assert codes <= words.finding_codes()


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert words.finding("of-a-newer-version") == "of-a-newer-version"
    assert words.field("newer") == "newer"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_value_of_a_vocabulary_has_words_of_its_own(app: QApplication, language: str) -> None:
    install(app, language)
    try:
        for values in (
            [words.kind(each) for each in Kind],
            [words.audience(each) for each in Audience],
            [words.audience_help(each) for each in Audience],
            [words.verdict(each) for each in Verdict],
            [words.verdict_help(each) for each in Verdict],
            [words.status(each) for each in FigureStatus],
            [words.role(each) for each in Role],
            [words.level(each) for each in Level],
            [words.chart_type(each) for each in ChartType],
            [words.format_(each) for each in Format],
            [words.format_help(each) for each in Format],
            [words.finding(each) for each in sorted(words.finding_codes())],
        ):
            assert all(values)
            assert len(set(values)) == len(values)
    finally:
        install(app, "en")


def test_the_fields_of_a_meeting_and_of_a_point_have_labels() -> None:
    names = [*Meeting.model_fields, "headline", "support", "words"]
    assert set(names) - {"stands"} <= {*Meeting.model_fields, *Choice.model_fields}
    assert all(words.field(name)[0].isupper() for name in names)
