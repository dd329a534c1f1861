"""Open Packaging: a .pptx as named parts, read from a zip and written as always the same bytes.

python-pptx's own package looks names, relationships and pictures up by scanning, so that a deck
of n slides costs n squared; here every look-up is a dictionary and every name a counter.
"""

import io
import lzma
import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from attache.errors import AttacheError

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
}
DAMAGED_XML = (ParseError,)
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
    *DAMAGED_XML,
)
"""What reading a damaged zip may raise: no decompressor keeps to BadZipFile."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MEGABYTE = 1024 * 1024
_ENTRY = b"PK\x01\x02"
"""What every entry of a zip's directory begins with."""
_ENCRYPTED = 0x1
_CONTENT_TYPES = "[Content_Types].xml"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How parts are packed, by the standard (ISO/IEC 29500-2); others unpack without any bound."""
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"'>]{0,40})")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"iso-8859-1", b"windows-1252"})
"""What XML may be written in; in all of these a tag begins with the same byte."""
_LONG_NUMBER = 10
_MOST_TAGS = 2_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a package is read: number of parts, megabytes of one part and of them all.

    `links` are the megabytes of all its relationships and content types.
    """

    parts: int
    part: int
    total: int
    links: int


@dataclass(frozen=True, slots=True)
class Sort:
    """What a zip should be, for what is said of one that is not."""

    name: str
    again: str
    smaller: str


PRESENTATION = Sort(
    "PowerPoint file", "Open and save it again in PowerPoint.", "Choose a smaller template."
)
OWN = Limits(parts=200_000, part=64, total=4_096, links=512)
"""For decks that Attaché wrote itself."""
FOREIGN = Limits(parts=5_000, part=64, total=256, links=8)
"""For files from elsewhere, which may be made to harm."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another by its absolute name, or to an outside address."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Part:
    """One part: its bytes, content type and relationships, in order."""

    name: str
    content_type: str
    blob: bytes
    relationships: list[Relationship] = field(default_factory=list[Relationship])
    _last: int = 0

    def renumber(self) -> None:
        """Lets new ids follow the highest one there is."""
        ids = (link.id.removeprefix("rId") for link in self.relationships)
        numbers = (int(id_) for id_ in ids if id_.isdecimal() and len(id_) < _LONG_NUMBER)
        self._last = max(numbers, default=0)

    def relate(self, kind: str, target: str) -> str:
        """Adds a relationship of `kind` (the last word of its type) and returns its id."""
        return self.relate_as(f"{OFFICE}/{kind}", target)

    def relate_as(self, type_: str, target: str, *, external: bool = False) -> str:
        """Adds a relationship of a whole type and returns its id."""
        self._last += 1
        identifier = f"rId{self._last}"
        self.relationships.append(Relationship(identifier, type_, target, external))
        return identifier

    def targets(self, kind: str) -> Iterator[Relationship]:
        """The relationships whose type ends in `kind`."""
        return (link for link in self.relationships if link.type.rsplit("/", 1)[-1] == kind)


class Package:
    """The parts of an Office file by name ("/ppt/slides/slide1.xml"); the root is the part ""."""

    def __init__(self) -> None:
        self.parts: dict[str, Part] = {"": Part("", "", b"")}

    @property
    def root(self) -> Part:
        """The package itself, which has relationships only."""
        return self.parts[""]

    def add(self, name: str, content_type: str, blob: bytes) -> Part:
        """Adds a part and returns it."""
        part = self.parts[name] = Part(name, content_type, blob)
        return part

    def keep_reachable(self) -> None:
        """Drops every part that no relationship leads to, and relationships to nothing."""
        reached: dict[str, Part] = {}
        waiting = [""]
        while waiting:
            name = waiting.pop()
            if name in reached or name not in self.parts:
                continue
            part = reached[name] = self.parts[name]
            part.relationships = [
                link for link in part.relationships if link.external or link.target in self.parts
            ]
            waiting.extend(link.target for link in part.relationships if not link.external)
        self.parts = {name: part for name, part in self.parts.items() if name in reached}

    def to_bytes(self, *, compress: bool = True) -> bytes:
        """The zip. The same parts give the same bytes on any day."""
        out = io.BytesIO()
        method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
        with zipfile.ZipFile(out, "w", method, compresslevel=6) as archive:
            _write(archive, _CONTENT_TYPES, _content_types(self.parts.values()))
            for name, part in self.parts.items():
                if part.relationships:
                    _write(archive, _relationships_name(name), _relationships_xml(part))
                if name:
                    _write(archive, name[1:], part.blob)
        return out.getvalue()


def read(data: bytes, where: str, limits: Limits = OWN) -> Package:
    """The package in `data`; `where` names it in errors.

    Raises AttacheError if it is damaged, over the limits, or no package that a program writes.
    """
    with _opened(data, where, limits, PRESENTATION) as archive:
        return _read(archive)


def members(
    data: bytes, where: str, limits: Limits, sort: Sort, wanted: Callable[[str], bool]
) -> dict[str, bytes]:
    """What the wanted members of any zip hold, by name, under the same limits as `read`.

    Raises AttacheError as `read` does, in the words of `sort`.
    """
    with _opened(data, where, limits, sort) as archive:
        names = [name for name in archive.namelist() if wanted(name) and not name.endswith("/")]
        return {name: _unpacked(archive, name) for name in names}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip of these members, nothing compressed, for a reader in the same process."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, blob in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), blob)
    return out.getvalue()


@contextmanager
def _opened(data: bytes, where: str, limits: Limits, sort: Sort) -> Generator[zipfile.ZipFile]:
    """A zip that is within its limits; whatever breaks while it is read is told in words."""
    try:
        # Counted before the directory is read, which takes memory for every entry.
        if data.count(_ENTRY) > limits.parts:
            raise AttacheError(f"{where}: it has over {limits.parts:,} parts.", sort.smaller)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist(), where, limits, sort)
            yield archive
    except _DAMAGED as error:
        raise AttacheError(f"{where}: not a whole {sort.name}", sort.again) from error


def _check(entries: Sequence[zipfile.ZipInfo], where: str, limits: Limits, sort: Sort) -> None:
    """Raises AttacheError for a zip that is too large, encrypted, or names its parts to deceive."""
    if any(entry.file_size > limits.part * _MEGABYTE for entry in entries):
        raise AttacheError(f"{where}: a part of it is over {limits.part} MB.", sort.smaller)
    if sum(entry.file_size for entry in entries) > limits.total * _MEGABYTE:
        raise AttacheError(f"{where}: unpacked, it is over {limits.total} MB.", sort.smaller)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise AttacheError(f"{where}: it is encrypted.", "Save it without a password.")
    names = [entry.filename for entry in entries]
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise AttacheError(f"{where}: it is packed in a way that Office does not.", sort.again)
    links = (entry.file_size for entry in entries if _is_of_links(entry.filename))
    if sum(links) > limits.links * _MEGABYTE:
        raise AttacheError(f"{where}: it has too many relationships.", sort.smaller)
    odd = next((name for name in names if not _is_plain(name)), None)
    if odd is not None:
        raise AttacheError(f"{where}: a part is named {odd!r}, which leads out of it.", sort.again)
    # Names that differ in case alone are one file to Windows, and one part by the standard.
    alike = Counter(name.casefold() for name in names)
    twice = next((name for name in names if alike[name.casefold()] > 1), None)
    if twice is not None:
        raise AttacheError(f"{where}: two of its parts are named {twice!r}.", sort.again)


def _is_plain(name: str) -> bool:
    """Whether a name stays inside the package, however a program may read it."""
    read = unquote(name).replace("\\", "/")
    return not read.startswith("/") and ":" not in read and ".." not in read.split("/")


def _is_of_links(name: str) -> bool:
    return name.endswith(".rels") or name == _CONTENT_TYPES


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """What a part holds, and no more than the zip says of it: its size may be a lie."""
    entry = archive.getinfo(name)
    with archive.open(entry) as file:
        return file.read(entry.file_size)


def _read(archive: zipfile.ZipFile) -> Package:
    defaults, overrides = _read_content_types(_unpacked(archive, _CONTENT_TYPES))
    package = Package()
    names = [n for n in archive.namelist() if not n.endswith("/") and n != _CONTENT_TYPES]
    for name in names:
        if not name.endswith(".rels"):
            ending = name.rsplit(".", 1)[-1].lower()
            content_type = overrides.get(f"/{name}", defaults.get(ending, "application/xml"))
            package.add(f"/{name}", content_type, _unpacked(archive, name))
    for name in names:
        if name.endswith(".rels"):
            folder, _, file = name.rpartition("_rels/")
            owner = f"/{folder}{file.removesuffix('.rels')}" if folder or file != ".rels" else ""
            if owner in package.parts:
                part = package.parts[owner]
                part.relationships = _read_relationships(_unpacked(archive, name), owner)
                part.renumber()
    return package


def parse(xml: bytes) -> Element:
    """XML without a document type, so without entities or anything from outside.

    Raises one of DAMAGED_XML for anything else. defusedxml forbids the same, but parses a
    million elements, as a hostile file may have, in a quarter of a minute.
    """
    if xml.count(b"<") > _MOST_TAGS:
        raise ParseError("too many elements")
    walk(xml)
    try:
        parser = XMLParser()  # noqa: S314 - what makes it unsafe was just ruled out
        parser.feed(xml)
        return parser.close()
    except (LookupError, ValueError) as error:
        raise ParseError(str(error)) from error


def walk(
    xml: bytes,
    start: Callable[[str, dict[str, str]], None] | None = None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Tell what stands in XML as it is read, so that no tree of it is kept.

    Names are told as "namespace name". Raises DAMAGED_XML as `parse` does, for however many.
    """
    declared = _ENCODING.match(xml)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise ParseError(f"written in {declared[1].decode('ascii', 'replace')}")
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _forbid
    parser.EntityDeclHandler = _forbid
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ParseError(str(error)) from error


def _forbid(*_: object) -> None:
    raise ParseError("it declares a document type or entities")


def _read_content_types(xml: bytes) -> tuple[dict[str, str], dict[str, str]]:
    root = parse(xml)
    defaults = {
        str(item.get("Extension", "")).lower(): str(item.get("ContentType"))
        for item in root.iterfind(f"{{{TYPES}}}Default")
    }
    overrides = {
        str(item.get("PartName")): str(item.get("ContentType"))
        for item in root.iterfind(f"{{{TYPES}}}Override")
    }
    return defaults, overrides


def _read_relationships(xml: bytes, owner: str) -> list[Relationship]:
    base = posixpath.dirname(owner) or "/"
    found: list[Relationship] = []
    for item in parse(xml).iterfind(f"{{{RELATIONSHIPS}}}Relationship"):
        external = item.get("TargetMode") == "External"
        target = str(item.get("Target"))
        absolute = target if external else posixpath.normpath(posixpath.join(base, target))
        found.append(Relationship(str(item.get("Id")), str(item.get("Type")), absolute, external))
    return found


def _relationships_name(owner: str) -> str:
    folder, _, file = owner[1:].rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def _relationships_xml(part: Part) -> bytes:
    base = posixpath.dirname(part.name) or "/"
    links = "".join(_relationship_xml(link, base) for link in part.relationships)
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{links}</Relationships>'.encode()


def _relationship_xml(link: Relationship, base: str) -> str:
    target = link.target if link.external else posixpath.relpath(link.target, base)
    mode = ' TargetMode="External"' if link.external else ""
    return f'<Relationship Id="{link.id}" Type="{link.type}" Target="{escape(target)}"{mode}/>'


def _content_types(parts: Iterable[Part]) -> bytes:
    """A default for each usual ending, an override for every part that has another type."""
    named = [part for part in parts if part.name]
    endings = {"rels", "xml"} | {part.name.rsplit(".", 1)[-1] for part in named}
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{DEFAULTS[ending]}"/>'
        for ending in sorted(endings & DEFAULTS.keys())
    )
    overrides = "".join(
        f'<Override PartName="{escape(part.name)}" ContentType="{part.content_type}"/>'
        for part in named
        if DEFAULTS.get(part.name.rsplit(".", 1)[-1]) != part.content_type
    )
    return f'{DECLARATION}<Types xmlns="{TYPES}">{defaults}{overrides}</Types>'.encode()


def _write(archive: zipfile.ZipFile, name: str, blob: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    # A workbook is a zip of its own: deflating it again costs time and saves nothing.
    info.compress_type = zipfile.ZIP_STORED if name.endswith(".xlsx") else archive.compression
    info.external_attr = 0o600 << 16
    archive.writestr(info, blob)
