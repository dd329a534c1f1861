"""Loads a pack from its folder, whole or not at all, and finds every fault of one in one run."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from attache.errors import unknown
from attache.pack.chart_data import Material
from attache.pack.charts import read_charts
from attache.pack.entries import Entry, listed, shaped
from attache.pack.faults import Fault, Faults, PackError, Place
from attache.pack.files import PackFiles
from attache.pack.models import (
    Caution,
    Chart,
    Closing,
    Figure,
    Marking,
    Model,
    Pack,
    PackHeader,
    Point,
    Preset,
    Question,
    Sector,
    Sentence,
    Takeaway,
)
from attache.pack.provenance import check_numbers
from attache.pack.references import PackEntries, check_references
from attache.paths import content, reachable

_Model = TypeVar("_Model", bound=Model)

_LISTS = ("markings", "sectors", "takeaways")  # in pack.toml, besides its closing
_SENTENCES = ("number", "line", "section", "topics", "kind")
_FIGURES = ("id", "sentence", "label", "value", "unit", "display", "as_of", "status", "note")
_CAUTIONS = ("sentence", "verdict", "note", "basis")


def load(folder: Path) -> Pack:
    """The pack in `folder`. Raises PackError, which carries every fault, for a broken one."""
    pack, faults = _read(folder)
    if pack is None:
        raise PackError(folder, faults)
    return pack


def validate(folder: Path) -> tuple[Fault, ...]:
    """Every fault of the pack in `folder`, by file and line; none for a sound pack."""
    return _read(folder)[1]


def installed() -> tuple[str, ...]:
    """The ids of the packs that travel with Attaché: each is the name of its folder."""
    return tuple(sorted(path.parent.name for path in content().glob("*/pack.toml")))


def load_installed(pack_id: str) -> Pack:
    """The built-in pack of that id. Raises AttacheError with the nearest names for a wrong one."""
    known = installed()
    if pack_id not in known:
        raise unknown("pack", pack_id, known)
    return load(content() / pack_id)


def _read(folder: Path) -> tuple[Pack | None, tuple[Fault, ...]]:
    """The pack and no faults, or no pack and its faults."""
    faults = Faults()
    place = reachable(folder)
    if not place.is_dir():
        wrong = "this is a file; a pack is a folder" if place.exists() else "no such folder"
        return None, (Fault(str(folder), "", 0, wrong),)
    reader = _Reader(place, faults)
    reader.read()
    check_references(reader.entries, faults)
    check_numbers(reader.entries, reader.models.charts, faults)
    if faults:
        return None, faults.told(reader.files.documents)
    return reader.pack(), ()


@dataclass(slots=True)
class _Models:
    """The sound parts of a pack, each in the order of its file."""

    header: PackHeader | None = None
    closing: Closing | None = None
    markings: list[Marking] = field(default_factory=list[Marking])
    sectors: list[Sector] = field(default_factory=list[Sector])
    takeaways: list[Takeaway] = field(default_factory=list[Takeaway])
    sentences: list[Sentence] = field(default_factory=list[Sentence])
    figures: list[Figure] = field(default_factory=list[Figure])
    cautions: list[Caution] = field(default_factory=list[Caution])
    points: list[Point] = field(default_factory=list[Point])
    questions: list[Question] = field(default_factory=list[Question])
    presets: list[Preset] = field(default_factory=list[Preset])
    charts: list[Chart] = field(default_factory=list[Chart])


class _Reader:
    """Reads the files of one pack; what it reads is in `entries`, what is sound in `models`."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self.files = PackFiles(folder, faults)
        self.entries = PackEntries()
        self.models = _Models()
        self._faults = faults

    def read(self) -> None:
        """Read every file, noting faults on the way."""
        self._read_pack_file()
        self._read_brief()
        self._read_tables()
        self._read_points()
        self.entries.questions, self.models.questions = self._lone("questions", Question)
        self.entries.presets, self.models.presets = self._lone("presets", Preset)
        self._read_charts()

    def pack(self) -> Pack:
        """The whole pack; only after a reading without fault."""
        models, header = self.models, self.models.header
        said = header.model_dump() if header is not None else {}
        parts = {name: getattr(models, name) for name in Pack.model_fields if name not in said}
        return Pack.model_validate(said | parts)

    def _read_pack_file(self) -> None:
        document = self.files.toml("pack.toml")
        if document is None:
            return
        others = {*_LISTS, "closing"}
        said = {key: value for key, value in document.data.items() if key not in others}
        self.models.header = shaped(Entry(document.place, said), PackHeader, self._faults)
        self.entries.markings = listed(document, "markings", self._faults)
        self.entries.sectors = listed(document, "sectors", self._faults)
        if "takeaways" in document.data:
            self.entries.takeaways = listed(document, "takeaways", self._faults)
        self.models.markings = self._all(self.entries.markings, Marking)
        self.models.sectors = self._all(self.entries.sectors, Sector)
        self.models.takeaways = self._all(self.entries.takeaways, Takeaway)
        closing = self.entries.closing = document.table("closing")
        if closing is None:
            self._faults.add(document.at("closing"), "closing is missing: it is a table, [closing]")
        else:
            self.models.closing = shaped(closing, Closing, self._faults)

    def _read_brief(self) -> None:
        text = self.files.text("brief.txt")
        rows = self.files.rows("sentences.csv", _SENTENCES)
        if text is None or rows is None:
            return
        lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
        sentences = [self._sentence(row, lines) for row in rows]
        self.entries.sentences = sentences
        self.models.sentences = self._all(sentences, Sentence)
        self._check_numbering(sentences)

    def _sentence(self, row: Entry, lines: Sequence[str]) -> Entry:
        """A row of sentences.csv with its topics apart and the text of its line."""
        line, text = row.whole("line"), ""
        if line is not None and not 1 <= line <= len(lines):
            message = f"brief.txt has no line {line}; it ends with line {len(lines)}"
            self._faults.add(row.at("line"), message)
        elif line is not None:
            text = lines[line - 1]
            if not text.strip():
                self._faults.add(row.at("line"), f"line {line} of brief.txt is empty")
        topics = [topic.strip() for topic in row.text("topics").split(";")]
        return Entry(row.place, {**row.data, "topics": topics, "text": text})

    def _check_numbering(self, sentences: Sequence[Entry]) -> None:
        """Note sentences that are not numbered 1..N, each once, each on a line of its own."""
        seen: dict[str, set[int]] = {"number": set(), "line": set()}
        for sentence in sentences:
            for column, known in seen.items():
                value = sentence.whole(column)
                if value in known:
                    self._faults.add(sentence.at(column), f"{column} {value} is given twice")
                elif value is not None:
                    known.add(value)
        missing = sorted(set(range(1, len(sentences) + 1)) - seen["number"])
        if missing or not sentences:
            given = ", ".join(str(number) for number in missing[:5])
            message = f"sentences are numbered from 1 without a gap; {given or 'every one'} missing"
            self._faults.add(Place("sentences.csv", ("number",), 1), message)

    def _read_tables(self) -> None:
        self.entries.figures = self.files.rows("figures.csv", _FIGURES)
        self.models.figures = self._all(self.entries.figures, Figure)
        self.entries.cautions = self.files.rows("cautions.csv", _CAUTIONS)
        self.models.cautions = self._all(self.entries.cautions, Caution)

    def _read_points(self) -> None:
        names = self.files.names("points", ".toml")
        if not names:
            message = "the folder is missing or has no .toml file with [[points]]"
            self._faults.add(Place("points", (), 0), message)
            return
        documents = [self.files.toml(name) for name in names]
        entries: list[Entry] = []
        for document in documents:
            if document is not None:
                self._only(document, "points")
                entries += listed(document, "points", self._faults)
        self.models.points = self._all(entries, Point)
        self.entries.points = entries
        self.entries.all_points = None not in documents

    def _read_charts(self) -> None:
        document = self.files.toml("charts.toml")
        if document is None:
            return
        self._only(document, "charts")
        charts = self.entries.charts = listed(document, "charts", self._faults)
        entries = self.entries
        material = Material(self.files, entries.figures, entries.sentences, entries.sectors)
        self.models.charts = read_charts(charts, material, self._faults)

    def _lone(self, key: str, model: type[_Model]) -> tuple[list[Entry] | None, list[_Model]]:
        """The entries and models of a file that holds one list and is named after it."""
        document = self.files.toml(f"{key}.toml")
        if document is None:
            return None, []
        self._only(document, key)
        entries = listed(document, key, self._faults)
        return entries, self._all(entries, model)

    def _only(self, document: Entry, key: str) -> None:
        """Note whatever stands at the top of a file besides its list."""
        for stray in document.data.keys() - {key}:
            self._faults.add(document.at(stray), f"{stray} is not a known key; expected [[{key}]]")

    def _all(self, entries: Sequence[Entry] | None, model: type[_Model]) -> list[_Model]:
        """The entries that have the shape of `model`."""
        models = (shaped(entry, model, self._faults) for entry in entries or ())
        return [each for each in models if each is not None]
