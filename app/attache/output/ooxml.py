"""What makes slides a whole PowerPoint file: sections, properties, and nothing left over."""

import uuid
from collections.abc import Sequence
from html import escape
from itertools import groupby

from attache.opc import DECLARATION, Package
from attache.output.page import Page
from attache.slides.models import Document
from attache.text import legal

FIRST_SLIDE_ID = 256
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_RELATIONSHIP = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_APP_NS = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SCRUBBED = ("docProps/", "printerSettings", "thumbnail", "customXml", "tags/", "comment")
_NO_DATE = "2000-01-01"


def scrub(package: Package) -> None:
    """Takes out what a template may carry of its author: properties, thumbnail, printer settings,
    slides, comments, custom XML, and every medium that nothing uses any more.
    """
    for name in list(package.parts):
        if any(mark in name for mark in _SCRUBBED) or name.startswith("/ppt/slides/"):
            del package.parts[name]
    package.keep_reachable()


def add_properties(package: Package, document: Document) -> None:
    """Document properties from the meeting; no author, no path, no time of saving."""
    date = f"{document.date or _NO_DATE}T00:00:00Z"
    values = (
        ("dc:title", document.title),
        ("dc:subject", document.subject),
        ("dc:creator", ""),
        ("cp:keywords", document.keywords),
        ("cp:category", document.category),
        ("dc:language", document.language),
    )
    texts = "".join(f"<{tag}>{escape(legal(text))}</{tag}>" for tag, text in values)
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{date}</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    core = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{texts}{dates}</cp:coreProperties>"
    )
    app = (
        f'{DECLARATION}<Properties xmlns="{_APP_NS}"><Application>Attaché</Application>'
        "</Properties>"
    )
    package.add("/docProps/core.xml", _CORE_TYPE, core.encode())
    package.root.relate_as(_CORE_RELATIONSHIP, "/docProps/core.xml")
    package.add("/docProps/app.xml", _APP_TYPE, app.encode())
    package.root.relate("extended-properties", "/docProps/app.xml")


def slide_list(links: Sequence[str]) -> str:
    """The presentation's list of slides; `links` are their relationship ids in order."""
    listed = "".join(
        f'<p:sldId id="{FIRST_SLIDE_ID + index}" r:id="{link}"/>'
        for index, link in enumerate(links)
    )
    return f"<p:sldIdLst>{listed}</p:sldIdLst>"


def section_list(pages: Sequence[Page]) -> str:
    """PowerPoint's sections, one for each run of pages of the same section.

    Their ids are made from their names and places, so that the same deck has the same ones. Empty
    where there are no pages, because a list of sections may not be.
    """
    if not pages:
        return ""
    sections = ""
    at = FIRST_SLIDE_ID
    for place, (name, group) in enumerate(groupby(pages, key=lambda page: page.section)):
        count = len(list(group))
        identifier = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{place}/{name}")).upper()
        ids = "".join(f'<p14:sldId id="{number}"/>' for number in range(at, at + count))
        title = escape(legal(name))
        sections += (
            f'<p14:section name="{title}" id="{{{identifier}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )
        at += count
    return (
        f'<p:extLst><p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">{sections}'
        "</p14:sectionLst></p:ext></p:extLst>"
    )
