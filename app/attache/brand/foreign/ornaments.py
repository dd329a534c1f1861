"""What a template shows besides its placeholders: backgrounds and shapes, made anew for a new part.

Only drawings come along, and of what they relate to only pictures.
"""

from itertools import islice
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from attache.brand.foreign.drawing import Embed, drawn
from attache.brand.foreign.inheritance import kind_of, placeholders, rank
from attache.brand.foreign.models import RoleMatch
from attache.brand.foreign.names import A, P, R, local

_PREFIXES = {"a": A[1:-1], "p": P[1:-1], "r": R[1:-1]}
for _prefix, _name in _PREFIXES.items():
    ElementTree.register_namespace(_prefix, _name)
_SHAPES = frozenset({"sp", "pic", "cxnSp", "grpSp"})
_FILLS = frozenset({"noFill", "solidFill", "gradFill", "blipFill", "pattFill"})
_FORMATS = ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst")
_NAMED = f"{P}cNvPr"
_EFFECTS, _MOST_EFFECTS = frozenset({"effectLst", "effectRef"}), 20
_MOST_SHAPES, _MOST_ELEMENTS, _MOST_LETTERS = 1_000, 40_000, 5_000


def background(root: Element, embed: Embed) -> str:
    """The `<p:bg>` of a layout or master as XML, or "" where it has none of its own."""
    ground = root.find(f"{P}cSld/{P}bg")
    kept = drawn(ground, embed) if ground is not None else None
    return _text(kept) if kept is not None else ""


def ornaments(root: Element, embed: Embed, first_id: int) -> tuple[str, int]:
    """The shapes that are no placeholders as XML, and the next free id.

    There are none where there are more than anyone would draw.
    """
    tree = root.find(f"{P}cSld/{P}spTree")
    if tree is None or _count(tree) > _MOST_ELEMENTS or _count(tree, _NAMED) > _MOST_SHAPES:
        return "", first_id
    shapes = [child for child in tree if child.tag.startswith(P) and local(child) in _SHAPES]
    kept = [shape for child in shapes if (shape := drawn(child, embed)) is not None]
    following = first_id
    for shape in kept:
        for named in shape.iter(_NAMED):
            named.attrib.update({"id": str(following), "name": "Ornament"})
            following += 1
    _shorten(kept)
    _calm(kept)
    return "".join(map(_text, kept)), following


def _count(root: Element, tag: str | None = None) -> int:
    return sum(1 for _ in root.iter(tag))


def _shorten(shapes: list[Element]) -> None:
    """Takes away the text that is more than a slide could show."""
    left = _MOST_LETTERS
    for text in (each for shape in shapes for each in shape.iter(f"{A}t")):
        text.text = (text.text or "")[:left]
        left -= len(text.text)


def _calm(shapes: list[Element]) -> None:
    """Takes away shadows and the like where there are very many: each is drawn pixel by pixel."""
    found = (each for shape in shapes for each in shape.iter() if local(each) in _EFFECTS)
    for each in islice(found, _MOST_EFFECTS, None):
        if local(each) == "effectLst":
            each[:] = []
        else:
            each.set("idx", "0")


def band(match: RoleMatch, embed: Embed, identifier: int) -> tuple[str, int]:
    """The filled frame of the layout's title, if it has one, as a shape, and the next free id.

    Titles are often set on a band that is the placeholder's own fill.
    """
    holder = match.holders.get("title")
    if holder is None or holder.box is None:
        return "", identifier
    fill = next(filter(None, map(_title_fill, (match.layout.root, match.layout.master.root))), None)
    kept = drawn(fill, embed) if fill is not None else None
    if kept is None or local(kept) == "noFill":
        return "", identifier
    box = holder.box
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="Ornament"/><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{box.left}" y="{box.top}"/>'
        f'<a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom>{_text(kept)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    ), identifier + 1


def _title_fill(root: Element) -> Element | None:
    """What a layout's or master's title placeholder is filled with, or None if it does not say."""
    for shape in placeholders(root):
        if rank(kind_of(shape)) == "title":
            found = (child for child in shape.iterfind(f"{P}spPr/*") if local(child) in _FILLS)
            return next(found, None)
    return None


def formats(theme: Element, embed: Embed) -> str:
    """The fills, lines and effects of a theme as XML, or "" where they are not all there."""
    scheme = theme.find(f".//{A}fmtScheme")
    if scheme is None or _count(scheme) > _MOST_ELEMENTS:
        return ""
    kept = [each for child in scheme if (each := drawn(child, embed)) is not None]
    return "".join(map(_text, kept)) if [local(each) for each in kept] == list(_FORMATS) else ""


def _text(element: Element) -> str:
    """An element as XML for a part that declares the three namespaces at its root."""
    element.tail = None
    xml = ElementTree.tostring(element, encoding="unicode")
    for prefix, name in _PREFIXES.items():
        xml = xml.replace(f' xmlns:{prefix}="{name}"', "")
    return xml
