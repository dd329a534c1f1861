"""The smallest deck there can be: slides of shapes that say all of their look themselves."""

from collections.abc import Sequence

from attache import opc
from attache.brand.notes_master import COLOR_MAP
from attache.brand.template import THEME_TYPE
from attache.presentationml import GROUP_START, NAMESPACES, part_type
from attache.units import Emu

_FIRST_SLIDE_ID = 256
_BODY_FONT = (
    '<p:defaultTextStyle><a:lvl1pPr><a:defRPr><a:latin typeface="+mn-lt"/>'
    '<a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>'
)


def bare_deck(slides: Sequence[str], theme: bytes, width: Emu, height: Emu) -> opc.Package:
    """A deck with a slide for each text of shapes; `theme` gives its colours and fonts.

    The ground is white, whatever the theme.
    """
    package = opc.Package()
    presentation = package.add("/ppt/presentation.xml", part_type("presentation.main"), b"")
    master = package.add("/ppt/slideMasters/slideMaster1.xml", part_type("slideMaster"), b"")
    layout = package.add("/ppt/slideLayouts/slideLayout1.xml", part_type("slideLayout"), b"")
    package.root.relate("officeDocument", presentation.name)
    to_master = presentation.relate("slideMaster", master.name)
    master.relate("theme", package.add("/ppt/theme/theme1.xml", THEME_TYPE, theme).name)
    to_layout = master.relate("slideLayout", layout.name)
    layout.relate("slideMaster", master.name)
    listed = ""
    for number, shapes in enumerate(slides, 1):
        slide = package.add(f"/ppt/slides/slide{number}.xml", part_type("slide"), b"")
        slide.blob = _xml("sld", _tree(shapes))
        slide.relate("slideLayout", layout.name)
        link = presentation.relate("slide", slide.name)
        listed += f'<p:sldId id="{_FIRST_SLIDE_ID + number - 1}" r:id="{link}"/>'
    presentation.blob = _xml(
        "presentation",
        f'<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="{to_master}"/>'
        f"</p:sldMasterIdLst><p:sldIdLst>{listed}</p:sldIdLst>"
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>{_BODY_FONT}',
    )
    master.blob = _xml(
        "sldMaster",
        f"{_tree('')}<p:clrMap {COLOR_MAP}/><p:sldLayoutIdLst>"
        f'<p:sldLayoutId id="2147483649" r:id="{to_layout}"/></p:sldLayoutIdLst>',
    )
    layout.blob = _xml("sldLayout", _tree(""))
    return package


def _xml(tag: str, content: str) -> bytes:
    return f"{opc.DECLARATION}<p:{tag} {NAMESPACES}>{content}</p:{tag}>".encode()


def _tree(shapes: str) -> str:
    return f"<p:cSld><p:spTree>{GROUP_START}{shapes}</p:spTree></p:cSld>"
