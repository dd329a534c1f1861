"""A template made elsewhere, read with care: its masters, layouts and placeholders as values.

Nothing of it is run, nothing that it links to is fetched, and whatever is missing is made good.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attache import opc
from attache.brand.foreign.colors import theme_colors
from attache.brand.foreign.inheritance import Inheritance
from attache.brand.foreign.libreoffice import as_its_master, is_from_libreoffice
from attache.brand.foreign.models import Source, SourceLayout, SourceMaster
from attache.brand.foreign.names import A, P, R, flag, is_font, local, number, plain
from attache.brand.foreign.pictures import pictures_of
from attache.brand.foreign.remapping import tell_by_theme_names
from attache.brand.foreign.scaling import factor, scale
from attache.brand.models import MAPPED
from attache.errors import AttacheError
from attache.text import legal
from attache.units import EMU_PER_INCH, Emu

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(presentationml|drawingml)/")
_STRICT_R = b"http://purl.oclc.org/ooxml/officeDocument/"
_TRANSITIONAL_R = b"http://schemas.openxmlformats.org/officeDocument/2006/"
_DEEPEST, _MOST_ELEMENTS, _LARGEST_XML = 100, 200_000, 16 * 1024 * 1024
_MOST_TAGS, _MOST_TAGS_OF_ALL = 2 * _MOST_ELEMENTS, 6 * _MOST_ELEMENTS
"""Of a part and of all that are read; an element has two tags at most."""
_SHOWN = ("/ppt/slideMasters/", "/ppt/slideLayouts/", "/ppt/theme/")
_MOST_LAYOUTS, _LONGEST_NAME = 500, 100
_PANOSE = re.compile(r"[0-9A-Fa-f]{20}")
_NARROWEST, _LOWEST, _LARGEST = 6.5, 5.0, 56.0
"""Inches of a slide: less has no room for a title, body text of 18 points and a marking."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def read_source(data: bytes, where: str) -> Source:
    """The template in `data`, a .pptx or .potx of whatever making; `where` names it in errors.

    Raises AttacheError where it is none, is damaged or made to harm, or has no room for a deck.
    """
    _refuse_others(data, where)
    package = opc.read(data, where, opc.FOREIGN)
    reader = _Reader(package, where)
    presentation = reader.presentation()
    root = reader.tree(presentation)
    width, height = _size(root, where)
    reader.by = by = factor(width, height)
    scale(root, by)
    masters = tuple(reader.masters(presentation, root))
    layouts = tuple(reader.layouts(masters, root, reader.used(presentation, root)))
    if not layouts:
        raise AttacheError(f"{where}: it has no slide layout.", "Choose another template.")
    slides = root.findall(f"{P}sldIdLst/{P}sldId")
    return Source(
        file=where,
        width=Emu(round(width * by)),
        height=Emu(round(height * by)),
        scale=by,
        slides=len(slides),
        masters=masters,
        layouts=layouts,
        package=package,
        cleaned=tuple(_left_behind(package, len(slides))),
    )


def _refuse_others(data: bytes, where: str) -> None:
    """Say what to do with a file of another kind, where it can be told."""
    if data.startswith(_OLD_OFFICE):
        raise AttacheError(
            f"{where}: protected by a password, or of the old kind (.ppt).",
            "Save it in PowerPoint as .pptx or .potx, without a password.",
        )
    if not data.startswith(_ZIP):
        raise AttacheError(f"{where}: not a PowerPoint file.", "Give a .pptx or .potx file.")
    if b"application/vnd.oasis.opendocument" in data[:200]:
        raise AttacheError(
            f"{where}: an OpenDocument file.", "Save it in LibreOffice as .pptx first."
        )
    if b"Index/Document.iwa" in data:
        raise AttacheError(f"{where}: a Keynote file.", "Export it to PowerPoint first.")


def _size(root: Element, where: str) -> tuple[Emu, Emu]:
    size = root.find(f"{P}sldSz")
    width, height = number(size, "cx") or 9_144_000, number(size, "cy") or 6_858_000
    across, down = width / EMU_PER_INCH, height / EMU_PER_INCH
    if across < _NARROWEST or down < _LOWEST or max(across, down) > _LARGEST:
        raise AttacheError(
            f"{where}: its slides are {across:.3g} x {down:.3g} inches.",
            f"A deck needs slides of at least {_NARROWEST:g} x {_LOWEST:g} inches, "
            f"and of at most {_LARGEST:g}.",
        )
    return Emu(width), Emu(height)


class _Reader:
    """Reads the parts of one package, and says in words what is wrong with one."""

    def __init__(self, package: opc.Package, where: str) -> None:
        self._package = package
        self._where = where
        self.by = 1.0
        self._tags = 0

    def presentation(self) -> opc.Part:
        """The main part, whatever its content type says of templates, shows and macros."""
        for link in self._package.root.relationships:
            part = self._package.parts.get(link.target)
            if part is None or not _is(link, "officeDocument"):
                continue
            if local(self.tree(part)) == "presentation":
                return part
        raise AttacheError(f"{self._where}: not a PowerPoint file.", "Give a .pptx or .potx file.")

    def tree(self, part: opc.Part) -> Element:
        """A part as XML, in the namespaces that PowerPoint usually writes."""
        tags = part.blob.count(b"<")
        self._tags += tags
        if len(part.blob) > _LARGEST_XML or tags > _MOST_TAGS or self._tags > _MOST_TAGS_OF_ALL:
            raise self._damaged(part, "too large")
        if b"purl.oclc.org" in part.blob:
            blob = part.blob.replace(_STRICT_R, _TRANSITIONAL_R)
            part.blob = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", blob)
        try:
            root = opc.parse(part.blob)
        except opc.DAMAGED_XML as error:
            raise self._damaged(part, str(error) or "no XML") from error
        if _is_too_deep(root):
            raise self._damaged(part, "nested too deeply")
        _take_fallbacks(root)
        return root

    def _scaled(self, part: opc.Part) -> Element:
        """A part as XML, its lengths multiplied by `by`."""
        tree = self.tree(part)
        scale(tree, self.by)
        return tree

    def masters(self, presentation: opc.Part, root: Element) -> Iterator[SourceMaster]:
        """The masters in the presentation's order; one without a theme gets Office's colours."""
        path, count = f"{P}sldMasterIdLst/{P}sldMasterId", 0
        for part in self._listed(presentation, root, path, "slideMaster"):
            tree = self._scaled(part)
            if local(tree) != "sldMaster":
                continue
            count += 1
            theme_part, theme = self._theme(part)
            yield SourceMaster(
                number=count,
                part=part.name,
                theme_part=theme_part,
                name=plain(theme.get("name", "")),
                theme=theme_colors(theme),
                mapped=_map(tree.find(f"{P}clrMap"), dict(MAPPED)),
                heading=_font(theme, "major", "typeface"),
                heading_panose=_font(theme, "major", "panose"),
                body=_font(theme, "minor", "typeface"),
                body_panose=_font(theme, "minor", "panose"),
                root=tree,
                theme_root=theme,
            )

    def used(self, presentation: opc.Part, root: Element) -> list[str]:
        """The name of the layout's part of every sample slide, in order."""
        slides = self._listed(presentation, root, f"{P}sldIdLst/{P}sldId", "slide")
        return [
            next((link.target for link in slide.relationships if _is(link, "slideLayout")), "")
            for slide in slides
        ]

    def layouts(
        self, masters: tuple[SourceMaster, ...], root: Element, used: list[str]
    ) -> Iterator[SourceLayout]:
        """The layouts of all masters in order, numbered from 1."""
        count = 0
        default = root.find(f"{P}defaultTextStyle")
        made_up = is_from_libreoffice(self._package)
        for master in masters:
            part = self._package.parts[master.part]
            path = f"{P}sldLayoutIdLst/{P}sldLayoutId"
            of_master: list[SourceLayout] = []
            for layout in self._listed(part, master.root, path, "slideLayout"):
                tree = self._scaled(layout)
                if local(tree) != "sldLayout":
                    continue
                count += 1
                if count > _MOST_LAYOUTS:
                    raise AttacheError(
                        f"{self._where}: it has over {_MOST_LAYOUTS} layouts.",
                        "Delete those that are not needed.",
                    )
                slides = tuple(n for n, name in enumerate(used, 1) if name == layout.name)
                of_master.append(self._layout(count, layout, tree, master, default, slides))
            own = Inheritance(master.root, default, master.theme, master.mapped)
            yield from as_its_master(of_master, own.holders(master.root)) if made_up else of_master

    def _layout(
        self,
        count: int,
        part: opc.Part,
        tree: Element,
        master: SourceMaster,
        default: Element | None,
        slides: tuple[int, ...],
    ) -> SourceLayout:
        own = tree.find(f"{P}clrMapOvr/{A}overrideClrMapping")
        mapped = _map(own, dict(master.mapped))
        holders = Inheritance(master.root, default, master.theme, mapped).holders(tree)
        tell_by_theme_names(tree)
        content = tree.find(f"{P}cSld")
        said = content.get("name", "") if content is not None else ""
        shows = flag(tree, "showMasterSp")
        return SourceLayout(
            number=count,
            name=" ".join(legal(said).split())[:_LONGEST_NAME],
            type=tree.get("type", ""),
            part=part.name,
            master=master,
            holders=holders,
            slides=slides,
            shows_master=shows is not False,
            root=tree,
        )

    def _listed(self, owner: opc.Part, root: Element, path: str, kind: str) -> list[opc.Part]:
        """The parts that a list names, or, where it names none, those that are related."""
        links = {link.id: link for link in owner.relationships if _is(link, kind)}
        named = [links.get(item.get(f"{R}id", "")) for item in root.iterfind(path)]
        chosen = [link for link in named if link is not None] or list(links.values())
        names = dict.fromkeys(link.target for link in chosen)
        return [self._package.parts[name] for name in names if name in self._package.parts]

    def _theme(self, master: opc.Part) -> tuple[str, Element]:
        for link in master.relationships:
            if _is(link, "theme") and link.target in self._package.parts:
                theme = self._scaled(self._package.parts[link.target])
                if local(theme) == "theme":
                    return link.target, theme
        return "", Element(f"{A}theme", {"name": ""})

    def _damaged(self, part: opc.Part, why: str) -> AttacheError:
        return AttacheError(
            f"{self._where}: damaged in {part.name} ({why}).",
            "Open and save it again in PowerPoint.",
        )


def _is(link: opc.Relationship, kind: str) -> bool:
    return not link.external and link.type.rsplit("/", 1)[-1] == kind


def _is_too_deep(root: Element) -> bool:
    """Whether it is nested deeper, or has more elements, than any program writes."""
    level, depth, count = [root], 0, 0
    while level:
        depth, count = depth + 1, count + len(level)
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            return True
        level = [child for element in level for child in element]
    return False


def _take_fallbacks(root: Element) -> None:
    """Puts what every program can read in the place of what only newer ones can."""
    for parent in list(root.iter()):
        if any(child.tag == _ALTERNATE for child in parent):
            children = [each for child in parent for each in _plain(child)]
            parent[:] = children


def _plain(child: Element) -> list[Element]:
    if child.tag != _ALTERNATE:
        return [child]
    fallback = child.find(_FALLBACK)
    return [each for inner in fallback for each in _plain(inner)] if fallback is not None else []


def _map(element: Element | None, usual: dict[str, str]) -> dict[str, str]:
    """A colour map as what it says of the names that it may say something of."""
    names = set(usual.values()) | {"dk1", "lt1", "dk2", "lt2"}
    for name in usual:
        said = element.get(name) if element is not None else None
        if said in names:
            usual[name] = said
    return usual


def _font(theme: Element, kind: str, attribute: str) -> str:
    latin = theme.find(f".//{A}fontScheme/{A}{kind}Font/{A}latin")
    value = latin.get(attribute, "").strip() if latin is not None else ""
    if attribute == "panose":
        return value if _PANOSE.fullmatch(value) else ""
    return "" if value.startswith("+") or not is_font(value) else value


def _left_behind(package: opc.Package, slides: int) -> Iterator[str]:
    """What the brand will not have, in words."""
    names = [name.lower() for name in package.parts]
    outside = sum(link.external for part in package.parts.values() for link in part.relationships)
    pictures, shown = pictures_of(package), _pictures(package)
    counts = (
        (slides, "sample slide"),
        (sum("vbaproject" in name for name in names), "macro project"),
        (sum("/activex/" in name and name.endswith(".xml") for name in names), "ActiveX control"),
        (sum("/embeddings/" in name for name in names), "embedded object"),
        (sum(name.startswith("/ppt/fonts/") for name in names), "embedded font"),
        (sum(pictures.kept(name) is None for name in shown), "picture that no deck can have"),
        (sum(name.endswith((".mp4", ".mp3", ".wav", ".avi", ".m4a", ".wmv")) for name in names),
         "sound or film"),
        (outside, "link to outside"),
    )  # fmt: skip
    for count, noun in counts:
        if count:
            yield f"{count} {_plural(noun) if count > 1 else noun}"


def _pictures(package: opc.Package) -> set[str]:
    """The names of the pictures that masters, layouts and themes show."""
    owners = (part for name, part in package.parts.items() if name.startswith(_SHOWN))
    links = (link for part in owners for link in part.targets("image"))
    return {link.target for link in links if not link.external}


def _plural(noun: str) -> str:
    first, space, rest = noun.partition(" to ") if " to " in noun else noun.partition(" that ")
    return f"{first}s{space}{rest}"
