"""Builds a house template from its description: theme, master, a layout a role, notes master.

The template is committed, so this runs when a brand.toml changes, never when a deck is built.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from attache.brand.models import (
    SUPPORT_BEFORE,
    Brand,
    Decoration,
    Picture,
    RoleLayout,
    Slot,
    TextStyle,
)
from attache.brand.notes_master import (
    COLOR_MAP,
    NOTES_HEIGHT,
    NOTES_WIDTH,
    notes_master_xml,
)
from attache.opc import DECLARATION, DEFAULTS, Package, Part
from attache.pack.vocabulary import Role
from attache.presentationml import GROUP_START, NAMESPACES, part_type, solid_fill

THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_LAYOUT_TYPES = {"cover": "title", "section": "secHead", "chart": "chart", "versus": "twoTxTwoObj"}
LAYOUT_NAMES = {
    Role.COVER: "Cover",
    Role.AGENDA: "Agenda",
    Role.SECTION: "Section",
    Role.POINTS: "Points",
    Role.POINTS_CHART: "Points and chart",
    Role.CHART: "Chart",
    Role.FIGURES: "Figures",
    Role.VERSUS: "Challenge and opportunity",
    Role.ASKS: "Asks",
    Role.QA: "Question and answer",
    Role.SOURCES: "Sources",
    Role.CLOSING: "Closing",
}
_MASTER_ID = 2_147_483_648
MASTER_MAP = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
"""What a layout says that takes over its master's colour map."""


def write_template(brand: Brand) -> Path:
    """Writes `brand`'s template.pptx and returns where it is."""
    brand.template.write_bytes(build_template(brand).to_bytes())
    return brand.template


def layout_name(role: Role) -> str:
    """The name of the part that holds the layout of a role, the same in every template."""
    return f"/ppt/slideLayouts/slideLayout{tuple(Role).index(role) + 1}.xml"


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What lies under the placeholders of a layout or master, as XML.

    `ground` is its `<p:bg>`, `ornaments` are shapes, of which the ids end before `first_id`;
    `color_map` is a layout's `<p:clrMapOvr>`, or the attributes of a master's `<p:clrMap>`.
    """

    ground: str
    color_map: str
    ornaments: str = ""
    first_id: int = 2
    hides_master: bool = False


def build_template(brand: Brand) -> Package:
    """The template of a house brand: no slides, one master, one layout for every role."""
    package = Package()
    presentation = new_presentation(package)
    master = package.add("/ppt/slideMasters/slideMaster1.xml", part_type("slideMaster"), b"")
    presentation.relate("slideMaster", master.name)
    for layout in brand.layouts.values():
        part = package.add(layout_name(layout.role), part_type("slideLayout"), b"")
        part.relate("slideMaster", master.name)
        master.relate("slideLayout", part.name)
        backdrop = Backdrop(plain_ground(layout.ground), MASTER_MAP)
        part.blob = layout_xml(layout, backdrop, _embedded(package, part, layout, brand))
    theme = package.add("/ppt/theme/theme1.xml", THEME_TYPE, theme_xml(brand))
    master.relate("theme", theme.name)
    points = brand.layouts[Role.POINTS]
    backdrop = Backdrop(plain_ground("bg1"), COLOR_MAP)
    master.blob = master_xml(points, len(brand.layouts), backdrop, _MASTER_ID)
    finish_presentation(package, presentation, brand)
    return package


def new_presentation(package: Package) -> Part:
    """The main part of a package, to be finished when its masters are there."""
    presentation = package.add("/ppt/presentation.xml", part_type("presentation.main"), b"")
    package.root.relate("officeDocument", presentation.name)
    return presentation


def finish_presentation(package: Package, presentation: Part, brand: Brand) -> None:
    """The notes master with a theme of its own, the small parts, and the presentation's XML."""
    notes = package.add(
        "/ppt/notesMasters/notesMaster1.xml", part_type("notesMaster"), notes_master_xml(brand)
    )
    presentation.relate("notesMaster", notes.name)
    themes = [part for part in package.parts.values() if part.content_type == THEME_TYPE]
    theme = package.add(f"/ppt/theme/theme{len(themes) + 1}.xml", THEME_TYPE, theme_xml(brand))
    notes.relate("theme", theme.name)
    presentation.relate("theme", themes[0].name)
    for name, kind, xml in _properties():
        part = package.add(f"/ppt/{name}.xml", part_type(name), xml)
        presentation.relate(kind, part.name)
    presentation.blob = _presentation(presentation, brand)


def _properties() -> tuple[tuple[str, str, bytes], ...]:
    """The small parts without which PowerPoint offers to repair a file."""
    styles = (
        '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>'
    )
    return (
        ("presProps", "presProps", f"{DECLARATION}<p:presentationPr {NAMESPACES}/>".encode()),
        ("viewProps", "viewProps", f"{DECLARATION}<p:viewPr {NAMESPACES}/>".encode()),
        ("tableStyles", "tableStyles", f"{DECLARATION}{styles}".encode()),
    )


def _presentation(part: Part, brand: Brand) -> bytes:
    masters = "".join(
        f'<p:sldMasterId id="{master_id(place)}" r:id="{link.id}"/>'
        for place, link in enumerate(part.targets("slideMaster"))
    )
    (notes,) = part.targets("notesMaster")
    return (
        f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1">'
        f"<p:sldMasterIdLst>{masters}</p:sldMasterIdLst>"
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes.id}"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{brand.width}" cy="{brand.height}"/>'
        f'<p:notesSz cx="{NOTES_WIDTH}" cy="{NOTES_HEIGHT}"/>'
        f"<p:defaultTextStyle>{_text_box_level(brand.layouts[Role.POINTS])}</p:defaultTextStyle>"
        "</p:presentation>"
    ).encode()


def master_id(place: int) -> int:
    """The id of the master at that place, from 0; those of its layouts follow it."""
    return _MASTER_ID + place * (len(Role) + 1)


def theme_xml(brand: Brand, formats: str = "") -> bytes:
    """The theme part: the brand's colours and fonts, and fills and lines without effects.

    `formats` are another theme's fills, lines and effects, as XML.
    """
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in brand.theme.items()
    )
    fonts = "".join(
        f'<a:{rank}Font><a:latin typeface="{escape(face.name)}"/><a:ea typeface=""/>'
        f'<a:cs typeface=""/><a:font script="Hang" typeface="{escape(brand.korean.name)}"/>'
        f"</a:{rank}Font>"
        for rank, face in (("major", brand.heading), ("minor", brand.body))
    )
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{solid}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    own = (
        f"<a:fillStyleLst>{solid * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst>"
    )
    name = escape(brand.name)
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'name="{name}"><a:themeElements><a:clrScheme name="{name}">{colors}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{fonts}</a:fontScheme><a:fmtScheme name="{name}">'
        f"{formats or own}</a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def master_xml(points: RoleLayout, layouts: int, backdrop: Backdrop, identifier: int) -> bytes:
    """A master: the ground, the placeholders of a points slide, and the text styles.

    Every style starts from what most slides have, so that changing the master changes the deck.
    Its `layouts` layouts are its first relationships; their ids count on from `identifier`.
    """
    slots = [points.slots[name] for name in ("title", "body", "page", "marking_bottom")]
    shapes = "".join(
        _placeholder(index, slot, master=True)
        for index, slot in enumerate(slots, backdrop.first_id)
    )
    listed = "".join(
        f'<p:sldLayoutId id="{identifier + number}" r:id="rId{number}"/>'
        for number in range(1, layouts + 1)
    )
    title, body = points.slots["title"].style, points.slots["body"].style
    return (
        f"{DECLARATION}<p:sldMaster {NAMESPACES}><p:cSld>{backdrop.ground}<p:spTree>"
        f"{GROUP_START}{backdrop.ornaments}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMap {backdrop.color_map}/><p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
        '<p:hf hdr="0" dt="0"/>'
        f"<p:txStyles><p:titleStyle>{_level(1, title)}</p:titleStyle>"
        f"<p:bodyStyle>{_levels(body)}</p:bodyStyle>"
        f"<p:otherStyle>{_text_box_level(points)}</p:otherStyle></p:txStyles></p:sldMaster>"
    ).encode()


def plain_ground(color: str) -> str:
    """A background of one colour."""
    return f"<p:bg><p:bgPr>{solid_fill(color)}<a:effectLst/></p:bgPr></p:bg>"


def _embedded(package: Package, part: Part, layout: RoleLayout, brand: Brand) -> dict[str, str]:
    """The relationships of a layout to its pictures, by their files, which are added if need be.

    Raises AttacheError where a file cannot be read or is no picture.
    """
    found: dict[str, str] = {}
    if not layout.pictures:
        return found
    from attache.brand.logo import read_picture  # it loads Pillow, which few brands need

    for file in dict.fromkeys(picture.file for picture in layout.pictures):
        name = f"/ppt/media/brand-{file}"
        if name not in package.parts:
            ending, data = read_picture(brand.template.parent / file)
            package.add(name, DEFAULTS[ending], data)
        found[file] = part.relate("image", name)
    return found


def layout_xml(
    layout: RoleLayout, backdrop: Backdrop, embedded: Mapping[str, str] | None = None
) -> bytes:
    """A layout part: what lies under its placeholders, its decorations, its placeholders.

    `embedded` are the relationships to the files of its pictures.
    """
    first = backdrop.first_id
    decorations = "".join(
        _decoration(index, decoration) for index, decoration in enumerate(layout.decorations, first)
    )
    first += len(layout.decorations)
    pictures = "".join(
        _picture(index, picture, (embedded or {})[picture.file])
        for index, picture in enumerate(layout.pictures, first)
    )
    first += len(layout.pictures)
    placeholders = [slot for slot in layout.slots.values() if slot.kind != "box"]
    shapes = "".join(_placeholder(index, slot) for index, slot in enumerate(placeholders, first))
    kind = f' type="{_LAYOUT_TYPES[layout.role]}"' if layout.role in _LAYOUT_TYPES else ""
    hides = ' showMasterSp="0"' if backdrop.hides_master else ""
    name = LAYOUT_NAMES[layout.role]
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES}{hides}{kind} preserve="1"><p:cSld name="{name}">'
        f"{backdrop.ground}<p:spTree>{GROUP_START}{backdrop.ornaments}{decorations}{pictures}"
        f"{shapes}</p:spTree></p:cSld>{backdrop.color_map}</p:sldLayout>"
    ).encode()


def _decoration(index: int, decoration: Decoration) -> str:
    box = decoration.box
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name="{_name(decoration.name)}"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        '</a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{solid_fill(decoration.color)}<a:ln><a:noFill/></a:ln></p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>'
        "</p:sp>"
    )


def _picture(index: int, picture: Picture, embedded: str) -> str:
    box = picture.box
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{index}" name="{_name(picture.name)}" '
        f'descr="{_name(picture.name)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/>'
        '</p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="{embedded}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>'
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _placeholder(index: int, slot: Slot, *, master: bool = False) -> str:
    box, style = slot.box, slot.style
    kind = "body" if slot.kind == "obj" and master else slot.kind
    where = "" if slot.idx is None or master else f' idx="{slot.idx}"'
    if slot.kind in ("title", "body") and master:
        where = ' idx="1"' if slot.kind == "body" else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name="{_name(slot.name)}"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="{kind}"{where}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f"{body_properties(style)}<a:lstStyle>{_levels(style)}</a:lstStyle>"
        f"<a:p>{_prompt(slot)}</a:p></p:txBody></p:sp>"
    )


def body_properties(style: TextStyle) -> str:
    """The frame of a text: no inset, so that text starts on the grid; never shrunk by the app."""
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{style.anchor}"><a:noAutofit/></a:bodyPr>'
    )


def _prompt(slot: Slot) -> str:
    if slot.kind == "sldNum":
        return (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            '<a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-US"/>'
        )
    return f'<a:r><a:rPr lang="en-US"/><a:t>{_name(slot.name)}</a:t></a:r>'


def _levels(style: TextStyle) -> str:
    """Level 1 as the slot says; with levels, a bold headline over a quieter supporting line."""
    return _level(1, style) + (_level(2, style) if style.levels else "")


def _level(number: int, style: TextStyle) -> str:
    headline = style.levels and number == 1
    size = style.support_size(style.sizes[0]) if number == 2 else style.sizes[0]
    bold = style.bold or headline
    color = style.support if number == 2 else style.color
    before = SUPPORT_BEFORE if number == 2 else style.before
    spacing = f'<a:lnSpc><a:spcPct val="{round(style.spacing * 100_000)}"/></a:lnSpc>'
    font = "+mj" if style.heading else "+mn"
    return (
        f'<a:lvl{number}pPr marL="0" indent="0" algn="{style.align}" defTabSz="914400" rtl="0" '
        f'eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{spacing}'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/><a:defRPr sz="{size * 100}" '
        f'b="{int(bold)}" i="0" kern="1200" spc="{style.tracking}">{solid_fill(color)}'
        f'<a:latin typeface="{font}-lt"/>'
        f'<a:ea typeface="{font}-ea"/><a:cs typeface="{font}-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def _text_box_level(points: RoleLayout) -> str:
    """How text in a box of the user's own starts out: the body's look, regular."""
    return _level(1, replace(points.slots["body"].style, levels=False, before=0))


def _name(slot: str) -> str:
    return slot.replace("_", " ").capitalize()
