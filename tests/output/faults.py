"""What a finished deck must not have, looked for in the file alone; each answers in words.

An empty list means that all is well, so that a test says `assert not faults.x(file)`.
"""

import getpass
import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from xml.etree.ElementTree import Element

import rpptx
from decks import A, Finished, P, R, pack, shape_texts, text_of, title_of
from lxml import etree
from openxml_audit import validate_pptx  # pyright: ignore[reportMissingTypeStubs]
from pptx import Presentation
from pptx.shapes.placeholder import SlidePlaceholder

from attache import opc, paths
from attache.engine import SPARE
from attache.output import fonts
from attache.pack.vocabulary import Audience, Role

Fault = Callable[[Finished], list[str]]
_Edges = tuple[int, int, int, int]
FLOOR = 18
_BODY = frozenset({"Body", "Left", "Right"})
_AFTER_A_WORD = " \u200b"
_WIDEST_SPACE = 0.28
_ROUNDING = 0.5  # points by which rpptx's lines of marks above and below letters differ
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_LOOKS_OWN = ("/home/", "file://", "C:\\", "python-pptx", "thumbnail", "printerSettings")
_PERSON = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>[^<]+<")
_SHAPELESS = re.compile("[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LAYOUTS = ("/ppt/slideLayouts/", "/ppt/slideMasters/")
_SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def schema(file: Finished) -> list[str]:
    """Findings of the Open XML validator."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(file.data)
        errors = cast("list[Any]", validate_pptx(str(path)).errors)
    return [f"{error.part_uri}: {error.description}" for error in errors]


def overflow(file: Finished) -> list[str]:
    """Text that leaves its frame with the spare taken off, and table cells or notes that do."""
    data, bundled = _in_our_fonts(file), _bundled(file)
    found: list[str] = []
    laid: set[tuple[int, str]] = set()
    for frame in _frames(data, bundled):
        laid.add((frame.slide_index, str(frame.shape_id)))
        where = f"slide {frame.slide_index + 1}, {frame.name}"
        if frame.height > frame.usable.height + 0.01:
            found.append(f"{where}: {frame.height:.1f} of {frame.usable.height:.1f} points high")
        for line in frame.lines:
            after = len(line.text) - len(line.text.rstrip(_AFTER_A_WORD))
            inked = line.bounds.width - after * _WIDEST_SPACE * line.font_size
            if inked > frame.usable.width + _ROUNDING:
                found.append(f"{where}: {inked:.1f} of {frame.usable.width:.1f} points wide")
    return found + _too_full(_without_laid(file, data, laid), list(bundled))


def _without_laid(file: Finished, data: bytes, laid: set[tuple[int, str]]) -> bytes:
    """The deck with its tables and notes, but without the shapes whose lines are known already.

    Those of layouts and masters go too, of which no slide then has need: rpptx takes its time for
    each. Text that is left on a slide is what nobody has laid out.
    """
    package = opc.read(data, "deck")
    for part in package.parts.values():
        place = {f"/{name}": place for place, name in enumerate(file.slide_names)}.get(part.name)
        if place is None and not part.name.startswith(_LAYOUTS):
            continue
        root = etree.fromstring(part.blob)
        for shape in list(root.iter(f"{P}sp")):
            if place is None or (place, next(shape.iter(f"{P}cNvPr")).get("id")) in laid:
                shape.getparent().remove(shape)  # pyright: ignore[reportOptionalMemberAccess]
            else:
                text = "".join(each.text or "" for each in shape.iter(f"{A}t"))
                assert not text.strip(), f"{part.name}: '{text}' was not laid out"
        part.blob = etree.tostring(root)
    return package.to_bytes(compress=False)


def _bundled(file: Finished) -> tuple[tuple[str, bytes], ...]:
    return fonts.bundled(file.brand, east_asian=fonts.needs_east_asian(file.data))


@lru_cache(maxsize=4)
def _frames(
    data: bytes, bundled: tuple[tuple[str, bytes], ...]
) -> tuple[rpptx.TextFrameLayout, ...]:
    """The lines of a deck with the spare taken off, laid out once for all who ask."""
    deck = rpptx.Presentation.from_bytes(data)
    return deck.text_layout(width_factor=1 / (1 + SPARE), fonts=bundled)


def _in_our_fonts(file: Finished) -> bytes:
    """The deck with an en dash for a break without width, and without what has no shape at all.

    For the want of one such character in Caladea rpptx sets a title in some font of the machine's.
    """
    package = opc.read(file.data, "deck")
    for part in package.parts.values():
        if part.name.startswith(("/ppt/slides/", "/ppt/notesSlides/")):
            text = _SHAPELESS.sub("", part.blob.decode()).replace("\u200b", "–")
            part.blob = text.encode()
    return package.to_bytes(compress=False)


def _too_full(data: bytes, bundled: list[tuple[str, bytes]]) -> list[str]:
    try:
        frames = rpptx.Presentation.from_bytes(data).fit_report(fonts=bundled).frames
    except rpptx.RpptxError as error:  # so many fallback fonts that rpptx gives up on the notes
        if "exceeded its bound" not in str(error):
            raise
        frames = (
            rpptx.Presentation.from_bytes(_without_notes(data)).fit_report(fonts=bundled).frames
        )
    of_slides = [f for f in frames if f.update.owner_kind in ("slide", "notes-slide")]
    assert of_slides
    return [
        f"{frame.context}, {frame.update.name} {frame.update.cell}: needs {frame.needed_scale}"
        for frame in of_slides
        if frame.overflow and frame.needed_scale != 100_000
    ]


def _without_notes(data: bytes) -> bytes:
    package = opc.read(data, "deck")
    for part in package.parts.values():
        part.relationships = [link for link in part.relationships if "notes" not in link.type]
    package.keep_reachable()
    return package.to_bytes(compress=False)


def small_print(file: Finished) -> list[str]:
    """Body text and table text under the floor, except on the slides of sources."""
    found: list[str] = []
    for frame in _frames(_in_our_fonts(file), _bundled(file)):
        if frame.name in _BODY and file.pages[frame.slide_index].role is not Role.SOURCES:
            sizes = {line.font_size for line in frame.lines}
            found += [f"slide {frame.slide_index + 1}: {size}" for size in sizes if size < FLOOR]
    for number, slide in enumerate(file.slide_xml, 1):
        for cell in slide.iter(f"{A}tc"):
            sizes = [
                int(run.get("sz", 0))
                for tag in ("rPr", "endParaRPr")
                for run in cell.iter(f"{A}{tag}")
            ]
            found += [f"slide {number}, table: {size}" for size in sizes if size < FLOOR * 100]
    return found


def misplaced(file: Finished) -> list[str]:
    """Shapes that leave the slide or overlap another one; the parts of a group count as one."""
    found: list[str] = []
    known: dict[tuple[str, int], _Edges] = {}
    for number, slide in enumerate(file.opened.slides, 1):
        layout = slide.slide_layout.name
        boxes = [(shape.name, *_edges(shape, layout, known)) for shape in slide.shapes]
        for place, (name, left, top, right, bottom) in enumerate(boxes):
            if left < 0 or top < 0 or right > file.brand.width or bottom > file.brand.height:
                found.append(f"slide {number}: {name} leaves the slide")
            if right <= left or bottom <= top:
                found.append(f"slide {number}: {name} has no room")
            for other, x, y, x_end, y_end in boxes[:place]:
                if left < x_end and x < right and top < y_end and y < bottom:
                    found.append(f"slide {number}: {name} overlaps {other}")
    return found


def _edges(shape: Any, layout: str, known: dict[tuple[str, int], _Edges]) -> _Edges:
    """Left, top, right and bottom of a shape.

    The place of a layout is asked for once: python-pptx looks at every shape of it each time.
    """
    if not isinstance(shape, SlidePlaceholder) or cast("Any", shape).element.spPr.xfrm is not None:
        return _asked(shape)
    place = layout, cast("Any", shape).placeholder_format.idx
    if place not in known:
        known[place] = _asked(shape)
    return known[place]


def _asked(shape: Any) -> _Edges:
    left, top, width, height = shape.left, shape.top, shape.width, shape.height
    return left, top, left + width, top + height


def untitled(file: Finished) -> list[str]:
    """Slides without a title, or with the title of another one."""
    titles = [" ".join(title_of(slide).split()).casefold() for slide in file.slide_xml]
    return [title for title in titles if not title or titles.count(title) > 1]


def unmarked(file: Finished) -> list[str]:
    """Slides and notes pages on which the marking does not stand at the top and at the foot."""
    marking = file.slides.document.marking
    found: list[str] = []
    for number, slide in enumerate(file.slide_xml):
        notes = file.notes_xml(number)
        for page, names in (
            (slide, ("Marking", "Marking at the foot")),
            (notes, ("Marking", "Marking at the foot")),
        ):
            if page is not None:
                texts = [text for name, text in shape_texts(page) if name in names]
                if texts != [marking, marking]:
                    found.append(f"slide {number + 1}: {texts}")
    return found


def without_language(file: Finished) -> list[str]:
    """Runs that do not say which language they are in."""
    pages = [name for name in file.parts if "/slides/slide" in name or "/notesSlides/n" in name]
    tags = ("rPr", "endParaRPr")
    found = [
        f"{name}: {tag}"
        for name in pages
        if name.endswith(".xml")
        for tag in tags
        for run in file.xml(name).iter(f"{A}{tag}")
        if not run.get("lang")
    ]
    for name in pages:
        if name.endswith(".xml"):
            runs = [*file.xml(name).iter(f"{A}r"), *file.xml(name).iter(f"{A}fld")]
            found += [f"{name}: {text_of(run)}" for run in runs if run.find(f"{A}rPr") is None]
    return found


def without_alt_text(file: Finished) -> list[str]:
    """Charts, tables, pictures and drawn groups that say nothing to who cannot see them."""
    found: list[str] = []
    for number, slide in enumerate(file.slide_xml, 1):
        tree = slide.find(f"{P}cSld/{P}spTree")
        assert tree is not None
        for shape in tree:
            tag = shape.tag.removeprefix(P)
            if tag in ("graphicFrame", "pic", "grpSp"):
                properties = next(shape.iter(f"{P}cNvPr"))
                if len(properties.get("descr", "")) < 5:
                    found.append(f"slide {number}: {properties.get('name')}")
    return found


def dead_links(file: Finished) -> list[str]:
    """Links inside the deck that do not lead to the slide that their text names."""
    found: list[str] = []
    for name, slide in zip(file.slide_names, file.slide_xml, strict=True):
        for run in slide.iter(f"{A}r"):
            link = run.find(f"{A}rPr/{A}hlinkClick")
            if link is None:
                continue
            target = file.targets(name)[link.attrib[f"{R}id"]]
            if link.get("action") != "ppaction://hlinksldjump" or target not in file.slide_names:
                found.append(f"{name}: {text_of(run)} leads to {target}")
            number = [word for word in text_of(run).split() if word.isdigit()]
            if "slide " in text_of(run) and number != [str(file.slide_names.index(target) + 1)]:
                found.append(f"{name}: {text_of(run)} leads to {target}")
    return found


def out_of_section(file: Finished) -> list[str]:
    """Slides that the sections do not list, once and in order."""
    presentation = file.xml("ppt/presentation.xml")
    listed = [item.attrib["id"] for item in presentation.iter(f"{P}sldId")]
    sectioned = [item.attrib["id"] for item in presentation.iter(f"{_SECTION}sldId")]
    names = [item.attrib["name"] for item in presentation.iter(f"{_SECTION}section")]
    return [] if sectioned == listed and all(names) else [f"{listed} {sectioned} {names}"]


def leaked(file: Finished) -> list[str]:
    """Names and paths of this machine or of a template's author, in any part or workbook.

    What only looks like one is looked for where no text of the user stands: hypothesis may write
    it there.
    """
    own = {str(Path.home()), str(Path.cwd()), str(paths.slide_templates())}
    if len(getpass.getuser()) > 4:  # shorter ones are parts of words
        own.add(getpass.getuser())
    found: list[str] = []
    for name, blob in _all_parts(file.data):
        text = f"{name} {blob.decode('utf-8', 'replace')}"
        looks = () if name.startswith(("ppt/slides/slide", "ppt/notesSlides/n")) else _LOOKS_OWN
        found += [f"{name}: {each}" for each in (*own, *looks) if len(each) > 1 and each in text]
        found += [f"{name}: {each}" for each in _PERSON.findall(text)]
    return found


def _all_parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            blob = archive.read(name)
            if name.endswith(".xlsx"):
                yield from _all_parts(blob)
            else:
                yield name, blob


def told_outside(file: Finished) -> list[str]:
    """Notes and cautions in a deck that is not internal."""
    if file.deck.audience is Audience.INTERNAL:
        return []
    found = [name for name in file.parts if "notesSlide" in name]
    text = "\n".join(text_of(slide) for slide in file.slide_xml)
    return found + [caution.note for caution in pack().cautions if caution.note in text]


def changed_by_python_pptx(file: Finished) -> list[str]:
    """What is not the same after python-pptx has saved the deck."""
    opened = _opened(file.data)
    before = structure(opened)
    saved = io.BytesIO()
    opened.save(saved)
    after = structure(_opened(saved.getvalue()))
    if len(before) != len(file.pages):
        return [f"{len(before)} slides instead of {len(file.pages)}"]
    return [f"{old} became {new}" for old, new in zip(before, after, strict=True) if old != new]


def structure(opened: Any) -> list[object]:
    """Layout, shapes with their texts and charts, and notes of every slide."""
    return [
        (
            slide.slide_layout.name,
            [_shape(shape) for shape in slide.shapes],
            slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else None,
        )
        for slide in opened.slides
    ]


def _shape(shape: Any) -> tuple[object, ...]:
    if shape.has_chart:
        plot = shape.chart.plots[0]
        values = [(series.name, tuple(series.values)) for series in plot.series]
        return shape.name, str(shape.chart.chart_type), tuple(plot.categories), values
    if shape.has_table:
        return shape.name, [[cell.text for cell in row.cells] for row in shape.table.rows]
    if hasattr(shape, "shapes"):
        return shape.name, [_shape(inner) for inner in shape.shapes]
    return shape.name, shape.text_frame.text if shape.has_text_frame else None


def _opened(data: bytes) -> Any:
    return Presentation(io.BytesIO(data))


def descriptions(slide: Element, tag: str) -> list[str]:
    """The alternative texts of the shapes of a kind on a slide."""
    return [
        properties.get("descr", "")
        for shape in slide.iter(f"{P}{tag}")
        for properties in [next(shape.iter(f"{P}cNvPr"))]
    ]


EVERY_FAULT: tuple[Fault, ...] = (
    schema,
    overflow,
    small_print,
    misplaced,
    untitled,
    unmarked,
    without_language,
    without_alt_text,
    dead_links,
    out_of_section,
    leaked,
    told_outside,
    changed_by_python_pptx,
)
"""Every fault that no deck may have, whatever is chosen or written."""
