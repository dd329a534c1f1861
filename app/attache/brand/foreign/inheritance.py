"""What a placeholder takes over: its place and look from its layout, its master and its styles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from xml.etree.ElementTree import Element

from attache.brand.foreign.colors import color_in
from attache.brand.foreign.models import Holder, Look
from attache.brand.foreign.names import A, P, flag, is_font, number
from attache.brand.models import Box
from attache.units import Emu

_TITLES = frozenset({"title", "ctrTitle"})
_FEET = frozenset({"dt", "ftr", "sldNum", "hdr"})
_USUAL_SIZE = {"title": 44.0, "body": 28.0, "other": 18.0}
_ALIGNS = {"l": "l", "ctr": "ctr", "r": "r", "just": "l", "dist": "l"}
_ANCHORS = {"t": "t", "ctr": "ctr", "b": "b", "just": "t", "dist": "t"}
_SHAPES = frozenset({f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}cxnSp"})
"""What can be a placeholder."""
_LONGEST_TEXT, _MOST_HOLDERS = 200, 100


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What the placeholders of one master's layouts take over.

    `default` is the presentation's own text style; `theme` and `mapped` say what the scheme
    colours are on the layout.
    """

    master: Element
    default: Element | None
    theme: Mapping[str, str]
    mapped: Mapping[str, str]

    def holders(self, root: Element) -> tuple[Holder, ...]:
        """The placeholders of a layout (or of the master itself) that are to be seen, in order."""
        of_master = [(kind_of(shape), shape) for shape in placeholders(self.master)]
        return tuple(self._holder(shape, of_master) for shape in placeholders(root))

    def _holder(self, shape: Element, of_master: Sequence[tuple[str, Element]]) -> Holder:
        kind, idx = kind_of(shape), _index(shape)
        above = _taken_over(kind, of_master)
        named = shape.find(f"*/{P}cNvPr")
        return Holder(
            kind=kind,
            idx=idx,
            name=named.get("name", "") if named is not None else "",
            box=_box(shape) or (_box(above) if above is not None else None),
            look=self._look(kind, [shape] if above in (None, shape) else [shape, above]),
            text=text_of(shape),
        )

    def _look(self, kind: str, shapes: list[Element | None]) -> Look:
        """The look of the first level; the first that says something wins."""
        levels = [
            *(level for shape in shapes for level in _own_levels(shape)),
            *self._styled(rank(kind)),
        ]
        runs = [run for level in levels for run in _runs(level)]
        seen = [shape for shape in shapes if shape is not None]
        bodies = [body for shape in seen for body in shape.iter(f"{A}bodyPr")]
        size = next((s for run in runs if (s := number(run, "sz")) and s > 0), None)
        color = (
            color_in(run.find(f"{A}solidFill"), self.theme, self.mapped)
            for run in runs
            if run.find(f"{A}solidFill") is not None
        )
        return Look(
            face=_face(runs, rank(kind)),
            size=size / 100 if size else _USUAL_SIZE[rank(kind)],
            bold=next((b for run in runs if (b := flag(run, "b")) is not None), False),
            color=next((c for c in color if c), None) or self.theme[self.mapped.get("tx1", "dk1")],
            align=_said(levels, "algn", _ALIGNS, "l"),
            anchor=_said(bodies, "anchor", _ANCHORS, "t"),
            tracking=next((t for run in runs if (t := number(run, "spc")) is not None), 0),
        )

    def _styled(self, style: str) -> Iterator[Element]:
        """The first levels of the master's style for the kind, and of the presentation."""
        styles = self.master.find(f"{P}txStyles/{P}{style}Style")
        for each in (styles, self.default):
            level = each.find(f"{A}lvl1pPr") if each is not None else None
            if level is not None:
                yield level


def _taken_over(kind: str, of_master: Sequence[tuple[str, Element]]) -> Element | None:
    """The master's placeholder that one of `kind` takes over from."""
    wanted = rank(kind) if rank(kind) != "other" else kind
    for found, shape in of_master:
        if wanted == (rank(found) if rank(found) != "other" else found):
            return shape
    return None


def placeholders(root: Element) -> Iterator[Element]:
    """The placeholder shapes of a layout or master that are to be seen, in order; no more than
    anyone would ever make.
    """
    shapes = (each for each in root.iter() if each.tag in _SHAPES)
    holders = (each for each in shapes if each.find(f"*/{P}nvPr/{P}ph") is not None)
    seen = (each for each in holders if not flag(each.find(f"*/{P}cNvPr"), "hidden"))
    return islice(seen, _MOST_HOLDERS)


def kind_of(shape: Element) -> str:
    """The type of a placeholder; one that says none is for any object."""
    holder = shape.find(f"*/{P}nvPr/{P}ph")
    return holder.get("type", "obj") if holder is not None else ""


def rank(kind: str) -> str:
    """Which of the master's three text styles a placeholder of that kind has."""
    if kind in _TITLES:
        return "title"
    return "other" if kind in _FEET else "body"


def text_of(shape: Element) -> str:
    """What a shape says, its fields left out, on one line."""
    texts = (run.findtext(f"{A}t") or "" for run in shape.iter(f"{A}r"))
    return " ".join("".join(texts).split())[:_LONGEST_TEXT]


def _index(shape: Element) -> int:
    return number(shape.find(f"*/{P}nvPr/{P}ph"), "idx") or 0


def _box(shape: Element | None) -> Box | None:
    """Where a shape says that it is, or None; a graphic frame says so in another namespace."""
    frame = (
        next((f for f in shape.iter() if f.tag in (f"{A}xfrm", f"{P}xfrm")), None)
        if (shape is not None)
        else None
    )
    if frame is None:
        return None
    at, size = frame.find(f"{A}off"), frame.find(f"{A}ext")
    values = (number(at, "x"), number(at, "y"), number(size, "cx"), number(size, "cy"))
    left, top, width, height = (value if value is not None else 0 for value in values)
    if width <= 0 or height <= 0:
        return None
    return Box(Emu(left), Emu(top), Emu(width), Emu(height))


def _own_levels(shape: Element | None) -> Iterator[Element]:
    """A shape's own style for the first level, then its first paragraph."""
    if shape is None:
        return
    level = shape.find(f".//{A}lstStyle/{A}lvl1pPr")
    if level is not None:
        yield level
    paragraph = shape.find(f".//{A}p")
    if paragraph is not None:
        yield paragraph


def _runs(level: Element) -> Iterator[Element]:
    """The character properties that a level's style or a paragraph gives, its own first."""
    for path in (f"{A}defRPr", f"{A}r/{A}rPr", f"{A}fld/{A}rPr", f"{A}endParaRPr"):
        found = level.find(path)
        if found is not None:
            yield found


def _said(elements: list[Element], name: str, known: Mapping[str, str], usual: str) -> str:
    for element in elements:
        paragraph = element.find(f"{A}pPr")
        for each in (element, paragraph):
            if each is not None and each.get(name) in known:
                return known[each.attrib[name]]
    return usual


def _face(runs: list[Element], style: str) -> str:
    for run in runs:
        latin = run.find(f"{A}latin")
        name = latin.get("typeface", "") if latin is not None else ""
        if name.startswith("+mj"):
            return "major"
        if name.startswith("+mn"):
            return "minor"
        if is_font(name):
            return name
    return "major" if style == "title" else "minor"
