"""The XML names of a presentation, and small readings that never fail on what is not as it should.

A template made elsewhere may say anything anywhere: a number that is none reads as None.
"""

from xml.etree.ElementTree import Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOST = 2**31


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
