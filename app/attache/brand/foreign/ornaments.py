"""What a template shows besides its placeholders: backgrounds and shapes, cleaned for a new part.

Only drawings in PowerPoint's own three namespaces are kept, and of what they relate to only
pictures: no link, object, sound, macro or note of an author can come along.
"""

import copy
import re
from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from attache.brand.foreign.inheritance import kind_of, placeholders, rank
from attache.brand.foreign.models import RoleMatch
from attache.brand.foreign.names import A, P, R, flag, local, number

_PREFIXES = {"a": A[1:-1], "p": P[1:-1], "r": R[1:-1]}
for _prefix, _name in _PREFIXES.items():
    ElementTree.register_namespace(_prefix, _name)
_SHAPES = frozenset({"sp", "pic", "cxnSp", "grpSp"})
_DROPPED = frozenset(
    {
        "extLst", "ext14", "custDataLst", "hlinkClick", "hlinkHover", "hlinkMouseOver", "audioCd",
        "audioFile", "videoFile", "quickTimeFile", "wavAudioFile", "snd", "contentPart", "oleObj",
        "control", "controls", "timing", "transition", "tags", "stCxn", "endCxn", "custData",
        "media",
    }
)  # fmt: skip
_FILLS = frozenset({"noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"})
_FORMATS, _STYLES = ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"), 3
_PROMPT = re.compile(r"\s*<[^<>]*>\s*$")
"""What LibreOffice writes where a date or a number is to stand."""
_EMPTY_GROUP = 2
"""The children that a group has when it has no shapes."""
_MOST_SHAPES = 5_000
Embed = Callable[[str], str]
"""From the relationship id of a picture in the template to the one in the new part, or ""."""


def background(root: Element, embed: Embed) -> str:
    """The `<p:bg>` of a layout or master as XML, or "" where it has none of its own."""
    ground = root.find(f"{P}cSld/{P}bg")
    if ground is None:
        return ""
    kept = _cleaned(copy.deepcopy(ground), embed)
    if kept is None or not len(kept):
        return ""
    properties = kept.find(f"{P}bgPr")
    if properties is not None:
        if not any(local(child) in _FILLS for child in properties):
            return ""
        if not any(local(child) in ("effectLst", "effectDag") for child in properties):
            properties.append(Element(f"{A}effectLst"))
    return _text(kept)


def ornaments(root: Element, embed: Embed, first_id: int) -> tuple[str, int]:
    """The shapes that are no placeholders as XML, and the next free id."""
    tree = root.find(f"{P}cSld/{P}spTree")
    shapes = [_shape(child, embed) for child in (tree if tree is not None else ())]
    kept = [shape for shape in shapes if shape is not None]
    following = first_id
    for shape in kept:
        for named in shape.iter(f"{P}cNvPr"):
            named.attrib.clear()
            named.attrib.update({"id": str(following), "name": "Ornament"})
            following += 1
    if following - first_id > _MOST_SHAPES:
        return "", first_id
    return "".join(map(_text, kept)), following


def band(match: RoleMatch, embed: Embed, identifier: int) -> tuple[str, int]:
    """The filled frame of the layout's title, if it has one, as a shape, and the next free id.

    Titles are often set on a band that is the placeholder's own fill.
    """
    holder = match.holders.get("title")
    if holder is None or holder.box is None:
        return "", identifier
    fill = next(filter(None, map(_title_fill, (match.layout.root, match.layout.master.root))), None)
    kept = _cleaned(copy.deepcopy(fill), embed) if fill is not None else None
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
    kept = [
        _cleaned(copy.deepcopy(child), embed) for child in (scheme if scheme is not None else ())
    ]
    lists = [each for each in kept if each is not None]
    if [local(each) for each in lists] != list(_FORMATS) or any(len(e) < _STYLES for e in lists):
        return ""
    return "".join(map(_text, lists))


def color_map(root: Element) -> str:
    """The `<p:clrMapOvr>` of a layout as XML, its master's where it has none."""
    override = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    inner = "<a:masterClrMapping/>" if override is None else _text(override)
    return f"<p:clrMapOvr>{inner}</p:clrMapOvr>"


def _shape(element: Element, embed: Embed) -> Element | None:
    """A shape that is to be seen, cleaned; None for a placeholder and whatever may not be kept."""
    if local(element) not in _SHAPES or not element.tag.startswith(P) or _is_left_out(element):
        return None
    kept = _cleaned(copy.deepcopy(element), embed)
    return kept if kept is not None and _is_whole(kept) else None


def _is_left_out(element: Element) -> bool:
    named = element.find(f"*/{P}cNvPr")
    return element.find(f"*/{P}nvPr/{P}ph") is not None or flag(named, "hidden") is True


def _cleaned(element: Element, embed: Embed) -> Element | None:
    """`element` without anything but drawing; None where nothing of it may be kept."""
    if not element.tag.startswith((A, P)) or local(element) in _DROPPED:
        return None
    if local(element) == "blip" and not _is_embedded(element, embed):
        return None
    for name in [name for name in element.attrib if name.startswith("{")]:
        if name != f"{R}embed" or local(element) != "blip":
            del element.attrib[name]
    children = [
        kept
        for child in element
        if not (child.tag.startswith(P) and local(child) in _SHAPES and _is_left_out(child))
        and (kept := _cleaned(child, embed)) is not None
        and (local(child) not in _SHAPES or not child.tag.startswith(P) or _is_whole(kept))
    ]
    element[:] = children
    if local(element) == "blipFill" and element.find(f"{A}blip") is None:
        return None if element.tag.startswith(P) else Element(f"{A}noFill")
    if local(element) == "cNvPr" and "descr" in element.attrib:
        del element.attrib["descr"]
    return _mended(element)


def _is_embedded(blip: Element, embed: Embed) -> bool:
    """Whether a picture comes along; if it does, its relationship is that of the new part."""
    identifier = embed(blip.get(f"{R}embed", ""))
    blip.attrib.pop(f"{R}link", None)
    blip.set(f"{R}embed", identifier)
    return bool(identifier)


def _mended(element: Element) -> Element:
    """What programs other than PowerPoint write and its schema does not allow, made good."""
    name = local(element)
    if name in ("sp", "pic", "cxnSp") and element.find(f"{P}spPr") is None:
        return element
    if name == "txBody":
        _without_fields(element)
    if name == "ln" and (number(element, "w") or 0) < 0:
        del element.attrib["w"]
    if name == "ext" and element.tag.startswith(A):
        for side in ("cx", "cy"):
            if (number(element, side) or 0) < 0:
                element.set(side, "0")
    return element


def _without_fields(text: Element) -> None:
    """Takes away numbers, dates and prompts: a deck has its own number, and no date by itself."""
    for paragraph in text.findall(f"{A}p"):
        if paragraph.find(f"{A}fld") is not None or _PROMPT.match("".join(paragraph.itertext())):
            text.remove(paragraph)
    if text.find(f"{A}p") is None:
        text.append(Element(f"{A}p"))


def _is_whole(shape: Element) -> bool:
    """Whether nothing that a shape needs was lost; a group needs a shape."""
    if local(shape) == "grpSp":
        return len(shape) > _EMPTY_GROUP
    if local(shape) == "pic":
        return shape.find(f"{P}blipFill") is not None
    return shape.find(f"{P}spPr") is not None


def _text(element: Element) -> str:
    """An element as XML for a part that declares the three namespaces at its root."""
    element.tail = None
    xml = ElementTree.tostring(element, encoding="unicode")
    for prefix, name in _PREFIXES.items():
        xml = xml.replace(f' xmlns:{prefix}="{name}"', "")
    return xml
