"""On which line each key of a TOML file stands: what tomllib does not tell."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping

from attache.pack.raw import KeyPath

_SPACE = re.compile(r"[ \t]*")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)


class TomlLines:
    """The lines of the keys, tables and list items of a TOML text that tomllib accepts."""

    def __init__(self, text: str) -> None:
        self._lines: Mapping[KeyPath, int] = _Scanner(text).scan()

    def line(self, path: KeyPath) -> int:
        """The line of `path`, or of the nearest thing around it; 0 for the whole file."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)


class _Scanner:
    """Walks a sound TOML text once and notes where each key path begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lengths: dict[KeyPath, int] = {}
        self._lines: dict[KeyPath, int] = {}

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        self._take(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._take(_BLANK)
        return self._lines

    def _header(self) -> KeyPath:
        line = self._line()
        of_list = self._text.startswith("[[", self._at)
        self._at += 2 if of_list else 1
        parts = self._key()
        self._at += 2 if of_list else 1
        path = (*self._resolve(parts[:-1]), parts[-1])
        self._note(path, line)
        if of_list:
            self._lengths[path] = self._lengths.get(path, 0) + 1
            path = (*path, self._lengths[path] - 1)
            self._note(path, line)
        return path

    def _resolve(self, parts: list[str]) -> KeyPath:
        """The path that a header's parts mean: a list of tables means its last table."""
        path: KeyPath = ()
        for part in parts:
            path = (*path, part)
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        return path

    def _pair(self, table: KeyPath) -> None:
        line = self._line()
        path = table
        for part in self._key():
            path = (*path, part)
            self._note(path, line)
        self._at += 1  # the equals sign
        self._take(_SPACE)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        first = self._text[self._at]
        if first in "\"'":
            self._take(_STRING)
        elif first == "[":
            self._list(path)
        elif first == "{":
            self._inline(path)
        else:
            self._take(_SCALAR)

    def _list(self, path: KeyPath) -> None:
        index = 0
        self._skip_mark()
        while self._text[self._at] != "]":
            item = (*path, index)
            self._note(item, self._line())
            self._value(item)
            self._skip_comma()
            index += 1
        self._at += 1

    def _inline(self, path: KeyPath) -> None:
        self._skip_mark()
        while self._text[self._at] != "}":
            self._pair(path)
            self._skip_comma()
        self._at += 1

    def _key(self) -> list[str]:
        """The parts of a dotted key; ends at what follows it (an equals sign or a bracket)."""
        parts: list[str] = []
        while True:
            self._take(_SPACE)
            quoted = self._text[self._at] in "\"'"
            part = self._take(_STRING if quoted else _BARE)
            parts.append(str(tomllib.loads(f"key = {part}")["key"]) if quoted else part)
            self._take(_SPACE)
            if self._text[self._at] != ".":
                return parts
            self._at += 1

    def _skip_mark(self) -> None:
        self._at += 1
        self._take(_BLANK)

    def _skip_comma(self) -> None:
        self._take(_BLANK)
        if self._text[self._at] == ",":
            self._skip_mark()

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:  # cannot be in a text that tomllib accepts
            raise ValueError(f"not TOML at character {self._at}")
        self._at = match.end()
        return match.group()

    def _line(self) -> int:
        return bisect_right(self._starts, self._at)

    def _note(self, path: KeyPath, line: int) -> None:
        self._lines.setdefault(path, line)
