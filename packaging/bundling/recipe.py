"""What goes into a bundle and what stays out, for the spec: data, modules, plugins."""

import re
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Final

from attache import installed_parts
from bundling import elf

Entry = tuple[str, str, str]
"""A line of PyInstaller's tables: the place in the bundle, the file, the kind."""

PROJECT: Final = Path(__file__).resolve().parents[2]
_PACKAGE: Final = PROJECT / "app" / "attache"
_SOURCES: Final = frozenset({".py", ".pyc", ".ts", ".typed"})
"""Files of the package that are no data: code, and what translations and types are made from."""
_PICTURES: Final = frozenset({"contact-sheet.png", "preview.png"})
"""What the README shows of the house brands; the app draws its own."""

_UNUSED_MODULES: Final = (
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_hashlib",  # OpenSSL, where Python has its own digests
    "_sqlite3",
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "matplotlib.backends.backend_qt",
    "matplotlib.backends.backend_qtagg",
    "matplotlib.backends.backend_tkagg",
    "matplotlib.backends.qt_compat",
    "matplotlib.testing",
    "matplotlib.tests",
    "multiprocessing",
    "numpy.f2py",
    "numpy.tests",
    "pandas.tests",
    "readline",
    "sqlite3",
    "tkinter",
    # The network, and what is for developers alone.
    *("_ssl", "asyncio", "cgi", "ftplib", "http.server", "imaplib", "nntplib", "poplib"),
    *("smtplib", "socketserver", "ssl", "webbrowser", "xmlrpc"),
    *("curses", "distutils", "doctest", "ensurepip", "lib2to3", "pdb", "pydoc"),
)

# A folder of Qt's plugins, and those of it that are used. Of the rest of the folders, none is.
_PLUGINS: Final = {
    "platforms": r"q?(xcb|offscreen|wayland|windows|cocoa)$",
    "platforminputcontexts": r"(compose|ibus)",  # how Korean is typed
    "platformthemes": r"qxdgdesktopportal$",  # the system's own file dialogs
    "iconengines": r"qsvgicon$",
    "imageformats": r"q(svg|jpeg|gif|ico)$",
    "wayland-decoration-client": r"",
    "wayland-shell-integration": r"(xdg-shell|qt-shell)$",
    "styles": r"",
}
_UNUSED_FILES: Final = tuple(
    map(
        re.compile,
        (
            r"(^|/)(lib)?Qt6?(Qml|Quick|Network|Pdf|VirtualKeyboard|Test|Sql)\w*[./]",
            r"(^|/)opengl32sw[.]dll$",  # the window is drawn without OpenGL
            r"^PySide6/(Qt/)?translations/(?!qtbase_ko)",
            r"^matplotlib/mpl-data/(sample_data|images|plot_directive)/",
            # Formulas are not set: the app gives its own fonts. One must be there, and the last.
            r"^matplotlib/mpl-data/fonts/(afm|pdfcorefonts)/",
            r"^matplotlib/mpl-data/fonts/ttf/(?!DejaVuSans[.]|LastResort|LICENSE)",
            r"^matplotlib/backends/web_backend/",
            r"(^|/)tests?/",
            r"\.dist-info/",  # the licences are gathered for all parts in one way
        ),
    )
)
_LIBRARY: Final = re.compile(
    r"((PySide6/Qt/lib|PySide6|shiboken6|[^/]+\.libs)/)?(?!libpython)lib[^/]+\.so(\.\d+)*"
)
"""Where libraries lie that others name; Python's own is loaded by the program itself."""


def data_files() -> list[tuple[str, str]]:
    """The data of the app as pairs: the file, and its folder in the bundle, as in the wheel."""
    inside = ((path, path.parent.relative_to(_PACKAGE.parent)) for path in _files(_PACKAGE))
    packed = (
        (path, Path("attache") / path.parent.relative_to(PROJECT))
        for folder in ("content", "slide_templates")
        for path in _files(PROJECT / folder)
    )
    return [(str(path), folder.as_posix()) for path, folder in (*inside, *packed)]


def unwanted_modules() -> list[str]:
    """Modules that are left out: what Attaché does not require, though it is installed, and more.

    Libraries import others where they find them; a bundle must not depend on what else is there.
    """
    required = installed_parts.requirements("attache")
    tops = metadata.packages_distributions().items()
    foreign = (
        name
        for name, distributions in tops
        if not required & set(map(installed_parts.normal, distributions))
    )
    return sorted({*foreign, *_UNUSED_MODULES})


def is_wanted(place: str) -> bool:
    """Whether a file, by its place in the bundle, is used there for its own sake."""
    place = place.replace("\\", "/")
    if "/plugins/" in place:
        folder, _, file = place.partition("/plugins/")[2].partition("/")
        stem = file.split(".")[0].removeprefix("lib")
        return folder in _PLUGINS and re.match(_PLUGINS[folder], stem) is not None
    return not any(pattern.search(place) for pattern in _UNUSED_FILES)


def wanted(entries: Sequence[Entry]) -> list[Entry]:
    """Those entries that are used; on Linux, libraries only where something used needs them.

    PyInstaller gathers libraries before what needs them is left out.
    """
    kept = [entry for entry in entries if is_wanted(entry[0])]
    if not sys.platform.startswith("linux"):
        return kept
    needed = _needed(kept)
    return [entry for entry in kept if not _is_library(entry) or Path(entry[0]).name in needed]


def without_docstrings(modules: Sequence[Entry]) -> list[Entry]:
    """PyInstaller's table of modules, so that docstrings are left out.

    They are a third of a bundle's code. What `--help` says of our commands is their docstrings.
    """
    return [
        (name, source, kind if name.startswith("attache.cli") else "PYMODULE-2")
        for name, source, kind in modules
    ]


def _needed(entries: Sequence[Entry]) -> set[str]:
    """The names of the libraries that the other binaries need, and those that these need."""
    libraries = {
        Path(entry[0]).name: entry[1]
        for entry in entries
        if _is_library(entry) and entry[2] == "BINARY" and Path(entry[0]).name not in elf.SYSTEM
    }
    waiting = [
        entry[1]
        for entry in entries
        if entry[2] in {"BINARY", "EXTENSION"} and not _is_library(entry)
    ]
    needed: set[str] = set()
    while waiting:
        new = (elf.needs(Path(waiting.pop())).libraries & libraries.keys()) - needed
        needed |= new
        waiting += [libraries[name] for name in new]
    return needed


def _is_library(entry: Entry) -> bool:
    """Whether an entry is a shared library that is there for others alone."""
    place, _, kind = entry
    return kind != "EXTENSION" and _LIBRARY.fullmatch(place) is not None


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        is_data = path.is_file() and path.suffix not in _SOURCES and path.name not in _PICTURES
        if is_data and "__pycache__" not in path.parts:
            yield path
