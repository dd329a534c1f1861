"""Decks of the real pack and the files made of them, shared by the tests of the room."""

import datetime
import io
import zipfile
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from pptx import Presentation

from attache.brand.library import brand, house_brands
from attache.brand.models import Brand
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset, select
from attache.output.fit import fit
from attache.output.page import Page
from attache.output.write import write
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience
from attache.slides.models import Slides
from attache.slides.outline import outline

BRANDS = house_brands()
FACES = ("chancery", "plain")
"""Brands that between them have every bundled text font: enough where only those make a difference.
"""
PACK = "us-rok-trade-2025"
_FEWEST_POINTS = 20

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@cache
def pack() -> Pack:
    """The pack that comes with Attaché."""
    return load_installed(PACK)


def presets() -> tuple[str, ...]:
    """The ids of its presets."""
    return tuple(pack().preset_by_id)


def preset_deck(name: str) -> Deck:
    """A preset's deck for a meeting with a date, a place and people."""
    return _met(from_preset(pack(), name))


def whole_deck(audience: Audience = Audience.INTERNAL) -> Deck:
    """Every point, every chart and every question in one deck."""
    everything = pack()
    deck = select(everything, sectors=[each.id for each in everything.sectors], audience=audience)
    for chart in everything.charts:
        deck = edits.choose_chart(deck, everything, chart.id)
    for question in everything.questions:
        deck = edits.choose_question(deck, everything, question.id)
    assert len(deck.choices) >= _FEWEST_POINTS
    return _met(deck)


def _met(deck: Deck) -> Deck:
    return edits.set_meeting(
        deck,
        title=deck.meeting.title or "A meeting on trade",
        date=datetime.date(2026, 12, 4),
        place="Seoul",
        counterpart="the Ministry of Trade, Industry and Energy",
        principal="the head of delegation",
    )


@dataclass(frozen=True)
class Finished:
    """A deck with everything that was made of it on the way to the file."""

    deck: Deck
    slides: Slides
    brand: Brand
    pages: tuple[Page, ...]
    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """The parts of the file by name."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @property
    def opened(self) -> Any:
        """The file as python-pptx opens it, only to be read: every test sees the same one."""
        return _opened(self.data)

    @cached_property
    def slide_xml(self) -> tuple[Element, ...]:
        """The slides in the order of the presentation."""
        listed = self.xml("ppt/presentation.xml").iter(f"{P}sldId")
        targets = self.targets("ppt/presentation.xml")
        return tuple(self.xml(targets[item.attrib[f"{R}id"]]) for item in listed)

    @cached_property
    def slide_names(self) -> tuple[str, ...]:
        """The part names of the slides in order."""
        listed = self.xml("ppt/presentation.xml").iter(f"{P}sldId")
        targets = self.targets("ppt/presentation.xml")
        return tuple(targets[item.attrib[f"{R}id"]] for item in listed)

    def xml(self, name: str) -> Element:
        """A part as XML, only to be read."""
        return _parsed(self.parts[name])

    def targets(self, name: str) -> dict[str, str]:
        """What a part's relationships lead to, by id, as part names."""
        folder, _, file = name.rpartition("/")
        found: dict[str, str] = {}
        for link in self.xml(f"{folder}/_rels/{file}.rels"):
            steps = folder.split("/")
            for step in link.attrib["Target"].split("/"):
                steps = steps[:-1] if step == ".." else [*steps, step]
            found[link.attrib["Id"]] = "/".join(steps)
        return found

    def notes_xml(self, number: int) -> Element | None:
        """The notes page of the slide with that number, counted from 0."""
        targets = self.targets(self.slide_names[number]).values()
        names = [name for name in targets if "notesSlide" in name]
        return self.xml(names[0]) if names else None


@lru_cache(maxsize=20)
def _opened(data: bytes) -> Any:
    return Presentation(io.BytesIO(data))


@lru_cache(maxsize=200)  # about the slides, layouts and links of a deck
def _parsed(part: bytes) -> Element:
    return fromstring(part)


def finish(deck: Deck, brand_or_id: Brand | str) -> Finished:
    """The deck as a file in a brand; findings are not asked for."""
    slides = outline(pack(), deck)
    look = brand(brand_or_id) if isinstance(brand_or_id, str) else brand_or_id
    pages = fit(slides, look)
    return Finished(deck, slides, look, pages, write(pages, slides.document, look))


@cache
def preset_file(name: str, brand_id: str) -> Finished:
    """A preset as a file, made once in a run."""
    return finish(preset_deck(name), brand_id)


@cache
def whole_file(brand_id: str) -> Finished:
    """Everything in one file, made once in a run."""
    return finish(whole_deck(), brand_id)


def text_of(element: Element) -> str:
    """All text below an element."""
    return "".join(each.text or "" for each in element.iter(f"{A}t"))


def shape_texts(slide: Element) -> list[tuple[str, str]]:
    """(name, text) of every shape with text, in reading order."""
    found: list[tuple[str, str]] = []
    for shape in slide.iter(f"{P}sp"):
        properties = shape.find(f"{P}nvSpPr/{P}cNvPr")
        assert properties is not None
        found.append((properties.attrib["name"], text_of(shape)))
    return found


def title_of(slide: Element) -> str:
    """The text of the title placeholder."""
    for shape in slide.iter(f"{P}sp"):
        if (holder := shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")) is not None and holder.get(
            "type"
        ) == "title":
            return text_of(shape)
    raise AssertionError("no title placeholder")
