"""Templates that were made to harm: what they carry, and what must not come of it."""

import io
import re
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from openxml_audit import validate_pptx  # pyright: ignore[reportMissingTypeStubs]
from PIL import Image

from attache.brand.foreign.adopt import Adopted, adopt
from attache.brand.foreign.corrections import Corrections
from brand.foreign.programs import office
from brand.foreign.templates import Template, block, picture, png, relationships, zipped

NAME = "house.pptx"
MARK = "Kim7731"
URL = f"http://tracker.example/{MARK}"
SHARE = f"\\\\tracker\\share\\{MARK}"
LOCAL = f"file:///C:/Users/{MARK}/logo.png"
MASTER, LAYOUT = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout2.xml"
THEME, MAIN = "ppt/theme/theme1.xml", "ppt/presentation.xml"
TYPES, ROOT = "[Content_Types].xml", "_rels/.rels"
MAIN_LINKS = "ppt/_rels/presentation.xml.rels"
MASTER_LINKS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
_FIRST_FREE = 13
"""The first relationship of the blank master that is not one of a layout or its theme."""
_HARM = (MARK.encode(), b"tracker", b"C:/Users", b"ppaction://program", b"<script")
_CODE = re.compile(r"vba|activex|\.bin$|/fonts/|customxml|comment|thumbnail|printer", re.IGNORECASE)


def given(data: bytes) -> Adopted:
    """The file as a brand of the user's own."""
    return adopt(data, NAME, Corrections(id="house"), Path("template.pptx"))


def parts() -> dict[str, bytes]:
    """The files of a harmless template."""
    return office().parts()


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A harmless template with one part changed."""
    files = parts()
    before = files[name]
    files[name] = change(before)
    assert files[name] != before, f"nothing changed in {name}"
    return zipped(files)


def swapped(name: str, old: str, new: str) -> bytes:
    """A harmless template with one text in a part for another."""
    return changed(name, lambda part: part.replace(old.encode(), new.encode()))


def drawn(
    shapes: str,
    links: Sequence[tuple[str, str]] = (),
    files: Mapping[str, bytes] | None = None,
    ground: str = "",
) -> Template:
    """A template with those shapes on its master; its links begin at rId13."""
    template = office()
    (master,) = template.masters
    master = replace(master, shapes=shapes, links=links, ground=ground or master.ground)
    return replace(template, masters=[master], files=dict(files or {}))


def with_pictures(*pictures: tuple[str, bytes]) -> Template:
    """A template with those pictures, as (ending, bytes), on its master."""
    names = [f"image{count}.{ending}" for count, (ending, _) in enumerate(pictures)]
    shown = "".join(picture((1, 1, 2, 2), f"rId{_FIRST_FREE + n}") for n in range(len(names)))
    return drawn(
        shown,
        [("image", f"../media/{name}") for name in names],
        {f"ppt/media/{name}": data for name, (_, data) in zip(names, pictures, strict=True)},
    )


def harm_in(data: bytes) -> list[str]:
    """What of an attack a file carries, in words: links to outside, code, and its strings."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            blob = archive.read(name)
            if _CODE.search(name) or any(mark.decode() in name for mark in _HARM):
                found.append(name)
            if name.endswith(".rels") and b"External" in blob:
                found.append(f"{name}: a link to outside")
            if "embeddings" in name and not name.endswith(".xlsx"):
                found.append(name)
            if b"macroEnabled" in blob or b"vbaProject" in blob:
                found.append(f"{name}: a type of macros")
            said = [mark.decode() for mark in _HARM]
            found += [f"{name}: {m}" for m in said if any(e in blob for e in _written(m))]
    return found


def _written(text: str) -> tuple[bytes, bytes]:
    """A text as programs write it, and as Windows does."""
    return text.encode(), text.encode("utf-16-le")


def faults_of(data: bytes) -> list[str]:
    """What the Open XML validator says of a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        path.write_bytes(data)
        errors = cast("list[Any]", validate_pptx(str(path)).errors)
    return [f"{error.part_uri}: {error.description}" for error in errors]


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_of(
    width: int, height: int, packed: bytes, *more: bytes, bits: int = 8, kind: int = 2
) -> bytes:
    """A PNG that declares that size, with those packed pixels, and with more chunks."""
    header = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(more)
        + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )  # fmt: skip


def saved(kind: str, size: tuple[int, int] = (40, 40), **options: object) -> bytes:
    """A red picture as Pillow saves it."""
    out = io.BytesIO()
    Image.new("RGB", size, (200, 10, 10)).save(out, kind, **cast("dict[str, Any]", options))
    return out.getvalue()


def with_exif() -> bytes:
    """A JPEG that names its author in EXIF, in a comment, among its scans and after its end."""
    exif = Image.Exif()
    exif[0x013B] = MARK
    data = saved("JPEG", exif=exif, comment=MARK, icc_profile=MARK.encode() * 9)
    remark = b"\xff\xfe" + struct.pack(">H", 2 + len(MARK)) + MARK.encode()
    return data[:-2] + remark + data[-2:] + MARK.encode()


def talking_png() -> bytes:
    """A PNG that names its author in every chunk that can hold words, and after its end."""
    mark = MARK.encode()
    return png_of(
        2, 1, zlib.compress(b"\0\x01\x02\x03\x04\x05\x06"),
        chunk(b"tEXt", b"Author\0" + mark), chunk(b"eXIf", b"II*\0" + mark),
        chunk(b"prVt", mark), chunk(b"iTXt", b"a\0\0\0\0\0" + mark),
    ) + mark  # fmt: skip


def emf() -> bytes:
    """An EMF with a rectangle, the name of its author, and a comment."""
    record = struct.pack("<IIiiii", 43, 24, 0, 0, 90, 90)
    comment = struct.pack("<III", 70, 28, 16) + MARK.encode().ljust(16)
    end = struct.pack("<IIIII", 14, 20, 0, 16, 20)
    words = (MARK + "\0").encode("utf-16-le")
    header = bytearray(struct.pack("<II", 1, 88 + len(words)).ljust(88, b"\0") + words)
    header[40:44] = b" EMF"
    struct.pack_into("<II", header, 60, len(words) // 2, 88)
    return bytes(header) + record + comment + end


def wmf() -> bytes:
    """A placeable WMF with a rectangle, and an escape that calls a printer's driver."""
    placed = b"\xd7\xcd\xc6\x9a" + bytes(18)
    header = struct.pack("<HHHIHIH", 1, 9, 0x300, 0, 0, 0, 0)
    rectangle = struct.pack("<IHhhhh", 7, 0x041B, 9, 9, 0, 0)
    escape = struct.pack("<IHHH", 5 + 4, 0x0626, 9, 8) + MARK.encode().ljust(8)
    return placed + header + rectangle + escape + struct.pack("<IH", 3, 0)


def everything() -> Template:
    """Every attack at once that is to be cleaned away, in a template that shows pictures."""
    images = (
        ("png", talking_png()), ("jpg", with_exif()), ("gif", saved("GIF", comment=MARK.encode())),
        ("bmp", saved("BMP") + MARK.encode()), ("emf", emf()), ("wmf", wmf()),
        ("tiff", saved("TIFF", tiffinfo={270: MARK, 315: MARK})),
        ("svg", f"<svg><script>{MARK}</script></svg>".encode()),
    )  # fmt: skip
    template = with_pictures(*images)
    (master,) = template.masters
    outside = [("hyperlink", URL), ("image", URL), ("oleObject", LOCAL), ("slideMaster", LOCAL)]
    first = _FIRST_FREE + len(images)
    plain = block((1, 1, 3, 1), "accent2")
    shapes = (
        block((5, 1, 3, 1), "accent2", name=MARK, more=(
            f'<a:hlinkClick r:id="rId{first}" action="ppaction://program" tooltip="{MARK}"/>'))
        + picture((1, 1, 2, 2), f"rId{first + 1}")
        + picture((1, 1, 2, 2), f"rId{first + 1}").replace("r:embed", "r:link")
        + _object(f"rId{first + 2}")
        + plain.replace("<p:sp>", f'<p:sp macro="{URL}" textlink="{SHARE}">')
        + plain.replace("<p:spPr>", f'<p:spPr bwMode="{URL}"><a:evil x="{URL}">{MARK}</a:evil>')
        + plain.replace("</p:sp>", _text(f'<a:latin typeface="{SHARE}"/>') + "</p:sp>")
        + f"<!-- {MARK} --><?run {MARK}?>{MARK}"
    )  # fmt: skip
    frames = [
        replace(layout, links=[("image", SHARE.replace("\\\\", "file://"))])
        for layout in master.layouts
    ]
    master = replace(
        master, name=f"{URL} {SHARE}", fonts=(SHARE, URL), layouts=frames,
        shapes=master.shapes + shapes, links=[*master.links, *outside],
    )  # fmt: skip
    return replace(
        template,
        masters=[master],
        slides=(1,),
        main_type="x",
        files={**template.files, **_left_behind()},
        types={"/ppt/presentation.xml": "application/vnd.ms-powerpoint.template."
               "macroEnabled.main+xml"},
        links=[("vbaProject", "vbaProject.bin"), ("attachedTemplate", URL)],
    )  # fmt: skip


def _left_behind() -> dict[str, bytes]:
    mark = MARK.encode()
    return {
        "ppt/vbaProject.bin": b"\xd0\xcf\x11\xe0" + mark,
        "ppt/activeX/activeX1.xml": b"<ax/>",
        "ppt/activeX/activeX1.bin": mark,
        "ppt/embeddings/oleObject1.bin": mark,
        "ppt/fonts/f.fnt": mark,
        "ppt/media/film.mp4": mark,
        "ppt/comments/comment1.xml": mark,
        "customXml/item1.xml": b"<a>" + mark + b"</a>",
        "docProps/core.xml": b"<a>" + mark + b"</a>",
        "docProps/thumbnail.jpeg": mark,
        "ppt/theme/_rels/theme1.xml.rels": relationships([("image", URL)]),
        "ppt/slides/_rels/slide1.xml.rels": relationships(
            [("slideLayout", "../slideLayouts/slideLayout1.xml"), ("hyperlink", URL)]
        ),
    }


def _object(identifier: str) -> str:
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="o"/><p:cNvGraphicFramePr/>'
        '<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">'
        f'<p:oleObj r:id="{identifier}" progId="{MARK}"><p:link/></p:oleObj></a:graphicData>'
        "</a:graphic></p:graphicFrame>"
    )


def _text(look: str) -> str:
    return (
        f'<p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-US">{look}</a:rPr><a:t>Trade</a:t></a:r>'
        "</a:p></p:txBody>"
    )


def packed_zeros(megabytes: int) -> bytes:
    """So many megabytes of nothing as raw deflate: a thousandth of their size."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return one * megabytes + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def bomb(packed: bytes, said: Sequence[int], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A harmless template with parts of those packed bytes, said to be of those sizes."""
    files = {f"ppt/media/bomb{count}.bin": packed for count in range(len(said))}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, blob in {**parts(), **files}.items():
            archive.writestr(zipfile.ZipInfo(name), blob)
    data = bytearray(out.getvalue())
    for name, size in zip(files, said, strict=True):
        _say(data, name.encode(), size, method)
    return bytes(data)


def _say(data: bytearray, name: bytes, size: int, method: int) -> None:
    """Changes what both headers of an entry say: how it is packed, and how large it is."""
    crc = zlib.crc32(bytes(size))
    for signature, place, name_length, names in (
        (b"PK\x01\x02", 10, 28, 46),
        (b"PK\x03\x04", 8, 26, 30),
    ):
        at = data.find(signature)
        while at >= 0:
            (length,) = struct.unpack_from("<H", data, at + name_length)
            if data.startswith(name, at + names) and length == len(name):
                struct.pack_into("<H", data, at + place, method)
                struct.pack_into("<I", data, at + place + 6, crc)
                struct.pack_into("<I", data, at + place + 14, size)
            at = data.find(signature, at + 4)


def pixel() -> bytes:
    """The smallest of pictures."""
    return png([[(1, 2, 3)]])
