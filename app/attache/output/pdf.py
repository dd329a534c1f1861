"""A rendered PDF made whole: title and language, bookmarks, links that jump, charts laid over."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any, cast

import pikepdf

from attache.brand.models import Box
from attache.output.actual_text import read_once
from attache.output.page import Page
from attache.output.write import LINK
from attache.slides.models import Document
from attache.units import EMU_PER_POINT

_SAME_LINE, _SAME_LINK = 0.5, 6.0
"""How far apart, in points, two pieces of one link may be: across and along the line."""
_DATED = ("/CreationDate", "/ModDate", "/Producer", "/Creator", "/Author")
_SAYS_WHEN = (
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "pdf:Producer",
    "dc:creator",
    "dc:date",
    "xmpMM:DocumentID",  # rpptx gives all files the same
    "xmpMM:InstanceID",
)


@dataclass(frozen=True, slots=True)
class Laid:
    """A page of a PDF of drawings laid over a box (EMU) of a page; both count from 0."""

    page: int
    box: Box
    drawing: int


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline that leads to a page, counted from 0, with those below it."""

    title: str
    page: int
    below: tuple["Bookmark", ...] = ()


def bookmarks(pages: Sequence[Page], per_page: int = 1) -> tuple[Bookmark, ...]:
    """A bookmark for each section and, below it, for each slide; `per_page` slides stand on one."""
    found: list[Bookmark] = []
    for section, group in groupby(enumerate(pages), key=lambda entry: entry[1].section):
        slides = tuple(Bookmark(page.title, index // per_page) for index, page in group)
        found.append(Bookmark(section, slides[0].page, slides))
    return tuple(found)


def finished(
    pdf: bytes,
    document: Document,
    outline: Sequence[Bookmark],
    drawings: bytes = b"",
    laid: Sequence[Laid] = (),
) -> bytes:
    """`pdf` with the drawings laid over, and all that a reader's program asks a PDF for.

    Nothing in it tells when, by whom or on which machine it was made.
    """
    with pikepdf.open(io.BytesIO(pdf)) as file:
        read_once(file)
        _lay_over(file, drawings, laid)
        for page in file.pages:
            _jump(file, page)
        _describe(file, document)
        _list(file, outline)
        out = io.BytesIO()
        file.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return out.getvalue()


def _lay_over(file: pikepdf.Pdf, drawings: bytes, laid: Sequence[Laid]) -> None:
    if not laid:
        return
    with pikepdf.open(io.BytesIO(drawings)) as source:
        for each in laid:
            lay_over(
                file.pages[each.page],
                file.copy_foreign(source.pages[each.drawing].as_form_xobject()),
                f"Chart{each.drawing}",
                each.box,
            )


def lay_over(page: pikepdf.Page, form: pikepdf.Object, name: str, box: Box) -> None:
    """Lays a drawing over a box (EMU) of a page, under a name of its own.

    pikepdf's own `add_overlay` names what it adds at random, and no two files would be the same.
    """
    resource = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/{name}"))
    placed = page.calc_form_xobject_placement(form, resource, _rectangle(page, box))
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + placed)


def _rectangle(page: pikepdf.Page, box: Box) -> pikepdf.Rectangle:
    """A box from the top left corner as a rectangle from the bottom left one, in points."""
    height = float(page.mediabox[3])
    left, right = box.left / EMU_PER_POINT, (box.left + box.width) / EMU_PER_POINT
    return pikepdf.Rectangle(
        left, height - box.bottom / EMU_PER_POINT, right, height - box.top / EMU_PER_POINT
    )


def _jump(file: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Turns the links that name a slide by number into jumps, one for each line of a link.

    The renderer gives every word and every space a link of its own. A link to number 0 leads
    nowhere, and goes.
    """
    annotations = page.get("/Annots")
    if annotations is None:
        return
    links: list[pikepdf.Object] = []
    for annotation in cast("Any", annotations):
        if links and _continues(links[-1], annotation):
            links[-1].Rect[2] = annotation.Rect[2]
        else:
            links.append(annotation)
    links = [link for link in links if _address(link) != f"{LINK}0"]
    for link in links:
        address = _address(link)
        if not address.startswith(LINK):
            continue
        number = int(address.removeprefix(LINK))
        del link["/A"]
        link["/Dest"] = pikepdf.Array([file.pages[number - 1].obj, pikepdf.Name.Fit])
    page["/Annots"] = pikepdf.Array(links)


def _address(annotation: pikepdf.Object) -> str:
    action = annotation.get("/A")
    return str(action.get("/URI", "")) if action is not None else ""


def _continues(before: pikepdf.Object, annotation: pikepdf.Object) -> bool:
    """Whether a link goes on where another ends, on the same line and to the same place."""
    if not _address(before).startswith(LINK) or _address(before) != _address(annotation):
        return False
    left, bottom, right, _ = _corners(before)
    next_left, next_bottom, _, _ = _corners(annotation)
    return abs(bottom - next_bottom) < _SAME_LINE and left <= next_left <= right + _SAME_LINK


def _corners(annotation: pikepdf.Object) -> Iterator[float]:
    return (float(cast("Decimal", value)) for value in cast("Any", annotation.Rect))


def _describe(file: pikepdf.Pdf, document: Document) -> None:
    for key in _DATED:
        if key in file.docinfo:
            del file.docinfo[key]
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as metadata:
        for key in _SAYS_WHEN:
            if key in metadata:
                del metadata[key]
        metadata["dc:title"] = document.title
        metadata["dc:language"] = [document.language]
        if document.subject:
            metadata["dc:description"] = document.subject
        metadata["pdf:Keywords"] = document.marking
        metadata["xmp:CreatorTool"] = "Attaché"
    file.Root.Lang = pikepdf.String(document.language)
    file.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)


def _list(file: pikepdf.Pdf, outline: Sequence[Bookmark]) -> None:
    with file.open_outline() as root:
        root.root.clear()
        root.root.extend(_item(mark) for mark in outline)


def _item(bookmark: Bookmark) -> pikepdf.OutlineItem:
    item = pikepdf.OutlineItem(bookmark.title, bookmark.page, "Fit")
    item.is_closed = True
    item.children.extend(_item(mark) for mark in bookmark.below)
    return item
