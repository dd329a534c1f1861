"""The notes page: where everything stands on it, and the notes master of a template.

A portrait page of 7.5 x 10 inches: the marking, the slide, the words to say, the marking again
with the page number beside it.
"""

from dataclasses import dataclass
from html import escape

from attache.brand.models import Box, Brand
from attache.opc import DECLARATION
from attache.presentationml import GROUP_START, NAMESPACES
from attache.units import EMU_PER_POINT, Emu, inches

COLOR_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"'
)
NOTES_WIDTH, NOTES_HEIGHT = inches(7.5), inches(10)
NOTES_SIZE, NOTES_SMALL = 12, 10
"""Points: the words, and the marking and page number."""
_MARGIN = inches(0.5)
_IMAGE_WIDTH, _IMAGE_HEIGHT = inches(4.8), inches(2.7)
"""The room for the slide: one as wide as the text would leave too little for the words."""
BORDER = Emu(EMU_PER_POINT // 2)
"""The line around the slide; its middle is the slide's edge."""


@dataclass(frozen=True, slots=True)
class NotesSlot:
    """A placeholder of the notes page. `align` and `anchor` are as in a text style."""

    name: str
    kind: str
    idx: int | None
    box: Box
    size: int
    bold: bool = False
    align: str = "l"
    anchor: str = "t"

    @property
    def holder(self) -> str:
        """`<p:ph>`, which ties the placeholder of a page to that of the master."""
        where = "" if self.idx is None else f' idx="{self.idx}"'
        quarter = "" if self.kind == "sldImg" else ' sz="quarter"'
        return f'<p:ph type="{self.kind}"{quarter}{where}/>'


def _across(top: float, height: float, left: Emu = _MARGIN) -> Box:
    return Box(left, inches(top), Emu(NOTES_WIDTH - _MARGIN - left), inches(height))


MARKING = NotesSlot(
    "Marking", "hdr", None, _across(0.25, 0.25), NOTES_SMALL, True, "ctr", "ctr"
)  # fmt: skip
WORDS = NotesSlot("Notes", "body", 1, _across(3.5, 5.92), NOTES_SIZE)
FOOT = NotesSlot(
    "Marking at the foot", "ftr", 4, _across(9.5, 0.25), NOTES_SMALL, True, "ctr", "ctr"
)  # fmt: skip
PAGE = NotesSlot(
    "Slide number", "sldNum", 5, _across(9.5, 0.25, inches(6)), NOTES_SMALL, False, "r", "ctr"
)  # fmt: skip


def image_slot(brand: Brand) -> NotesSlot:
    """Where a slide of `brand`, its border aside, stands on a notes page."""
    share = min(_IMAGE_WIDTH / brand.width, _IMAGE_HEIGHT / brand.height)
    width, height = round(brand.width * share), round(brand.height * share)
    left = (NOTES_WIDTH - width) // 2
    box = Box(Emu(left), inches(0.65), Emu(width), Emu(height))
    return NotesSlot("Slide image", "sldImg", 2, box, 0)


def notes_master_xml(brand: Brand) -> bytes:
    """The notes master: the placeholders of a notes page with their looks."""
    font = brand.body.name
    frames = (MARKING, image_slot(brand), WORDS, FOOT, PAGE)
    shapes = "".join(_placeholder(index, slot, font) for index, slot in enumerate(frames, 2))
    return (
        f"{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill>"
        '<a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{GROUP_START}{shapes}</p:spTree></p:cSld><p:clrMap {COLOR_MAP}/>"
        f"<p:notesStyle>{_level(WORDS, font)}</p:notesStyle></p:notesMaster>"
    ).encode()


def frame_xml(index: int, slot: NotesSlot, paragraphs: str, font: str) -> str:
    """A placeholder of a notes page in `font`.

    All of its look is written: rpptx takes over little of the master, LibreOffice not its font.
    """
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name="{slot.name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{slot.holder}</p:nvPr></p:nvSpPr><p:spPr>'
        f'{_place(slot.box)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{slot.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>'
        f"{_level(slot, font)}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def image_xml(index: int, slot: NotesSlot) -> str:
    """The slide on a notes page, in the place that `image_slot` gives."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name="{slot.name}"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        f"{slot.holder}</p:nvPr></p:nvSpPr><p:spPr>{_place(slot.box)}<a:noFill/>"
        f'<a:ln w="{BORDER}"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln>'
        "</p:spPr></p:sp>"
    )


def _placeholder(index: int, slot: NotesSlot, font: str) -> str:
    if slot.kind == "sldImg":
        return image_xml(index, slot)
    prompt = f'<a:p><a:r><a:rPr lang="en-US"/><a:t>{slot.name}</a:t></a:r></a:p>'
    if slot is PAGE:
        prompt = number_xml("‹#›", "en-US")
    return frame_xml(index, slot, prompt, font)


def number_xml(shown: str, language: str) -> str:
    """A paragraph with the slide's number as a field; `shown` is what it says until then."""
    return (
        f'<a:p><a:pPr algn="{PAGE.align}"/><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" '
        f'type="slidenum"><a:rPr lang="{language}" sz="{PAGE.size * 100}"/><a:t>{shown}</a:t>'
        "</a:fld></a:p>"
    )


def _place(box: Box) -> str:
    return (
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _level(slot: NotesSlot, font: str) -> str:
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{slot.align}"><a:spcBef><a:spcPts val="0"/>'
        f'</a:spcBef><a:buNone/><a:defRPr sz="{slot.size * 100}" b="{int(slot.bold)}">'
        '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:latin typeface="{escape(font)}"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr>'
    )
