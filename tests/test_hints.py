"""Hints are read in the window and on the command line alike, and speak the words of neither."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import attache

_PACKAGE = Path(attache.__file__).parent
_OF_A_COMMAND_LINE = re.compile(r"`attache |attache (brand|check|export|build) | -o\b|--[a-z]{3,}")


def _told(path: Path) -> Iterator[str]:
    """The texts of the errors and findings that a module makes."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        name = node.func if isinstance(node, ast.Call) else None
        if isinstance(name, ast.Name) and name.id in ("AttacheError", "Finding"):
            for each in ast.walk(node):
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield each.value


def test_no_hint_outside_the_command_line_names_a_command_or_an_option() -> None:
    modules = [path for path in _PACKAGE.rglob("*.py") if "cli" not in path.parts]
    told = [(path.name, text) for path in modules for text in _told(path)]
    assert len(told) > 100
    assert [each for each in told if _OF_A_COMMAND_LINE.search(each[1])] == []
