"""Slides fitted to a brand: every text at a size that fits its frame, the rest on a next page.

Text shrinks in steps to the brand's floor; what still does not fit continues on another page with
the same title. A title or a source line that needs more than its frame takes room from the body.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import is_

from attache.brand.models import Box, Brand, RoleLayout, Slot
from attache.engine import SPARE
from attache.output.blocks import BlockFitter, Frames, shared
from attache.output.fitting import text_fits
from attache.output.measure import BREAK, Measurer
from attache.output.notes import fit_notes
from attache.output.page import Frame, Page, Paragraph, Span, TableFrame, TextFit, TextFrame
from attache.output.typeset import Typesetter
from attache.pack.vocabulary import Role
from attache.slides.models import ItemsBlock, Slide, Slides, TextBlock
from attache.units import Emu, inches, points

_FOOT_GAP = points(4)
_TALL = inches(1.2)
_CALLOUT = "callout"
_WIDEST_GUTTER = inches(0.6)
_MOST_PAGES = 1000
_MOST_MEASURED = 50_000
"""How many measured paragraphs a fitter remembers before it starts anew: some 30 MB."""
_CONTINUED = "(continued"
_PAGE = re.compile(f"{BREAK}?".join("{page}").replace("{", r"\{"))
"""What stands for a slide's number; in a narrow column it may have breaks in it."""
_OWN_ON_FIRST_PAGE_ONLY = frozenset({"chart", "caption", "callout", "cards"})


def fit(slides: Slides, brand: Brand) -> tuple[Page, ...]:
    """The pages of a deck in order, each with every text placed and every link resolved."""
    return Fitter(brand).fit(slides)


class Fitter:
    """Fits one deck after another in a brand; a slide that was in the last one is not fitted anew.

    What it gives depends on nothing but the slides: `fit` by a new one is the same.
    """

    def __init__(self, brand: Brand) -> None:
        self._brand, self._measurer = brand, Measurer(brand)
        self._kept: dict[_Asked, tuple[Page, ...]] = {}

    def fit(self, slides: Slides) -> tuple[Page, ...]:
        """The pages of a deck in order, each with every text placed and every link resolved."""
        if self._measurer.known > _MOST_MEASURED:
            self._measurer = Measurer(self._brand)
        marking, taken = slides.document.marking, _taken(slides)
        asked = [_Asked(slide, marking, taken) for slide in slides.slides]
        fitted = {each: self._kept[each] for each in asked if each in self._kept}
        fitter = SlideFitter(Typesetter(self._brand, self._measurer), marking, taken)
        waiting = [each for each in asked if each not in fitted]
        while waiting:
            estimated: list[_Asked] = []
            for each in waiting:
                self._measurer.estimated = False
                fitted[each] = fitter.pages(each.slide)
                if self._measurer.estimated:
                    estimated.append(each)
            self._measurer.settle()
            waiting = estimated
        self._kept = fitted
        return _numbered([page for each in asked for page in fitted[each]])

    def text_fits(self, pages: Sequence[Page]) -> tuple[TextFit, ...]:
        """How the texts of pages that this gave came out, in the order in which they stand."""
        return text_fits(pages, Typesetter(self._brand, self._measurer))


@dataclass(frozen=True, slots=True)
class _Asked:
    """All that the pages of a slide depend on, besides the brand."""

    slide: Slide
    marking: str
    taken: frozenset[str]


def _taken(slides: Slides) -> frozenset[str]:
    titles = (_folded(slide.title) for slide in slides.slides)
    return frozenset(title for title in titles if _CONTINUED in title)


@dataclass(frozen=True, slots=True)
class SlideFitter:
    """Fits one slide at a time; `marking` stands on every page.

    `taken` are the folded titles of slides that read like those of continuations: no continuation
    may take one of them.
    """

    typesetter: Typesetter
    marking: str
    taken: frozenset[str]

    def pages(self, slide: Slide) -> tuple[Page, ...]:
        """One page, or as many as the slide's text and its notes need."""
        notes = fit_notes(slide.notes, self.typesetter) if slide.notes is not None else ()
        pages = self._fit(slide, (slide.title,))
        if len(pages) > 1 or len(notes) > 1:
            pages = self._several(slide, len(notes))
        said = [*notes, *(None for _ in pages)]
        return tuple(replace(page, notes=own) for page, own in zip(pages, said, strict=False))

    def _several(self, slide: Slide, at_least: int) -> tuple[Page, ...]:
        """A page and its continuations: as many as there are pages of notes, or more."""
        if slide.role is Role.POINTS_CHART:
            return self._apart(slide, at_least)
        titles = self._titles(slide.title)
        pages = self._fit(slide, titles)
        return pages if len(pages) >= at_least else self._shared(slide, titles, at_least)

    def _apart(self, slide: Slide, at_least: int) -> tuple[Page, ...]:
        """Points that do not fit beside their chart follow it on slides of their own."""
        beside = tuple(block for block in slide.blocks if not isinstance(block, ItemsBlock))
        others = tuple(block for block in slide.blocks if isinstance(block, ItemsBlock))
        titles = self._titles(slide.title)
        chart = replace(slide, role=Role.CHART, blocks=beside)
        text = replace(slide, role=Role.POINTS, blocks=others)
        following = self._shared(text, titles[1:], max(1, at_least - 1))
        return (*self._fit(chart, titles[:1]), *(replace(page, first=False) for page in following))

    def _shared(self, slide: Slide, titles: Sequence[str], count: int) -> tuple[Page, ...]:
        """What the slide has, shared out over so many pages or more."""
        found: list[Page] = []
        for blocks in shared(slide.blocks, count):
            found += self._fit(replace(slide, blocks=blocks), titles[len(found) :])
        return tuple(replace(page, first=not place) for place, page in enumerate(found))

    def _titles(self, title: str) -> tuple[str, ...]:
        """The titles of a slide's pages: its own, then those of its continuations."""
        others = (continued(title, number) for number in range(1, _MOST_PAGES))
        if self.taken:
            others = (each for each in others if _folded(each) not in self.taken)
        return (title, *others)

    def _fit(self, slide: Slide, titles: Sequence[str]) -> tuple[Page, ...]:
        """The slide's pages under `titles`, of which the longest decides on the room of all."""
        layout = self.typesetter.brand.layouts[slide.role]
        title, lack_above = self._title(layout, max(titles, key=len))
        source, lack_below = self._source(layout, slide)
        boxes = _boxes(layout, lack_above, lack_below)
        if not any(isinstance(each, TextBlock) and each.slot == _CALLOUT for each in slide.blocks):
            boxes = _without_callout(boxes)
        blocks = BlockFitter(self.typesetter, layout.slots, boxes)
        columns = [blocks.pages(block) for block in slide.blocks]
        count = max((len(pages) for pages in columns), default=1)
        pages: list[Page] = []
        for number in range(count):
            own = _frames_of(columns, number)
            heading = titles[min(number, len(titles) - 1)]
            shown = (_entitled(title.paragraphs[0], heading),)
            own["title"] = (replace(title, box=boxes["title"], paragraphs=shown),)
            if source is not None:
                own["source"] = (replace(source, box=boxes["source"]),)
            pages.append(self._page(slide, layout, own, heading, number))
        return tuple(pages)

    def _page(self, slide: Slide, layout: RoleLayout, own: Frames, title: str, number: int) -> Page:
        frames: list[Frame] = []
        for name, slot in layout.slots.items():
            if slot.kind in ("box", "ftr") and self.marking:
                marking = Paragraph((Span(self.marking),))
                frames.append(TextFrame(slot, slot.box, (marking,)))
            elif slot.kind == "sldNum":
                frames.append(TextFrame(slot, slot.box, ()))
            else:
                frames.extend(own.get(name, ()))
        return Page(
            slide.key,
            slide.role,
            slide.section,
            title,
            tuple(frames),
            first=number == 0,
            hidden=slide.hidden,
        )

    def _title(self, layout: RoleLayout, title: str) -> tuple[TextFrame, float]:
        slot = layout.slots["title"]
        return self.typesetter.text(slot, slot.box, [Paragraph((Span(title),))])

    def _source(self, layout: RoleLayout, slide: Slide) -> tuple[TextFrame | None, float]:
        slot = layout.slots.get("source")
        if slot is None or not (slide.source or slide.links):
            return None, 0.0
        spans = [Span(slide.source)] if slide.source else []
        for text, key in slide.links:
            spans.extend([Span("   ")] if spans else [])
            spans.append(Span(text, link=key))
        return self.typesetter.text(slot, slot.box, [Paragraph(tuple(spans))])


def continued(title: str, number: int) -> str:
    """The title of the `number`-th continuation of a slide."""
    return f"{title} {_CONTINUED})" if number == 1 else f"{title} {_CONTINUED} {number})"


def _boxes(layout: RoleLayout, above: float, below: float) -> dict[str, Box]:
    """The places of a layout's slots when the title and the source lack so many points.

    The tallest slots give way: what stands above them or beside moves down with their top, what
    stands under them stays where it is.
    """
    boxes = {name: slot.box for name, slot in layout.slots.items()}
    if not above and not below:
        return boxes
    title, source = boxes["title"], boxes.get("source")
    down, up = points(above * (1 + SPARE)), points(below * (1 + SPARE))
    boxes["title"] = replace(title, height=Emu(title.height + down))
    if source is not None:
        boxes["source"] = Box(
            source.left, Emu(source.top - up), source.width, Emu(source.height + up)
        )
    content = {name: slot.box for name, slot in layout.slots.items() if _is_content(slot, title)}
    tall = [box for box in content.values() if box.height >= _TALL]
    limit = boxes["source" if source is not None else "marking_bottom"].top - _FOOT_GAP
    for name, box in content.items():
        if all(box.top < other.bottom for other in tall):
            boxes[name] = _lowered(box, down, Emu(limit), shrinks=box in tall)
    return boxes


def _without_callout(boxes: dict[str, Box]) -> dict[str, Box]:
    """The places of the slots where there is no callout: a chart beside it takes its room too."""
    chart, callout = boxes.get("chart"), boxes.get(_CALLOUT)
    if chart is None or callout is None:
        return boxes
    beside = chart.top < callout.bottom and callout.top < chart.bottom
    if not (beside and 0 <= callout.left - chart.left - chart.width <= _WIDEST_GUTTER):
        return boxes
    width = Emu(callout.left + callout.width - chart.left)
    return {**boxes, "chart": replace(chart, width=width)}


def _is_content(slot: Slot, title: Box) -> bool:
    """Whether a slot stands below the title and is not of the foot."""
    foot = slot.name == "source" or slot.kind in ("box", "ftr", "sldNum")
    return not foot and slot.box.top >= title.bottom


def _lowered(box: Box, by: Emu, limit: Emu, *, shrinks: bool) -> Box:
    """`box` moved down; one that shrinks keeps its foot, and stands clear of `limit`."""
    top = Emu(box.top + by)
    if not shrinks:
        return replace(box, top=top)
    return replace(box, top=top, height=Emu(max(0, min(box.bottom, limit) - top)))


def _frames_of(columns: Sequence[list[Frames]], number: int) -> Frames:
    """What stands on the page of that number; headings stand on all, charts on the first."""
    own: Frames = {}
    for pages in columns:
        if number < len(pages):
            own.update(pages[number])
        elif len(pages) == 1:
            kept = {k: v for k, v in pages[0].items() if k not in _OWN_ON_FIRST_PAGE_ONLY}
            own.update(kept)
    return own


def _entitled(longest: Paragraph, title: str) -> Paragraph:
    """The paragraph of the longest title as that of `title`, with the breaks of its long words.

    Titles of one slide differ in how they end, so that those breaks hold for all of them.
    """
    spelt, at = "", 0
    for character in longest.text:
        if at < len(title) and character == title[at]:
            at += 1
        elif character != BREAK:
            break
        spelt += character
    return replace(longest, spans=(replace(longest.spans[0], text=spelt + title[at:]),))


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def _numbered(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages with "{page}" in linked texts replaced by the number of the slide they lead to."""
    numbers: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        if page.first:
            numbers.setdefault(page.key, number)
    return tuple(_resolving(page, numbers) for page in pages)


def _resolving(page: Page, numbers: dict[str, int]) -> Page:
    """The page with its links resolved; the very same where it has none."""
    frames = tuple(_linked(frame, numbers) for frame in page.frames)
    return page if all(map(is_, frames, page.frames)) else replace(page, frames=frames)


def _linked(frame: Frame, numbers: dict[str, int]) -> Frame:
    match frame:
        case TextFrame() if _has_link(frame.paragraphs):
            resolved = tuple(_resolved(item, item, numbers) for item in frame.paragraphs)
            return replace(frame, paragraphs=resolved)
        case TableFrame() if any(_has_link(cells) for cells in frame.rows):
            rows = (
                tuple(_resolved(cell, cells[0], numbers) for cell in cells) for cells in frame.rows
            )
            return replace(frame, rows=tuple(rows))
        case _:
            return frame


def _has_link(paragraphs: Sequence[Paragraph]) -> bool:
    return any(span.link for paragraph in paragraphs for span in paragraph.spans)


def _resolved(paragraph: Paragraph, linked: Paragraph, numbers: dict[str, int]) -> Paragraph:
    """`paragraph` with "{page}" as the number of its own link, or else of that of `linked`."""
    number = next((numbers.get(span.link) for span in linked.spans if span.link), None)
    spans: list[Span] = []
    for span in paragraph.spans:
        own = numbers.get(span.link) if span.link else number
        shown = span.text if own is None else _PAGE.sub(str(own), span.text)
        spans.append(replace(span, text=shown, link=span.link if own is not None else ""))
    return replace(paragraph, spans=tuple(spans))
