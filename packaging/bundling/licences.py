"""Licences of the parts of a bundle: which texts they ask for, and where those are kept."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from attache.parts import FOLDER_NAME, LIST_NAME
from bundling.bundled import Bundled, Text
from bundling.owners import ATTACHE, LOADER

_TEXTS: Final = "texts"
_TOKEN: Final = re.compile(r"[()]|[^\s()]+")
_DIGITS: Final = 8
_HOME: Final = "usr/lib/attache"
_LICENCES: Final = f"/{_HOME}/_internal/attache/{FOLDER_NAME}"


def is_covered(licence: str, names: Iterable[str]) -> bool:
    """Whether the licences named are enough for an SPDX expression: one of several, all of all.

    Only the licences matter for "WITH": an exception gives, and asks for nothing.
    """
    return _Expression(licence, frozenset(names)).covered()


class _Expression:
    """Reads an SPDX expression from left to right; OR binds least, WITH most."""

    def __init__(self, licence: str, names: frozenset[str]) -> None:
        self._tokens = _TOKEN.findall(licence)
        self._names = names

    def covered(self) -> bool:
        covered = bool(self._tokens) and self._either()
        return covered and not self._tokens

    def _either(self) -> bool:
        covered = self._all()
        while self._tokens and self._tokens[0] == "OR":
            self._tokens.pop(0)
            covered = self._all() or covered
        return covered

    def _all(self) -> bool:
        covered = self._one()
        while self._tokens and self._tokens[0] == "AND":
            self._tokens.pop(0)
            covered = self._one() and covered
        return covered

    def _one(self) -> bool:
        token = self._tokens.pop(0) if self._tokens else ""
        if token == "(":  # noqa: S105
            covered = self._either()
            del self._tokens[:1]
            return covered
        if self._tokens and self._tokens[0] == "WITH":
            del self._tokens[:2]
        return token in self._names or re.sub("-(only|or-later)$", "", token) in self._names


def faults(parts: Sequence[Bundled]) -> list[str]:
    """What is wrong with the licences of parts, in words: none said, or no text of it there."""
    return [
        f"{part.name} {part.version}".rstrip() + f" ({part.key}) has {fault}."
        for part in parts
        if (fault := _fault(part))
    ]


def _fault(part: Bundled) -> str:
    if not part.licence:
        return "no licence"
    words = [text for text in part.texts if text.words.strip()]
    if not words:
        return f"no text of its licence, {part.licence}"
    standard = {text.name.removesuffix(".txt") for text in words}
    is_crate = part.purl.startswith("pkg:cargo/")  # it has standard texts alone
    if is_crate and not is_covered(part.licence, standard):
        return f"not all texts of its licence, {part.licence}"
    return ""


def keep(parts: Sequence[Bundled], folder: Path) -> None:
    """Write the list of the parts of a package, and each text once, into its folder of licences."""
    (folder / _TEXTS).mkdir(parents=True, exist_ok=True)
    for text in {text for part in parts for text in part.texts}:
        (folder / _place(text)).write_text(text.words.strip("\n") + "\n", "utf-8", newline="\n")
    names = {part.key: part.name for part in parts}
    entries = [_entry(part, names) for part in parts]
    listed = json.dumps({"parts": entries}, ensure_ascii=False, indent=1)
    (folder / LIST_NAME).write_text(listed + "\n", "utf-8", newline="\n")


def _place(text: Text) -> str:
    """Where a text is kept: named after it, and after its words, which differ between parts."""
    words = text.words.strip("\n")
    digest = hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]
    stem = re.sub(r"[^\w.+-]+", "-", text.name.removesuffix(".txt")).strip("-.")
    return f"{_TEXTS}/{stem}-{digest}.txt"


def _entry(part: Bundled, names: dict[str, str]) -> dict[str, str | list[str]]:
    return {
        "name": part.name,
        "version": part.version,
        "licence": part.licence,
        "purpose": part.purpose,
        "home": part.home,
        "authors": part.authors,
        "inside": names.get(part.inside, ""),
        "texts": [_place(text) for text in part.texts],
    }


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
    return "\n ".join(f"{_HOME}/{file.place}".replace(" ", "?") for file in part.files)


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
