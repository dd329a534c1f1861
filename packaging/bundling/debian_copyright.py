"""The copyright file of the Debian package: whose each file is, in the form that Debian reads."""

from collections.abc import Sequence
from typing import Final

from attache.parts import FOLDER_NAME
from bundling.bundled import Bundled
from bundling.owners import ATTACHE, LOADER

_HOME: Final = "usr/lib/attache"
_LICENCES: Final = f"/{_HOME}/_internal/attache/{FOLDER_NAME}"


def debian_copyright(parts: Sequence[Bundled]) -> str:
    """The file for a bundle's parts. The texts of the licences are in the package beside it."""
    shown = [part for part in parts if part.files or part.key == ATTACHE]
    modules = [part for part in parts if not part.files and not part.inside]
    licences = dict.fromkeys(part.licence for part in shown)
    stanzas = [_stanza(part, modules) for part in shown]
    return "\n".join([_header(), *stanzas, *(_words(licence, shown[0]) for licence in licences)])


def _header() -> str:
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Attaché\n"
        "Comment: The texts of all licences, and the notices of every part, also of those that\n"
        f" are inside another, are in {_LICENCES}.\n"
    )


def _stanza(part: Bundled, modules: Sequence[Bundled]) -> str:
    comment = _named(part)
    if part.key == LOADER and modules:
        comment += ", with modules of:" + "".join(
            f"\n {_named(each)} ({each.licence})" for each in modules
        )
    return (
        f"Files: {_files(part)}\n"
        f"Copyright: {part.authors or f'the authors of {part.name}'}\n"
        f"License: {_short(part.licence)}\n"
        f"Comment: {comment}\n"
    )


def _files(part: Bundled) -> str:
    if part.key == ATTACHE:
        return "*"
    return "\n ".join(f"{_HOME}/{file}".replace(" ", "?") for file in part.files)


def _named(part: Bundled) -> str:
    return f"{part.name} {part.version}".rstrip()


def _short(licence: str) -> str:
    return licence.replace(" AND ", " and ").replace(" OR ", " or ").replace(" WITH ", " with ")


def _words(licence: str, own: Bundled) -> str:
    """The words of Attaché's own licence; of another, where they are."""
    body = f" The text is in {_LICENCES}."
    if licence == own.licence:
        lines = own.texts[0].words.strip("\n").split("\n")
        body = "\n".join(f" {line}" if line.strip() else " ." for line in lines)
    return f"License: {_short(licence)}\n{body}\n"
