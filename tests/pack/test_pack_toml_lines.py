"""Every key path of a TOML file is led back to the line it was written on."""

import tomllib
from pathlib import Path

import pytest

from attache.pack.raw import KeyPath, is_list, is_table
from attache.pack.toml_lines import TomlLines
from attache.paths import content

TRICKY = '''\
# a comment with [brackets] and "quotes"
title = "a # in text, and \\" a quote"   # [[not.a.table]]
"quoted key" = 'single # [x]'
dotted . "two words".end = 1979-05-27 07:32:00
long = """
[[looks.like]]
key = "but is text" \\""" still
""""
raw = \'\'\'
[also] = 'text'
\'\'\'
numbers = [ # a comment ] in a list
    1,
    [2, 3],   # more

    {a = 4, b.c = [5,
        6]},
]
empty = []
none = {}

[table]
key = true

[table.inner]
"é" = 1.5

[[points]]
id = "first"

[points.corrected]
headline = "one"

[[points]]
id = "second"
[[points.parts]]
x = 1
[[points.parts]]
x = 2
'''


def paths(data: object, path: KeyPath = ()) -> list[KeyPath]:
    """Every key path in parsed data."""
    found = [path] if path else []
    if is_table(data):
        found += [each for key, value in data.items() for each in paths(value, (*path, key))]
    if is_list(data):
        found += [each for index, item in enumerate(data) for each in paths(item, (*path, index))]
    return found


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("quoted key",), 3),
        (("dotted", "two words", "end"), 4),
        (("long",), 5),
        (("raw",), 9),
        (("numbers",), 12),
        (("numbers", 0), 13),
        (("numbers", 1, 1), 14),
        (("numbers", 2, "a"), 16),
        (("numbers", 2, "b", "c", 1), 17),
        (("none",), 20),
        (("table", "inner", "é"), 26),
        (("points", 0, "corrected", "headline"), 32),
        (("points", 1), 34),
        (("points", 1, "parts", 1, "x"), 39),
        (("points", 1, "no such key"), 34),
        (("no such key",), 0),
        ((), 0),
    ],
)
def test_a_key_is_on_its_line_and_a_missing_one_on_that_of_its_table(
    path: KeyPath, line: int
) -> None:
    assert TomlLines(TRICKY).line(path) == line
    assert TomlLines(TRICKY.replace("\n", "\r\n")).line(path) == line


@pytest.mark.parametrize(
    "path", sorted((content() / "us-rok-trade-2025").rglob("*.toml")), ids=lambda path: path.name
)
def test_every_key_of_the_built_in_pack_is_found_on_a_line_that_names_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines, written = TomlLines(text), text.split("\n")
    for key_path in paths(tomllib.loads(text)):
        line = lines.line(key_path)
        assert line > 0, key_path
        if isinstance(key_path[-1], str):
            assert key_path[-1] in written[line - 1], key_path


def test_every_key_of_a_tricky_file_is_found() -> None:
    lines = TomlLines(TRICKY)
    assert all(lines.line(path) > 0 for path in paths(tomllib.loads(TRICKY)))
