"""What the window asks of the studio and gets: frozen values that travel between processes."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attache.output.order import Order
from attache.pack.vocabulary import Role

if TYPE_CHECKING:  # the window shows itself before it needs any of these
    from attache.brand.inspect import TemplateFacts
    from attache.charts.own.models import OwnChart
    from attache.charts.suggest.advice import Advice
    from attache.charts.suggest.proposal import Proposal
    from attache.data.models import Reading, Table
    from attache.data.reading import Read
    from attache.deck.models import Deck
    from attache.output.export import Receipt
    from attache.output.page import TextFit
    from attache.slides.findings import Finding
    from attache.slides.models import Slides

_Facts: TypeAlias = "TemplateFacts"
_Findings: TypeAlias = "tuple[Finding, ...]"
_Fits: TypeAlias = "tuple[TextFit, ...]"
_Proposals: TypeAlias = "tuple[Proposal, ...]"
_Read: TypeAlias = "Read"
_Receipt: TypeAlias = "Receipt"
Answer = TypeVar("Answer", covariant=True)


class Request(Generic[Answer]):
    """Something to be made; the parameter is the type of what comes back."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page of a deck as a list shows it.

    `number` counts from 1, continuations too; `first` is False for those. `look` tells pictures
    apart: pages with the same one look the same. `seconds` is the time to say what is on it.
    """

    key: str
    number: int
    role: Role
    section: str
    title: str
    first: bool
    hidden: bool
    look: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A deck as slides and pages, in order. `ratio` is the width of a slide by its height."""

    deck: "Deck"
    slides: "Slides"
    pages: tuple[PageFacts, ...]
    ratio: float


@dataclass(frozen=True, slots=True)
class Arrange(Request[Arrangement]):
    """The slides of a deck and the pages that they take."""

    deck: "Deck"


@dataclass(frozen=True, slots=True)
class Check(Request[_Findings]):
    """Everything found in a deck, what blocks first."""

    deck: "Deck"


@dataclass(frozen=True, slots=True)
class Fits(Request[_Fits]):
    """How the texts of the slide with that key come out; none where there is no such slide."""

    deck: "Deck"
    key: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as PNG, and the `look` of what it shows."""

    png: bytes
    look: bytes


@dataclass(frozen=True, slots=True)
class Draw(Request[Picture]):
    """The page with that number, counted from 1, `width` pixels wide.

    With `exact`, LibreOffice draws it.
    """

    deck: "Deck"
    number: int
    width: int
    exact: bool = False


@dataclass(frozen=True, slots=True)
class DrawChart(Request[bytes]):
    """The chart on the page with that number as PNG, `width` pixels wide, without its slide."""

    deck: "Deck"
    number: int
    width: int


@dataclass(frozen=True, slots=True)
class Sample(Request[tuple[bytes, ...]]):
    """A deck in another brand: the first pages that have one of the roles, one for each, as PNG."""

    deck: "Deck"
    brand: str
    roles: tuple[Role, ...]
    width: int


@dataclass(frozen=True, slots=True)
class BrandFacts:
    """A brand as a gallery shows it; `error` says why it cannot be used, empty where it can."""

    id: str
    name: str
    purpose: str
    house: bool
    digest: str
    colors: tuple[str, ...]
    error: str = ""


@dataclass(frozen=True, slots=True)
class ListBrands(Request[tuple[BrandFacts, ...]]):
    """The brands there are: those of the house, then the user's own."""


@dataclass(frozen=True, slots=True)
class Added:
    """A template that became a brand, and what is worth a word about it."""

    brand: BrandFacts
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddBrand(Request[Added]):
    """The template in a file made a brand of the user's own."""

    file: Path
    name: str


@dataclass(frozen=True, slots=True)
class ReadMatch(Request[_Facts]):
    """How the template behind a brand of the user's own was matched."""

    brand: str


@dataclass(frozen=True, slots=True)
class Rematch(Request[BrandFacts]):
    """A brand of the user's own made again, with the layouts of these numbers for these roles."""

    brand: str
    layouts: tuple[tuple[Role, int], ...]


@dataclass(frozen=True, slots=True)
class RemoveBrand(Request[None]):
    """A brand of the user's own deleted."""

    brand: str


@dataclass(frozen=True, slots=True)
class Export(Request[_Receipt]):
    """A deck written in every format of an order."""

    deck: "Deck"
    order: Order


@dataclass(frozen=True, slots=True)
class ReadData(Request[_Read]):
    """The table in a file, or in cells that were pasted as `text` where there is no `path`."""

    path: Path | None
    text: str
    reading: "Reading"


@dataclass(frozen=True, slots=True)
class Suggest(Request[_Proposals]):
    """Which types suit a table and why, the best first; `base` is the chart as it is by now."""

    table: "Table"
    base: "OwnChart | None"


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """A slide with a chart of the user's own as PNG, and what could mislead in it.

    `error` says in words why there is no picture, empty where there is one; `hint` what to do.
    """

    png: bytes
    advice: "tuple[Advice, ...]"
    error: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DrawOwn(Request[OwnPicture]):
    """How a chart would look on its slide in the section of `sector`, `width` pixels wide.

    The deck need not have it yet; one that it has is drawn as `chart` says.
    """

    deck: "Deck"
    chart: "OwnChart"
    sector: str
    width: int
