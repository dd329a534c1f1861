"""One finished page: every text with its size and place, ready to be written without a decision."""

from dataclasses import dataclass
from itertools import accumulate

from attache.brand.models import Box, Slot
from attache.charts.spec import ChartSpec
from attache.pack.vocabulary import Role
from attache.units import Emu


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one look. None and "" follow the slot; `link` is the key of a slide to jump to."""

    text: str
    bold: bool | None = None
    link: str = ""
    color: str = ""
    size: int | None = None
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans of one rank. `size` and `before` (space above) are points, None as in the slot.

    `lines` are the texts of its lines, where they are known and a layout engine would not find them
    by itself; they may be those of a text that ends in another way.
    """

    spans: tuple[Span, ...]
    level: int = 1
    size: int | None = None
    before: float | None = None
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph's text without looks."""
        return "".join(span.text for span in self.spans)

    @property
    def breaks(self) -> tuple[int, ...]:
        """Where lines but the first begin in the text, as far as that is known."""
        text, known = self.text, "".join(self.lines)
        alike = (one == other for one, other in zip(text, known, strict=False))
        same = next((at for at, each in enumerate(alike) if not each), len(text))
        return tuple(at for at in accumulate(map(len, self.lines[:-1])) if at < same)


@dataclass(frozen=True, slots=True)
class TextFrame:
    """Paragraphs in a slot; `box` differs from the slot's own only where a title had to grow."""

    slot: Slot
    box: Box
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table with a header row; `widths` and `heights` are those of columns and rows."""

    slot: Slot
    box: Box
    rows: tuple[tuple[Paragraph, ...], ...]
    widths: tuple[Emu, ...]
    heights: tuple[Emu, ...]


@dataclass(frozen=True, slots=True)
class CardFrame:
    """One number in a card: text at its head, the status at its foot."""

    box: Box
    head: tuple[Paragraph, ...]
    foot: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """A native chart in a slot."""

    slot: Slot
    box: Box
    spec: ChartSpec


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A text of a drawing in its own box; `align` and `anchor` as in a slot's style."""

    box: Box
    paragraph: Paragraph
    align: str = "l"
    anchor: str = "t"


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A filled shape of a drawing ("rect" or "ellipse") in a theme colour."""

    box: Box
    shape: str
    color: str


@dataclass(frozen=True, slots=True)
class DrawingFrame:
    """A chart drawn as a group of shapes: one big number, a timeline."""

    box: Box
    marks: tuple[DrawnMark, ...]
    texts: tuple[DrawnText, ...]
    spec: ChartSpec


Frame = TextFrame | TableFrame | CardFrame | ChartFrame | DrawingFrame


@dataclass(frozen=True, slots=True)
class Page:
    """One slide of the file. `key` is that of the slide it shows; continuations share it.

    A `hidden` one is left out of the show, and of all that is printed or drawn.
    """

    key: str
    role: Role
    section: str
    title: str
    frames: tuple[Frame, ...]
    notes: tuple[Paragraph, ...] | None = None
    first: bool = True
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class TextFit:
    """One paragraph as it came out. `lines` is 0 where it stands in a cell of a table.

    `size` and `preferred` are points; `page` is 0 for the slide itself, 1 for the one on which it
    continues, and so on.
    """

    slot: str
    text: str
    lines: int
    size: int
    preferred: int
    page: int
