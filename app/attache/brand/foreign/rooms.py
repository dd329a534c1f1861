"""The room that text has on a layout: where its template would have it if that is calm, else in
the calm part that is nearest, else on a sheet of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from attache.brand.contrast import contrast
from attache.brand.foreign import places
from attache.brand.foreign.calm import Calm
from attache.brand.foreign.frames import overlap
from attache.brand.foreign.grounds import AIM, Ground
from attache.brand.foreign.markings import EDGE, FOOT, GAP_TO_MARKING, Markings, marked
from attache.brand.foreign.models import Holder, RoleMatch
from attache.brand.foreign.openings import Opening, opened, stacked
from attache.brand.foreign.palette import Paper, readable_inks, sheet_paper
from attache.brand.foreign.places import GAP, Boxes, Slide
from attache.brand.foreign.wishes import SIDE, Wishes, content_area, wishes
from attache.brand.models import Box, Brand
from attache.pack.vocabulary import Role
from attache.units import Emu, inches

OPENINGS = frozenset({Role.COVER, Role.SECTION})
_TITLES = tuple(inches(each) for each in (0.95, 0.84, 0.72))
_STEP = inches(0.06)
_GOOD_HEIGHT, _LEAST_HEIGHT, _LEAST_WIDTH, _LEAST_AREA = 0.5, 0.42, 0.54, 0.3
"""Shares of the slide that content should have, and must."""
_NARROW_TITLE, _NEARLY_WHOLE = 0.55, 0.75
_NEAR = inches(0.3)
"""How far a title moves rather than that it is narrowed."""
_SAME = 1.25
"""The contrast up to which two grounds are the same to the eye of a reader."""
_PAGE_WIDTH = inches(0.9)
_SHEET_EDGE, _SHEET_SIDE = inches(0.3), inches(0.3)
_HIGHEST_AT_TOP, _HIGHEST_AT_FOOT = inches(0.5), inches(1.2)


@dataclass(frozen=True, slots=True)
class Room:
    """The boxes of a layout's slots, in reading order.

    `sheet` is a calm ground of its own under them; `labels` are the slots that have one for
    themselves; `page` is the placeholder in whose place the slide's number stands, if any.
    """

    boxes: Boxes
    sheet: Box | None = None
    labels: tuple[str, ...] = ()
    page: Holder | None = None


def rooms(
    matches: Sequence[RoleMatch], slide: Slide, seen: Mapping[Role, Ground], brand: Brand
) -> tuple[dict[Role, Room], Paper]:
    """The room of every role, in order, and the paper that all content stands on.

    That of points decides on the paper; `brand` has the colours.
    """
    points = next(match for match in matches if match.role is Role.POINTS)
    inks = readable_inks(brand)
    paper = _paper(points, slide, seen[Role.POINTS], inks, brand)
    home = content_area(points, slide)
    found: dict[Role, Room] = {}
    for match in matches:
        ground = seen[match.role]
        if match.role in OPENINGS:
            found[match.role] = _opening(match, slide, Calm(ground), inks)
        else:
            finder = _Finder(match, slide, Calm(ground), paper.ink, inks, home)
            found[match.role] = finder.room() or _on_sheet(match.role, slide)
    return found, paper


def usual_room(match: RoleMatch, slide: Slide) -> Room:
    """The room on a layout that nobody has seen yet, to draw it empty."""
    if match.role in OPENINGS:
        blank = Box(SIDE, inches(1), Emu(slide.width - 2 * SIDE), Emu(slide.height - inches(2)))
        boxes = stacked(match.role, blank)
        return _with_markings(boxes, _on_sheet(match.role, slide).boxes)
    return _on_sheet(match.role, slide)


def _with_markings(boxes: Boxes, others: Boxes) -> Room:
    top, bottom = others["marking_top"], others["marking_bottom"]
    return Room({"marking_top": top, **boxes, "marking_bottom": bottom})


def _paper(
    points: RoleMatch, slide: Slide, ground: Ground, inks: Sequence[str], brand: Brand
) -> Paper:
    """The ground of the body of points, in its own colour if that can be read there."""
    holder = points.holders.get("body")
    own = holder.look.color if holder is not None else brand.rgb("tx1")
    calm = Calm(ground)
    for ink in dict.fromkeys([own, *inks]):
        room = _Finder(points, slide, calm, ink, inks).room()
        if room is not None:
            return Paper(ground.color(room.boxes["body"]), ink)
    return sheet_paper(own, brand)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Looks for the room of a role of content, in text of the colour `ink`; `home` is where content
    stands on a layout that does not say it.
    """

    match: RoleMatch
    slide: Slide
    calm: Calm
    ink: str
    inks: Sequence[str]
    home: Box | None = None

    def room(self) -> Room | None:
        """The room, or None where no part of the slide that is large enough is calm."""
        marks = marked(self.calm.ground, self.slide, self.inks, _HIGHEST_AT_TOP, _HIGHEST_AT_FOOT)
        wish = wishes(self.match, self.slide, self.home)
        zone = self._zone(wish, marks)
        wanted = replace(wish.area, height=Emu(max(1, zone.bottom - wish.area.top)))
        least = (self._least_width, Emu(round(self.slide.height * _LEAST_HEIGHT)))
        free = self.calm.largest(zone, wanted, self.ink, least, AIM)
        if free is None:
            return None
        free = _aligned(free, wish.area, self._least_width)
        foot = self._foot(free, zone)
        for share in (_GOOD_HEIGHT, _LEAST_HEIGHT):
            title = self._title(wish, zone, free, foot, Emu(round(self.slide.height * share)))
            if title is not None:
                area = self._area(wish, title, free, foot)
                return self._filled(wish, marks, title, area, foot) if self._wide(area) else None
        return None

    @property
    def _least_width(self) -> Emu:
        return Emu(round(self.slide.width * _LEAST_WIDTH))

    def _wide(self, area: Box) -> bool:
        """Whether content has so much room that a deck does not go on and on."""
        return area.width * area.height >= _LEAST_AREA * self.slide.width * self.slide.height

    def _zone(self, wish: Wishes, marks: Markings) -> Box:
        """Between the markings, and as far to the sides as the template goes."""
        left = min(SIDE, wish.area.left, wish.title.left)
        right = max(
            self.slide.width - SIDE,
            wish.area.left + wish.area.width,
            wish.title.left + wish.title.width,
        )
        top = marks.top.bottom + GAP_TO_MARKING
        return Box(left, Emu(top), Emu(right - left), Emu(marks.bottom.top - inches(0.04) - top))

    def _foot(self, free: Box, zone: Box) -> Box:
        """The row of sources and number: as low as it can be on the same calm ground."""
        ground = self.calm.ground
        paper = ground.color(free)
        for top in range(zone.bottom - FOOT, free.bottom - FOOT, -_STEP):
            row = Box(free.left, Emu(top), free.width, FOOT)
            same = contrast(ground.color(row), paper) <= _SAME
            if same and ground.is_calm(row) and ground.contrast(row, self.ink) >= AIM:
                return row
        return Box(free.left, Emu(free.bottom - FOOT), free.width, FOOT)

    def _title(self, wish: Wishes, zone: Box, free: Box, foot: Box, least: Emu) -> Box | None:
        """The title's place nearest to its own that leaves the content `least` of height."""
        last = Emu(min(free.bottom, foot.top - GAP) - least - GAP)
        for box in self._titles(wish, zone, last):
            if self.calm.ground.carries(box, self.inks):
                return box
        for height in _TITLES:
            top = max(free.top, zone.top)
            if top + height <= last:
                return Box(free.left, Emu(top), free.width, height)
        return None

    def _titles(self, wish: Wishes, zone: Box, last: Emu) -> Iterator[Box]:
        """Places to try: near the template's, then narrower beside an ornament, then anywhere."""
        yield from self._moved(wish.title, zone, last, _NEAR)
        yield from self._beside(wish.title, zone, last, _NEARLY_WHOLE)
        yield from self._moved(wish.title, zone, last, self.slide.height)
        yield from self._beside(wish.title, zone, last, _NARROW_TITLE)

    def _moved(self, own: Box, zone: Box, last: Emu, most: Emu) -> Iterator[Box]:
        """At the template's width, no further up or down than `most`, at its height, then lower."""
        heights = sorted({own.height, *_TITLES}, reverse=True)
        for height in (each for each in heights if each <= own.height):
            tops = range(zone.top, last - height + 1, _STEP)
            for top in sorted([*tops, own.top], key=lambda top: abs(top - own.top)):
                if zone.top <= top <= last - height and abs(top - own.top) <= most:
                    yield Box(own.left, Emu(top), own.width, height)

    def _beside(self, own: Box, zone: Box, last: Emu, share: float) -> Iterator[Box]:
        """At the template's height on the slide, with at least a share of its width."""
        for height in _TITLES:
            top = max(zone.top, min(own.top, last - height))
            strip = Box(own.left, Emu(top), own.width, height)
            for ink in self.inks:
                run = self.calm.run(strip, ink, AIM)
                if run is not None and run.width >= own.width * share:
                    yield run

    def _area(self, wish: Wishes, title: Box, free: Box, foot: Box) -> Box:
        """Content under the title, from where the template has it, if that leaves enough."""
        limit = min(free.bottom, foot.top - GAP)
        top = max(free.top, title.bottom + GAP)
        good = round(self.slide.height * _GOOD_HEIGHT)
        top = max(top, min(wish.area.top, limit - good))
        # What the template leaves free at the foot stays free, unless the content needs it.
        bottom = min(limit, max(wish.area.bottom, top + good))
        return Box(free.left, Emu(top), free.width, Emu(bottom - top))

    def _filled(self, wish: Wishes, marks: Markings, title: Box, area: Box, foot: Box) -> Room:
        own = self._own_page(wish, (title, area, marks.top, marks.bottom))
        page, source = _page_and_source(foot, own)
        boxes = {
            "marking_top": marks.top,
            "title": title,
            **places.content(self.match.role, area),
            "source": source,
            "page": page,
            "marking_bottom": marks.bottom,
        }
        holder = wish.page if own is not None and page == own else None
        return Room(boxes, None, marks.labels, holder)

    def _own_page(self, wish: Wishes, others: Iterable[Box]) -> Box | None:
        """The template's place for the slide's number, where that can be read and is free."""
        holder = wish.page
        box = holder.box if holder is not None else None
        if holder is None or box is None or any(overlap(box, other) for other in others):
            return None
        return box if self.calm.ground.contrast(box, holder.look.color) >= AIM else None


def _page_and_source(foot: Box, own: Box | None) -> tuple[Box, Box]:
    """The number in its own place if the sources leave it that, else at the right of the row."""
    right = Emu(foot.left + foot.width)
    page = Box(Emu(right - _PAGE_WIDTH), foot.top, _PAGE_WIDTH, foot.height)
    if own is not None and not overlap(own, foot):
        return own, foot
    if own is not None and own.left >= foot.left + foot.width * 0.75:
        page = own
    return page, replace(foot, width=Emu(page.left - GAP - foot.left))


def _aligned(free: Box, wish: Box, least: Emu) -> Box:
    """The calm part in the template's columns, if those leave it wide enough."""
    left = max(free.left, wish.left)
    right = min(free.left + free.width, wish.left + wish.width)
    return replace(free, left=Emu(left), width=Emu(right - left)) if right - left >= least else free


def _on_sheet(role: Role, slide: Slide) -> Room:
    """Everything on a sheet that leaves the edge of the slide to be seen."""
    sheet = Box(Emu(0), Emu(0), slide.width, slide.height).inset(_SHEET_EDGE)
    left, width = Emu(sheet.left + _SHEET_SIDE), Emu(sheet.width - 2 * _SHEET_SIDE)
    height = inches(0.28)
    top = Box(left, Emu(sheet.top + inches(0.08)), width, height)
    bottom = Box(left, Emu(sheet.bottom - inches(0.08) - height), width, height)
    foot = Box(left, Emu(bottom.top - inches(0.04) - FOOT), width, FOOT)
    title = Box(left, Emu(top.bottom + GAP_TO_MARKING), width, _TITLES[0])
    start = title.bottom + GAP
    area = Box(left, Emu(start), width, Emu(foot.top - GAP - start))
    page, source = _page_and_source(foot, None)
    boxes = {
        "marking_top": top,
        "title": title,
        **places.content(role, area),
        "source": source,
        "page": page,
        "marking_bottom": bottom,
    }
    return Room(boxes, sheet)


def _opening(match: RoleMatch, slide: Slide, calm: Calm, inks: Sequence[str]) -> Room:
    """A cover or a section, with the number of the slide on the latter."""
    found = opened(match, slide, calm, inks)
    marks, boxes, labels = found.marks, dict(found.boxes), found.marks.labels
    if match.role is Role.SECTION:
        boxes["page"] = _opening_page(slide, calm.ground, found, inks)
        on_sheet = found.sheet is not None and overlap(boxes["page"], found.sheet)
        if not on_sheet and not calm.ground.carries(boxes["page"], inks):
            labels = (*labels, "page")
    all_boxes = {"marking_top": marks.top, **boxes, "marking_bottom": marks.bottom}
    return Room(all_boxes, found.sheet, labels)


def _opening_page(slide: Slide, ground: Ground, found: Opening, inks: Sequence[str]) -> Box:
    """At the right of the foot, beside the marking or over it, where it is calm."""
    foot = found.marks.bottom
    if found.sheet is not None and overlap(foot, found.sheet):
        right = found.sheet.left + found.sheet.width - _SHEET_SIDE
        return replace(foot, left=Emu(right - _PAGE_WIDTH), width=_PAGE_WIDTH)
    others = [foot, *found.boxes.values(), *([found.sheet] if found.sheet is not None else [])]
    tops = [foot.top, *range(slide.height - EDGE - foot.height, slide.height // 2, -_STEP)]
    lefts = (slide.width - SIDE - _PAGE_WIDTH, SIDE)
    tried = [Box(Emu(x), Emu(y), _PAGE_WIDTH, foot.height) for x in lefts for y in tops]
    clear = [box for box in tried if not any(overlap(box, other) for other in others)]
    return next((box for box in clear if ground.carries(box, inks)), (clear or tried)[0])
