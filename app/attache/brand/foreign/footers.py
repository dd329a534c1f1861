"""The words that a template has at its foot: kept as fixed text, beside the deck's marking."""

import re
from html import escape

from attache.brand.foreign.models import Holder, RoleMatch
from attache.brand.models import Box, Brand, Typeface
from attache.pack.models import Role
from attache.presentationml import solid_fill
from attache.text import legal
from attache.units import EMU_PER_POINT, Emu, inches

_PROMPTS = re.compile(
    r"^(<.*>|click to .*|footer.*|fußzeile.*|fusszeile.*|pied de page.*|pie de página.*|"
    r"piè di pagina.*|rodapé.*|바닥글.*|フッター.*|页脚.*|頁尾.*|нижний колонтитул.*|‹.*›)?$",
    re.IGNORECASE,
)
_SIZES = (10, 9, 8)
_WIDTH_OF_LETTER, _LINE = 0.6, 1.25
"""Of a letter and of a line, by the size; wider and higher than most."""
_MARGIN = inches(0.45)
_LEAST = inches(0.8)


def footer(match: RoleMatch, brand: Brand, identifier: int) -> tuple[str, int]:
    """The footer's own words as a shape at the left of the marking, and the next free id.

    Nothing where the template only prompts for words, or they have no room.
    """
    holder = _own_words(match)
    marking = brand.layouts[match.role].slots["marking_bottom"].box
    if holder is None or match.role is Role.COVER:
        return "", identifier
    width = Emu(marking.left - _MARGIN - inches(0.1))
    box = Box(_MARGIN, marking.top, width, marking.height)
    size = _size(holder.text, box, brand.body)
    if size is None:
        return "", identifier
    color = brand.layouts[match.role].slots["marking_bottom"].style.color
    return _shape(holder.text, box, size, color, identifier), identifier + 1


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


def _shape(text: str, box: Box, size: int, color: str, identifier: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="Footer"/><p:cNvSpPr txBox="1"/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>'
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr">'
        f'<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" sz="{size * 100}">'
        f'{solid_fill(color)}<a:latin typeface="+mn-lt"/></a:rPr>'
        f"<a:t>{escape(legal(text))}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
