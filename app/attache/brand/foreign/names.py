"""The XML names of a presentation, and small readings that never fail on what is not as it should.

A template made elsewhere may say anything anywhere: a number that is none reads as None.
"""

import re
from xml.etree.ElementTree import Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOST = 2**31
_FONT = re.compile(r"[@+]?\w[\w .,&'()+-]{0,59}")
_NAME = re.compile(r"[^\w .,&'’()–—+-]+")
_LONGEST = 100


def number(element: Element | None, name: str) -> int | None:
    """An attribute as a whole number, "50%" as 50,000; None where it is none, or out of bounds."""
    try:
        said = element.get(name, "") if element is not None else ""
        value = int(float(said[:-1]) * 1000) if said.endswith("%") else int(float(said))
    except (ValueError, OverflowError):
        return None
    return value if abs(value) < _MOST else None


def flag(element: Element | None, name: str) -> bool | None:
    """An attribute as a truth value, or None where it is missing."""
    value = element.get(name) if element is not None else None
    return None if value is None else value in ("1", "true", "on")


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def is_font(name: str) -> bool:
    """Whether it can be the name of a font: no path, no address, nothing that goes on and on."""
    return _FONT.fullmatch(name) is not None


def plain(name: str) -> str:
    """The name of a theme as it may be that of a brand: words and what stands between them."""
    if "\\" in name or "//" in name:
        return ""
    return " ".join(_NAME.sub(" ", name).split())[:_LONGEST]
