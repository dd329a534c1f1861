"""The words that a template has at its foot: kept as fixed text, beside the deck's marking."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from attache.brand.foreign.frames import overlap
from attache.brand.foreign.grounds import AIM, Ground
from attache.brand.foreign.models import Holder, RoleMatch
from attache.brand.models import Box, Brand, RoleLayout, Typeface
from attache.pack.vocabulary import Role
from attache.presentationml import solid_fill
from attache.text import legal
from attache.units import EMU_PER_POINT, Emu, inches

_PROMPTS = re.compile(
    r"^(<.*>|marking bottom|click to .*|footer.*|fußzeile.*|fusszeile.*|pied de page.*|"
    r"pie de página.*|piè di pagina.*|rodapé.*|нижний колонтитул.*|"
    r"바닥글.*|フッター.*|页脚.*|頁尾.*|‹.*›)?$",
    re.IGNORECASE,
)
_SIZES = (10, 9, 8)
_WIDTH_OF_LETTER, _LINE = 0.6, 1.25
"""Of a letter and of a line, by the size; wider and higher than most."""
_MARGIN = inches(0.45)
_LEAST = inches(0.8)


@dataclass(frozen=True, slots=True)
class Footer:
    """Fixed words on a layout; `size` is in points."""

    text: str
    box: Box
    size: int
    color: str

    def xml(self, identifier: int) -> str:
        """The words as a shape."""
        box = self.box
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="Footer"/><p:cNvSpPr txBox="1"/>'
            '<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>'
            f'<a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
            '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>'
            '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr">'
            "<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r>"
            f'<a:rPr lang="en-US" sz="{self.size * 100}">{solid_fill(self.color)}'
            f'<a:latin typeface="+mn-lt"/></a:rPr><a:t>{escape(legal(self.text))}</a:t></a:r></a:p>'
            "</p:txBody></p:sp>"
        )


def words(
    matches: Sequence[RoleMatch], brand: Brand, seen: Mapping[Role, Ground]
) -> dict[Role, Footer]:
    """The footers' own words at the left of the marking, where they can be read and have room.

    There are none where the template only prompts for words.
    """
    found = ((match, _own_words(match)) for match in matches if match.role is not Role.COVER)
    footers = (
        (match.role, _placed(holder.text, brand.layouts[match.role], brand, seen[match.role]))
        for match, holder in found
        if holder is not None
    )
    return {role: footer for role, footer in footers if footer is not None}


def _placed(text: str, layout: RoleLayout, brand: Brand, ground: Ground) -> Footer | None:
    marking = layout.slots["marking_bottom"]
    if any(each.name == "sheet" for each in layout.decorations):
        return None
    width = Emu(marking.box.left - _MARGIN - inches(0.1))
    box = Box(_MARGIN, marking.box.top, width, marking.box.height)
    size = _size(text, box, brand.body)
    taken = any(overlap(box, slot.box) for slot in layout.slots.values())
    color = marking.style.color
    if size is None or taken or not ground.is_calm(box):
        return None
    if ground.contrast(box, brand.rgb(color)) < AIM:
        return None
    return Footer(text, box, size, color)


def _own_words(match: RoleMatch) -> Holder | None:
    found = (h for h in match.layout.holders if h.kind == "ftr" and not _PROMPTS.match(h.text))
    return next(found, None)


def _size(text: str, box: Box, face: Typeface) -> int | None:
    """The largest size at which the words surely fit, on as many lines as there is height for."""
    if box.width < _LEAST:
        return None
    for size in _SIZES:
        lines = int(box.height / EMU_PER_POINT / (size * _LINE * face.leading))
        a_line = box.width / EMU_PER_POINT / (size * _WIDTH_OF_LETTER * face.widening)
        if lines and len(text) <= lines * a_line * (1 if lines == 1 else 0.8):
            return size
    return None
