"""The language of the window: the system's, or the user's choice, in English or Korean."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER: Final = Path(__file__).resolve().parent / "translations"
LANGUAGES: Final = ("en", "ko")
"""Those that the window is complete in. English has a file for its plural forms."""


def install(app: QApplication, language: str | None = None) -> str:
    """Load the texts of a language, Qt's own too, before the window is made.

    `language` is one of LANGUAGES, or None for the system's. Returns the language that holds.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    chosen = language if language in LANGUAGES else of_system(QLocale.system().uiLanguages())
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _load(app, qt / f"qtbase_{chosen}.qm")
    _load(app, FOLDER / f"attache_{chosen}.qm")
    QLocale.setDefault(_locale(chosen))
    return chosen


def of_system(languages: list[str]) -> str:
    """The first of the system's languages ("ko-Kore-KR") that the window has, or English."""
    wanted = (language.replace("_", "-").split("-")[0].lower() for language in languages)
    return next((language for language in wanted if language in LANGUAGES), "en")


def _load(app: QApplication, file: Path) -> None:
    """Load a file; without it, the texts stay English, which is better than no window."""
    translator = QTranslator(app)
    if translator.load(str(file)):
        app.installTranslator(translator)
    else:
        translator.deleteLater()


def _locale(language: str) -> QLocale:
    """The system's way with dates and numbers, where the system speaks that language."""
    system = QLocale.system()
    if QLocale.languageToCode(system.language()) == language:
        return system
    return QLocale(language)
