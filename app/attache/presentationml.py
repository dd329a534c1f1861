"""The words that every part of a presentation is made of: namespaces, content types, colours."""

import re

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
GROUP_START = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""What a tree of shapes (`p:spTree`) begins with; its own id is 1."""


_LITERAL = re.compile("[0-9A-F]{6}")


def is_literal(color: str) -> bool:
    """Whether a colour is "RRGGBB" and not the name of a theme colour (tx1, accent1, ...)."""
    return _LITERAL.fullmatch(color) is not None


def color_xml(color: str, inner: str = "") -> str:
    """A colour, a theme colour by its name so that a changed theme recolours what has it."""
    kind = "srgbClr" if is_literal(color) else "schemeClr"
    return f'<a:{kind} val="{color}">{inner}</a:{kind}>' if inner else f'<a:{kind} val="{color}"/>'


def solid_fill(color: str, inner: str = "") -> str:
    """A fill in one colour; `inner` changes it, as an `<a:alpha>` does."""
    return f"<a:solidFill>{color_xml(color, inner)}</a:solidFill>"


def part_type(kind: str) -> str:
    """The content type of a presentation's part: "slide", "slideMaster", "notesSlide", ..."""
    return f"application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml"
