"""The words that every part of a presentation begins with: namespaces, content types, the tree."""

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


def part_type(kind: str) -> str:
    """The content type of a presentation's part: "slide", "slideMaster", "notesSlide", ..."""
    return f"application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml"
