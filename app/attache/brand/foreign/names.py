"""The XML names of a presentation, and small readings that never fail on what is not as it should.

A template made elsewhere may say anything anywhere: a number that is none reads as None.
"""

from xml.etree.ElementTree import Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOST = 2**31


def number(element: Element | None, name: str) -> int | None:
    """An attribute as a whole number, or None where it is missing, none, or out of all bounds."""
    try:
        value = int(float(element.get(name, ""))) if element is not None else None
    except (ValueError, OverflowError):
        return None
    return value if value is not None and abs(value) < _MOST else None


def flag(element: Element | None, name: str) -> bool | None:
    """An attribute as a truth value, or None where it is missing."""
    value = element.get(name) if element is not None else None
    return None if value is None else value in ("1", "true", "on")


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for a comment or an instruction."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
