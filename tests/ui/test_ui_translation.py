"""English and Korean are complete: no text is missing, unfinished, or fits another text's gaps."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from attache.ui.translation import FOLDER, LANGUAGES, install, of_system
from tools import translations

_GAP = re.compile(r"\{[^}]*\}|%n")
_EACH = pytest.mark.parametrize("language", LANGUAGES)


def _messages(file: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Every message of a .ts file: its context, its source text, its translation."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  # our own files
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def _asked_for() -> Iterator[str]:
    """Every text that the sources ask to be translated, whether or not lupdate sees it."""
    for file in translations.SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Attribute(attr="tr"), [ast.Constant(str(text)), *_]):
                    yield text
                case ast.Call(ast.Attribute(attr="translate"), [_, ast.Constant(str(text)), *_]):
                    yield text
                case _:
                    pass


def _forms(translation: ET.Element) -> list[str]:
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .ts files as a fresh collection of the texts makes them."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"attache_{language}.ts", folder)
    translations.collect(folder)
    return folder


@pytest.fixture
def english_again(app: QApplication) -> Iterator[QApplication]:
    yield app
    install(app, "en")


@_EACH
def test_the_committed_texts_are_those_of_the_sources(collected: Path, language: str) -> None:
    name = f"attache_{language}.ts"
    fresh = {(context, source) for context, source, _ in _messages(collected / name)}
    committed = {(context, source) for context, source, _ in _messages(FOLDER / name)}
    assert fresh == committed, "run `make translations`"


def test_every_text_that_the_sources_ask_for_is_collected(collected: Path) -> None:
    found = {source for _, source, _ in _messages(collected / "attache_ko.ts")}
    assert not set(_asked_for()) - found


@_EACH
def test_every_plural_is_translated_as_one(language: str) -> None:
    wrong = [
        source
        for _, source, translation in _messages(FOLDER / f"attache_{language}.ts")
        if "%n" in source and translation.find("numerusform") is None
    ]
    assert not wrong


@_EACH
def test_no_text_is_unfinished(collected: Path, language: str) -> None:
    unfinished = [
        (context, source)
        for context, source, translation in _messages(collected / f"attache_{language}.ts")
        if translation.get("type") == "unfinished" or not all(_forms(translation))
    ]
    assert not unfinished


@_EACH
def test_a_translation_has_the_gaps_of_its_source(language: str) -> None:
    wrong = [
        source
        for _, source, translation in _messages(FOLDER / f"attache_{language}.ts")
        for form in _forms(translation)
        if form and sorted(_GAP.findall(form)) != sorted(_GAP.findall(source))
    ]
    assert not wrong


@_EACH
def test_the_compiled_file_is_that_of_its_source(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.compile_(FOLDER / f"attache_{language}.ts", fresh)
    committed = FOLDER / f"attache_{language}.qm"
    assert fresh.read_bytes() == committed.read_bytes(), "run `make translations`"


def test_korean_shows_in_our_texts_and_in_those_of_qt(english_again: QApplication) -> None:
    assert install(english_again, "ko") == "ko"
    assert QCoreApplication.translate("Kind", "Evidence") == "근거"
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "취소"
    box.deleteLater()


def test_english_has_plural_forms(english_again: QApplication) -> None:
    install(english_again, "en")
    assert QCoreApplication.translate("FitMark", "%n line(s)", "", 1) == "1 line"
    assert QCoreApplication.translate("FitMark", "%n line(s)", "", 2) == "2 lines"


def test_a_second_language_leaves_nothing_of_the_first(english_again: QApplication) -> None:
    install(english_again, "ko")
    install(english_again, "en")
    assert QCoreApplication.translate("Kind", "Evidence") == "Evidence"


@pytest.mark.parametrize(
    ("languages", "chosen"),
    [
        (["ko-Kore-KR", "ko"], "ko"),
        (["de-DE", "ko-KR", "en"], "ko"),
        (["en-GB"], "en"),
        (["fr_FR"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_the_system_is_taken_where_there_is_one(
    languages: list[str], chosen: str
) -> None:
    assert of_system(languages) == chosen
