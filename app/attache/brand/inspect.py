"""What a PowerPoint template holds: size, theme colours and fonts, layouts and their placeholders.

Reads any .pptx or .potx; nothing of it is run, and nothing it links to is fetched.
"""

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from attache import opc
from attache.brand.template import LAYOUT_NAMES
from attache.errors import AttacheError
from attache.units import EMU_PER_INCH

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_LARGEST = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PlaceholderFacts:
    """One placeholder: its type as PowerPoint names it, its index, its name."""

    type: str
    index: int
    name: str


@dataclass(frozen=True, slots=True)
class LayoutFacts:
    """One layout; `role` is the role that it serves by its name, or empty."""

    name: str
    role: str
    placeholders: tuple[PlaceholderFacts, ...]


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """A template. Lengths are inches; colours are "RRGGBB", or a system colour's name."""

    file: str
    width: float
    height: float
    slides: int
    masters: int
    colors: dict[str, str]
    heading_font: str
    body_font: str
    layouts: tuple[LayoutFacts, ...]
    missing_roles: tuple[str, ...]


def inspect(path: Path) -> TemplateFacts:
    """The facts of the template at `path`.

    Raises AttacheError where there is no file, where it is no PowerPoint file, or is damaged.
    """
    package = opc.read(_bytes(path), str(path))
    presentation = _presentation(package, path)
    root = _xml(presentation.blob, path)
    size = root.find(f"{_P}sldSz")
    masters = list(presentation.targets("slideMaster"))
    if size is None or not masters:
        raise AttacheError(f"{path}: it has no slide master.", "Choose a PowerPoint template.")
    layouts = tuple(
        _layout(package.parts[link.target].blob, path)
        for master in masters
        for link in package.parts[master.target].targets("slideLayout")
    )
    theme = _xml(_theme(package, package.parts[masters[0].target], path), path)
    served = {layout.role for layout in layouts}
    return TemplateFacts(
        file=str(path),
        width=round(int(size.get("cx", "0")) / EMU_PER_INCH, 3),
        height=round(int(size.get("cy", "0")) / EMU_PER_INCH, 3),
        slides=sum(1 for _ in presentation.targets("slide")),
        masters=len(masters),
        colors=_colors(theme),
        heading_font=_font(theme, "major"),
        body_font=_font(theme, "minor"),
        layouts=layouts,
        missing_roles=tuple(role for role in LAYOUT_NAMES if role not in served),
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise AttacheError(f"{path}: over 256 MB.", "Choose a smaller template.")
        return path.read_bytes()
    except OSError as error:
        raise AttacheError(
            f"{path} cannot be read: {error.strerror}.", "Give the path of a .pptx or .potx file."
        ) from error


def _presentation(package: opc.Package, path: Path) -> opc.Part:
    for link in package.root.targets("officeDocument"):
        part = package.parts.get(link.target)
        if part is not None and "presentationml" in part.content_type:
            return part
    raise AttacheError(f"{path}: not a PowerPoint file.", "Give a .pptx or .potx file.")


def _xml(blob: bytes, path: Path) -> Element:
    try:
        return opc.parse(blob)
    except opc.DAMAGED_XML as error:
        raise AttacheError(
            f"{path}: damaged ({error}).", "Open and save it again in PowerPoint."
        ) from error


def _theme(package: opc.Package, master: opc.Part, path: Path) -> bytes:
    for link in master.targets("theme"):
        if link.target in package.parts:
            return package.parts[link.target].blob
    raise AttacheError(f"{path}: its slide master has no theme.", "Choose another template.")


def _colors(theme: Element) -> dict[str, str]:
    scheme = theme.find(f".//{_A}clrScheme")
    found: dict[str, str] = {}
    for slot in scheme if scheme is not None else ():
        for value in slot:
            shown = value.get("lastClr") or value.get("val") or ""
            found[_local(slot)] = shown
    return found


def _font(theme: Element, rank: str) -> str:
    latin = theme.find(f".//{_A}{rank}Font/{_A}latin")
    return latin.get("typeface", "") if latin is not None else ""


def _local(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def _layout(blob: bytes, path: Path) -> LayoutFacts:
    root = _xml(blob, path)
    content = root.find(f"{_P}cSld")
    name = content.get("name", "") if content is not None else ""
    roles = {title: role for role, title in LAYOUT_NAMES.items()}
    return LayoutFacts(name, roles.get(name, ""), tuple(_placeholders(root)))


def _placeholders(root: Element) -> list[PlaceholderFacts]:
    """The placeholders of a layout, in the order in which they lie on it."""
    found: list[PlaceholderFacts] = []
    for shape in root.iter():
        holder = shape.find(f"*/{_P}nvPr/{_P}ph")
        named = shape.find(f"*/{_P}cNvPr")
        if holder is not None and named is not None:
            kind, index = holder.get("type", "obj"), int(holder.get("idx", "0"))
            found.append(PlaceholderFacts(kind, index, named.get("name", "")))
    return found
