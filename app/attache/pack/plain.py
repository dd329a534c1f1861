"""What pydantic finds wrong with a value, in the words of the person who wrote the file."""

import datetime
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from attache.errors import nearest
from attache.pack.raw import KeyPath, follow, is_list

_QUOTED = re.compile(r"'([^']*)'")
_LONGEST_SHOWN = 40

_WANTED = {
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "dict_type": "a table",
    "float_parsing": "a number",
    "float_type": "a number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number of ordinary size",
    "int_type": "a whole number",
    "list_type": "a list in [ ]",
    "model_attributes_type": "a table",
    "model_type": "a table",
    "string_type": "text in quotes",
    "tuple_type": "a list in [ ]",
}


def plain(error: Mapping[str, Any], data: object, known: Iterable[str]) -> str:
    """One finding of `ValidationError.errors()` in words.

    `data` is what was checked, as read from the file; `known` are the keys it may have.
    """
    path = cast("KeyPath", error["loc"])
    kind = str(error["type"])
    context = cast("Mapping[str, Any]", error.get("ctx", {}))
    given = follow(data, path)
    name = _subject(path)
    if kind == "missing":
        return f"{name} is missing"
    if kind == "extra_forbidden":
        close = nearest(name, known) if len(path) == 1 else ()
        return f"{name} is not a known key" + (f"; did you mean {close[0]}?" if close else "")
    if kind in _WANTED:
        return f"{name} must be {_WANTED[kind]}, not {shown(given)}"
    if kind in ("enum", "literal_error"):
        return _choice(name, given, _QUOTED.findall(str(context.get("expected", ""))))
    return _limit(kind, name, given, context)


def _limit(kind: str, name: str, given: object, context: Mapping[str, Any]) -> str:
    """A value of the right type that is too long, too short, too large or ill-formed."""
    if kind == "string_too_long":
        length = len(given.strip()) if isinstance(given, str) else 0
        return f"{name} is {length} characters, at most {context['max_length']}"
    if kind == "string_too_short":
        return f"{name} is empty"
    if kind == "too_short":
        return f"{name} is empty; it needs at least {context['min_length']}"
    if kind == "finite_number":
        return f"{name} must be a finite number, not {shown(given)}"
    if kind == "greater_than_equal":
        return f"{name} must be {context['ge']} or more, not {shown(given)}"
    if kind == "less_than_equal" and name == "schema_version":
        return f"the pack is for a newer Attaché; this one reads version {context['le']} of packs"
    if kind == "less_than_equal":
        return f"{name} must be {context['le']} or less, not {shown(given)}"
    if kind == "string_pattern_mismatch" and name == "language":
        return f"language must look like en-US, not {shown(given)}"
    if kind == "string_pattern_mismatch":
        return (
            f"{name}: {shown(given)} is not an id; an id has lower-case letters and digits, "
            "with single hyphens or underscores between them"
        )
    return f"{name} cannot be {shown(given)}"


def _choice(name: str, given: object, allowed: list[str]) -> str:
    offered = nearest(given, allowed) if isinstance(given, str) else ()
    meant = f"did you mean {offered[0]}? " if offered else ""
    whole = f"it is one of {', '.join(allowed)}"
    return f"{name} {shown(given)} is unknown; {meant}{whole}"


def _subject(path: KeyPath) -> str:
    """The key a finding is about; "item 2 of sectors" inside a list."""
    if not path:
        return "this"
    last = path[-1]
    if isinstance(last, str):
        return last
    of = next((step for step in reversed(path) if isinstance(step, str)), "")
    return f"item {last + 1} of {of}" if of else f"item {last + 1}"


def shown(value: object) -> str:
    """A value as its writer knows it."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, str):
        text = value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"
        return f"'{text}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, int | float):
        return str(value)[:_LONGEST_SHOWN]
    if isinstance(value, datetime.date | datetime.time):
        return "a date or time"
    return "a list" if is_list(value) else "a table"
