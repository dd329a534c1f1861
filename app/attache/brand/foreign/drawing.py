"""Drawings of a template made anew, element by element, of nothing but what a drawing may have.

What the grammar does not know is left out, with what needs it: no word, number or link that is
out of place comes along, and what is kept is as PowerPoint writes it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

from attache.brand.foreign.grammar import GROUPS, NUMBERS, RULES, WORDS
from attache.brand.foreign.names import A, P, R, flag, is_font, local, number
from attache.text import legal

Embed = Callable[[str, bool], str]
"""From the relationship id of a picture in the template, and whether it is laid like tiles, to the
id in the new part, or "".
"""
_MAIN = "p:"
_FILLED, _TILED = frozenset({"blipFill", "p:blipFill"}), "tiles"
_SHAPES = frozenset(GROUPS["$shape"].split("|"))
_GUIDE = r"(?:-?\d{1,10}|(?!(?i:nan|inf|infinity)\b)[A-Za-z]\w{0,39}|\d?cd\d)"
_OPERATIONS = r"(?:\*/|\+-|\+/|\?:|val|abs|at2|cat2|cos|max|min|mod|pin|sat2|sin|sqrt|tan)"
_PATTERNS = {
    "guide": re.compile(_GUIDE, re.ASCII),
    "formula": re.compile(rf"{_OPERATIONS}(?: {_GUIDE}){{1,3}}", re.ASCII),
    "hex": re.compile(r"[0-9A-Fa-f]{6}"),
    "panose": re.compile(r"[0-9A-Fa-f]{20}"),
    "language": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}"),
    "letter": re.compile(r"[^\s<>&]"),
}
_BUILT_IN = re.compile(r"-?\d+|[ltrbwh]|hc|vc|[wh]d\d+|ls|ss|ssd\d+|\d?cd\d", re.ASCII)
_COUNTS = re.compile(r"(.+?)([!?*]|~\*?|[+=]\d+)")
_MOST = {"gs": 32, "ds": 32, "gd": 1_000, "tab": 32}
"""Children where there may be any number: a gradient of thousands of colours takes minutes."""
_MANY = 10_000
_MOST_GROUPS = 20
"""Groups in groups; the drawing engine bears 32."""
_PROMPT = re.compile(r"\s*<[^<>]*>\s*$")
"""What LibreOffice writes where a date or a number is to stand."""
_WORDS = {kind: frozenset(words.split()) for kind, words in WORDS.items()}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where children of some names may stand: at least and at most so many."""

    names: frozenset[str]
    least: int
    most: int | None
    made: str = ""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What an element may have; an attribute's kind is followed by whether it is needed."""

    attributes: Mapping[str, tuple[str, bool]]
    places: tuple[_Place, ...]


def drawn(element: Element, embed: Embed, parent: str = "", groups: int = 0) -> Element | None:
    """`element`, inside one of the name `parent`, made anew; None where nothing of it is kept.

    It stands in so many `groups`.
    """
    name = _name(element)
    groups += name == "p:grpSp"
    rule = _rules().get(f"{parent}/{name}") or _rules().get(name)
    if rule is None or groups > _MOST_GROUPS or _is_left_out(element, name):
        return None
    made = Element(element.tag)
    for attribute, (kind, needed) in rule.attributes.items():
        value = _value(element, attribute, kind)
        if value:
            made.set(attribute, value)
        elif needed:
            return None
    if name == "blip":
        identifier = embed(element.get(f"{R}embed", ""), parent == _TILED)
        if not identifier:
            return None
        made.set(f"{R}embed", identifier)
    if name in _FILLED and element.find(f"{A}tile") is not None:
        name = _TILED
    if name == "t":
        made.text = legal(element.text or "")
    for place in rule.places:
        found = list(_children(element, place, embed, name, groups))
        if len(found) < place.least:
            if element.tag == f"{A}blipFill":
                return Element(f"{A}noFill")
            if not place.made:
                return None
            found.append(Element(_tag(place.made)))
        made.extend(found)
    return _counted(made) if name == "custGeom" else made


def _children(
    element: Element, place: _Place, embed: Embed, name: str, groups: int
) -> Iterator[Element]:
    left = place.most if place.most is not None else min(_MOST.get(n, _MANY) for n in place.names)
    for child in element:
        if left == 0:
            return
        if _name(child) not in place.names:
            continue
        kept = drawn(child, embed, name, groups)
        if kept is not None:
            left -= 1
            yield kept


def _value(element: Element, attribute: str, kind: str) -> str:
    """An attribute as it is written, "" where it is missing or no value of its kind."""
    said = element.get(attribute, "")
    if kind in NUMBERS:
        least, most = NUMBERS[kind]
        value = number(element, attribute)
        return str(value) if value is not None and least <= value <= most else ""
    if kind in _PATTERNS:
        return said if _PATTERNS[kind].fullmatch(said) else ""
    if kind == "bool":
        return "" if attribute not in element.attrib else str(int(bool(flag(element, attribute))))
    if kind == "font":
        return said if is_font(said) else ""
    return said if said in _WORDS[kind] else ""


def _is_left_out(element: Element, name: str) -> bool:
    """Whether it is a placeholder or hidden; or a number, a date, a prompt: a deck has its own
    number, and no date by itself.
    """
    if name in _SHAPES:
        named = element.find(f"*/{P}cNvPr")
        return element.find(f"*/{P}nvPr/{P}ph") is not None or flag(named, "hidden") is True
    if name == "p":
        field = element.find(f"{A}fld")
        return field is not None or _PROMPT.match("".join(element.itertext())) is not None
    return False


def _counted(geometry: Element) -> Element | None:
    """A shape's geometry without values that its paths do not ask for; None where they ask for one
    that nothing in it says.
    """
    asked: set[str] = set()
    for each in geometry.iter():
        if local(each) in ("pt", "arcTo", "rect"):
            asked.update(each.attrib.values())
    if all(map(_BUILT_IN.fullmatch, asked)):
        for values in geometry.findall(f"{A}gdLst") + geometry.findall(f"{A}avLst"):
            geometry.remove(values)
        return geometry
    guides = list(geometry.iter(f"{A}gd"))
    asked.update(word for each in guides for word in each.attrib["fmla"].split(" ")[1:])
    known = {each.attrib["name"] for each in guides}
    return geometry if all(map(_BUILT_IN.fullmatch, asked - known)) else None


def _name(element: Element) -> str:
    """The name of an element as the grammar writes it, "" for one that it cannot know."""
    tag = element.tag
    if tag.startswith(P):
        return _MAIN + local(element)
    return local(element) if tag.startswith(A) else ""


def _tag(name: str) -> str:
    return f"{P}{name.removeprefix(_MAIN)}" if name.startswith(_MAIN) else f"{A}{name}"


@cache
def _rules() -> Mapping[str, _Rule]:
    text = RULES.replace("\n    ", " ")
    for group, words in GROUPS.items():
        text = text.replace(group, words)
    lines = (line.partition(" ") for line in text.strip().splitlines())
    return {name: _rule(rest) for name, _, rest in lines}


def _rule(text: str) -> _Rule:
    attributes, _, children = f" {text} ".partition(" > ")
    pairs = (word.partition("=") for word in attributes.split())
    return _Rule(
        {name: (kind.rstrip("!"), kind.endswith("!")) for name, _, kind in pairs},
        tuple(map(_place, children.split())),
    )


def _place(word: str) -> _Place:
    match = _COUNTS.fullmatch(word)
    assert match is not None, word  # noqa: S101 - the grammar is ours
    names, count = frozenset(match[1].split("|")), match[2]
    match count[0]:
        case "?":
            return _Place(names, 0, 1)
        case "*":
            return _Place(names, 0, None)
        case "+":
            return _Place(names, int(count[1:]), None)
        case "=":
            return _Place(names, int(count[1:]), int(count[1:]))
        case _:
            made = match[1] if count.startswith("~") else ""
            return _Place(names, 1, None if count == "~*" else 1, made)
