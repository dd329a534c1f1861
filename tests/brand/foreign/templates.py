"""Templates as other programs make them, built from values: masters, layouts, placeholders.

The zip is written here and not by the app, so that a test can put anything into it.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

_EMU = 914_400
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = f'xmlns:a="{_MAIN}" xmlns:r="{OFFICE}" xmlns:p="{_PRESENTATION}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_XML = "application/vnd.openxmlformats-officedocument."
_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
COLORS = {
    "dk1": "1A1A1A", "lt1": "FFFFFF", "dk2": "14233F", "lt2": "E7E6E6", "accent1": "2F5597",
    "accent2": "C55A11", "accent3": "7F7F7F", "accent4": "BF9000", "accent5": "5B9BD5",
    "accent6": "548235", "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip
MAP = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "hlink": "hlink",
    "folHlink": "folHlink", **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
}  # fmt: skip
DARK = {**MAP, "bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
"""The colour map of a master with light text on a dark ground."""
Place = tuple[float, float, float, float]
"""Left, top, width and height in inches."""


@dataclass(frozen=True)
class Frame:
    """A placeholder. `kind` "" writes no type; `idx` may be any text; `at` None writes no place.

    `look` are attributes of its first level's run properties, `fill` its colour (XML of a colour
    element, or six digits), `body` attributes of its bodyPr.
    """

    kind: str
    at: Place | None = None
    idx: int | str | None = None
    text: str = "Click to edit"
    look: Mapping[str, str] = field(default_factory=dict[str, str])
    font: str = ""
    fill: str = ""
    align: str = ""
    body: Mapping[str, str] = field(default_factory=dict[str, str])
    hidden: bool = False
    shape: str = ""
    """XML of the fill of the frame itself."""

    def xml(self, identifier: int) -> str:
        shown = ' hidden="1"' if self.hidden else ""
        kind = f' type="{self.kind}"' if self.kind else ""
        idx = "" if self.idx is None else f' idx="{self.idx}"'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="{self.kind} {identifier}"{shown}/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{idx}/></p:nvPr>'
            f"</p:nvSpPr><p:spPr>{_place(self.at)}{self.shape}</p:spPr>"
            f"<p:txBody><a:bodyPr{_attributes(self.body)}/>"
            f"<a:lstStyle>{self._level()}</a:lstStyle>"
            f'<a:p><a:r><a:rPr lang="en-US"/><a:t>{escape(self.text)}</a:t></a:r></a:p>'
            "</p:txBody></p:sp>"
        )

    def _level(self) -> str:
        if not (self.look or self.font or self.fill or self.align):
            return ""
        align = f' algn="{self.align}"' if self.align else ""
        return f"<a:lvl1pPr{align}>{_run(self.look, self.font, self.fill)}</a:lvl1pPr>"


@dataclass(frozen=True)
class Layout:
    """A layout. `shapes` is XML put before its placeholders, `ground` its `<p:bg>`."""

    name: str
    type: str = ""
    frames: Sequence[Frame] = ()
    shapes: str = ""
    ground: str = ""
    map: Mapping[str, str] | None = None
    shows_master: bool = True
    links: Sequence[tuple[str, str]] = ()
    """Relationships besides that to the master: (type's last word, target), from rId2 on."""

    def xml(self) -> str:
        kind = f' type="{self.type}"' if self.type else ""
        shows = "" if self.shows_master else ' showMasterSp="0"'
        override = (
            "<a:masterClrMapping/>"
            if self.map is None
            else f"<a:overrideClrMapping{_attributes(self.map)}/>"
        )
        return (
            f'{_HEAD}<p:sldLayout {NAMESPACES}{kind}{shows} preserve="1">'
            f'<p:cSld name="{escape(self.name)}">{self.ground}<p:spTree>{_GROUP}{self.shapes}'
            f"{_frames(self.frames)}</p:spTree></p:cSld>"
            f"<p:clrMapOvr>{override}</p:clrMapOvr></p:sldLayout>"
        )


@dataclass(frozen=True)
class Master:
    """A master with its theme. `fonts` are (titles, text), None for a theme without any."""

    layouts: Sequence[Layout]
    frames: Sequence[Frame] = ()
    name: str = "Office"
    colors: Mapping[str, str] = field(default_factory=lambda: COLORS)
    fonts: tuple[str, str] | None = ("Calibri Light", "Calibri")
    map: Mapping[str, str] = field(default_factory=lambda: MAP)
    ground: str = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
    shapes: str = ""
    styles: str | None = None
    has_theme: bool = True
    links: Sequence[tuple[str, str]] = ()
    """Relationships besides those to layouts and theme: (type's last word, target)."""


@dataclass(frozen=True)
class Template:
    """A whole file. `slides` are the places of layouts, over all masters, of sample slides."""

    masters: Sequence[Master]
    size: tuple[float, float] = (13.333, 7.5)
    slides: Sequence[int] = ()
    main_type: str = "presentationml.presentation.main+xml"
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """More files of the zip, or others in the place of those there are."""
    types: Mapping[str, str] = field(default_factory=dict[str, str])
    """Content types of parts among `files`."""
    links: Sequence[tuple[str, str]] = ()
    """More relationships of the presentation: (type's last word, target)."""
    default_style: str = ""

    def parts(self) -> dict[str, bytes]:
        """The files of the zip by name, in order."""
        return _parts(self)

    def data(self) -> bytes:
        """The file."""
        return zipped(self.parts())


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of those files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, blob in files.items():
            archive.writestr(zipfile.ZipInfo(name), blob, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def solid(color: str) -> str:
    """A ground of one colour: six digits, or the name of a theme colour."""
    return f"<p:bg><p:bgPr>{_fill(color)}<a:effectLst/></p:bgPr></p:bg>"


def block(at: Place, color: str, *, name: str = "Block", more: str = "") -> str:
    """A filled rectangle that is no placeholder; `more` stands in its cNvPr."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="900" name="{name}">{more}</p:cNvPr><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr>{_place(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{_fill(color)}</p:spPr></p:sp>"
    )


def picture(at: Place, identifier: str) -> str:
    """A picture that is no placeholder, by the id of its relationship."""
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="901" name="Logo" descr="C:\\Users\\kim\\logo.png"/>'
        f'<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{identifier}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{_place(at)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def picture_ground(identifier: str) -> str:
    """A picture as the ground, by the id of its relationship."""
    return (
        f'<p:bg><p:bgPr><a:blipFill><a:blip r:embed="{identifier}"/><a:stretch><a:fillRect/>'
        "</a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>"
    )


def png(rows: Sequence[Sequence[tuple[int, int, int]]]) -> bytes:
    """A PNG of those pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 2, 0, 0, 0)
    pixels = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )  # fmt: skip


def with_frames(layout: Layout, *frames: Frame) -> Layout:
    """The layout with more placeholders."""
    return replace(layout, frames=(*layout.frames, *frames))


def _place(at: Place | None) -> str:
    if at is None:
        return ""
    left, top, width, height = (round(value * _EMU) for value in at)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in values.items())


def _fill(color: str) -> str:
    if not color or color.startswith("<"):
        return f"<a:solidFill>{color}</a:solidFill>" if color else ""
    kind = "srgbClr" if len(color) == 6 and color not in MAP else "schemeClr"
    return f'<a:solidFill><a:{kind} val="{color}"/></a:solidFill>'


def _run(look: Mapping[str, str], font: str, fill: str) -> str:
    latin = f'<a:latin typeface="{font}"/>' if font else ""
    return f"<a:defRPr{_attributes(look)}>{_fill(fill)}{latin}</a:defRPr>"


def _frames(frames: Sequence[Frame]) -> str:
    return "".join(frame.xml(count) for count, frame in enumerate(frames, 2))


STYLES = (
    '<p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="4400"><a:solidFill><a:schemeClr val="tx1"/>'
    '</a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>'
    '<p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600"><a:buChar char="•"/>'
    '<a:defRPr sz="2800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    '<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle>'
    '<p:otherStyle><a:lvl1pPr><a:defRPr sz="1800"><a:latin typeface="+mn-lt"/></a:defRPr>'
    "</a:lvl1pPr></p:otherStyle>"
)


def _theme(master: Master) -> str:
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in master.colors.items()
    )
    heading, body = master.fonts or ("", "")
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind, name in (("major", heading), ("minor", body))
    )
    scheme = f'<a:fontScheme name="F">{fonts}</a:fontScheme>' if master.fonts else ""
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    lines = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{_HEAD}<a:theme xmlns:a="{_MAIN}" name="{escape(master.name)}"><a:themeElements>'
        f'<a:clrScheme name="C">{colors}</a:clrScheme>{scheme}<a:fmtScheme name="S">'
        f"<a:fillStyleLst>{plain}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{plain}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _master(master: Master, identifier: int) -> str:
    layouts = "".join(
        f'<p:sldLayoutId id="{identifier + count}" r:id="rId{count}"/>'
        for count in range(1, len(master.layouts) + 1)
    )
    styles = STYLES if master.styles is None else master.styles
    return (
        f"{_HEAD}<p:sldMaster {NAMESPACES}><p:cSld>{master.ground}<p:spTree>{_GROUP}"
        f"{master.shapes}{_frames(master.frames)}</p:spTree></p:cSld>"
        f"<p:clrMap{_attributes(master.map)}/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst>"
        f"<p:txStyles>{styles}</p:txStyles></p:sldMaster>"
    )


def relationships(links: Sequence[tuple[str, str]]) -> bytes:
    """A .rels of (type's last word, target); a target with a colon is outside."""
    items = "".join(
        f'<Relationship Id="rId{count}" Type="{OFFICE}/{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for count, (kind, target) in enumerate(links, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'.encode()


def _parts(template: Template) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    types = {"/ppt/presentation.xml": _XML + template.main_type}
    masters = [("slideMaster", f"slideMasters/slideMaster{n}.xml")
               for n in range(1, len(template.masters) + 1)]  # fmt: skip
    slides = [("slide", f"slides/slide{n}.xml") for n in range(1, len(template.slides) + 1)]
    files["ppt/presentation.xml"] = _presentation(template)
    files["ppt/_rels/presentation.xml.rels"] = relationships([*masters, *slides, *template.links])
    count, identifier = 0, 2_147_483_648
    for number, master in enumerate(template.masters, 1):
        name = f"slideMaster{number}.xml"
        own: list[tuple[str, str]] = []
        files[f"ppt/slideMasters/{name}"] = _master(master, identifier).encode()
        types[f"/ppt/slideMasters/{name}"] = f"{_XML}presentationml.slideMaster+xml"
        identifier += len(master.layouts) + 1
        for layout in master.layouts:
            count += 1
            part = f"slideLayout{count}.xml"
            files[f"ppt/slideLayouts/{part}"] = layout.xml().encode()
            files[f"ppt/slideLayouts/_rels/{part}.rels"] = relationships(
                [("slideMaster", f"../slideMasters/{name}"), *layout.links]
            )
            types[f"/ppt/slideLayouts/{part}"] = f"{_XML}presentationml.slideLayout+xml"
            own.append(("slideLayout", f"../slideLayouts/{part}"))
        if master.has_theme:
            own.append(("theme", f"../theme/theme{number}.xml"))
            files[f"ppt/theme/theme{number}.xml"] = _theme(master).encode()
            types[f"/ppt/theme/theme{number}.xml"] = f"{_XML}theme+xml"
        files[f"ppt/slideMasters/_rels/{name}.rels"] = relationships([*own, *master.links])
    for number, layout in enumerate(template.slides, 1):
        files[f"ppt/slides/slide{number}.xml"] = _SLIDE.encode()
        files[f"ppt/slides/_rels/slide{number}.xml.rels"] = relationships(
            [("slideLayout", f"../slideLayouts/slideLayout{layout}.xml")]
        )
        types[f"/ppt/slides/slide{number}.xml"] = f"{_XML}presentationml.slide+xml"
    files |= template.files
    return {
        "[Content_Types].xml": _types({**types, **template.types}),
        "_rels/.rels": relationships([("officeDocument", "ppt/presentation.xml")]),
        **files,
    }


_SLIDE = (
    f"{_HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{_GROUP}{block((1, 1, 2, 1), 'accent1')}"
    "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
)


def _presentation(template: Template) -> bytes:
    width, height = (round(side * _EMU) for side in template.size)
    masters, identifier = "", 2_147_483_648
    for number, master in enumerate(template.masters, 1):
        masters += f'<p:sldMasterId id="{identifier}" r:id="rId{number}"/>'
        identifier += len(master.layouts) + 1
    slides = "".join(
        f'<p:sldId id="{255 + n}" r:id="rId{len(template.masters) + n}"/>'
        for n in range(1, len(template.slides) + 1)
    )
    listed = f"<p:sldIdLst>{slides}</p:sldIdLst>" if slides else ""
    style = template.default_style and (
        f"<p:defaultTextStyle>{template.default_style}</p:defaultTextStyle>"
    )
    return (
        f"{_HEAD}<p:presentation {NAMESPACES}><p:sldMasterIdLst>{masters}</p:sldMasterIdLst>"
        f'{listed}<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"{style}</p:presentation>"
    ).encode()


def _types(overrides: Mapping[str, str]) -> bytes:
    named = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        f"{named}</Types>"
    ).encode()
