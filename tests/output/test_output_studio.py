"""The studio: what the window asks for, in this process and as one of its own."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from decks import BRANDS

from attache.brand import library
from attache.charts.own.models import OwnChart
from attache.data.reading import read_text
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset, select
from attache.errors import AttacheError
from attache.output.answering import Answering
from attache.output.fit import Fitter, fit
from attache.output.order import Format, Order
from attache.output.requests import (
    AddBrand,
    Arrange,
    Check,
    Draw,
    DrawChart,
    DrawOwn,
    Export,
    Fits,
    ListBrands,
    ReadMatch,
    Rematch,
    RemoveBrand,
    Request,
    Sample,
)
from attache.output.studio import Studio
from attache.output.studio_process import (
    Answered,
    Asked,
    Failed,
    Message,
    Progressed,
    Stop,
    Unpacker,
    packed,
)
from attache.pack.chart_type import ChartType
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.outline import outline


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_installed("us-rok-trade-2025")


@pytest.fixture(scope="module")
def deck(pack: Pack) -> Deck:
    return from_preset(pack, "ministerial")


@pytest.fixture(scope="module")
def studio() -> Studio:
    return Studio()


def test_a_fitter_that_has_fitted_before_gives_what_a_new_one_gives(pack: Pack) -> None:
    brand = library.brand("chancery")
    fitter = Fitter(brand)
    whole = select(pack, sectors=("digital", "investment"))
    point = whole.choices[0].point
    longer = edits.reword(whole, point, headline="A headline of my own " * 9)
    marked = edits.set_marking(longer, pack, pack.markings[-1].id)
    for each in (whole, longer, marked, whole):
        slides = outline(pack, each)
        assert fitter.fit(slides) == fit(slides, brand)


def test_pages_that_did_not_change_are_not_fitted_anew(pack: Pack, deck: Deck) -> None:
    fitter = Fitter(library.brand("chancery"))
    before = fitter.fit(outline(pack, deck))
    changed = edits.reword(deck, "ships-naval-repair", support="Another supporting line")
    after = fitter.fit(outline(pack, changed))
    same = sum(one is other for one, other in zip(before, after, strict=True))
    assert len(before) // 2 <= same < len(before)  # those with links have their numbers set anew


def test_an_arrangement_tells_every_page(studio: Studio, pack: Pack, deck: Deck) -> None:
    made = studio.answer(Arrange(deck))
    assert made.deck == deck
    assert made.slides == outline(pack, deck)
    assert [page.number for page in made.pages] == list(range(1, len(made.pages) + 1))
    assert {page.key for page in made.pages} == {slide.key for slide in made.slides.slides}
    assert made.ratio == pytest.approx(16 / 9, rel=0.01)
    assert sum(page.seconds for page in made.pages) > 120


def test_only_the_look_of_a_changed_slide_changes(studio: Studio, deck: Deck) -> None:
    before = studio.answer(Arrange(deck)).pages
    changed = edits.reword(deck, "ships-naval-repair", support="Another supporting line")
    after = studio.answer(Arrange(changed)).pages
    differing = {new.key for old, new in zip(before, after, strict=True) if old.look != new.look}
    assert "shipbuilding/points-1" in differing
    assert differing <= {"shipbuilding/points-1", "sources"}


def test_a_brand_that_changed_on_disk_gives_other_looks(
    studio: Studio, deck: Deck, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    _picture(logo)
    library.new("Studio test", logo, "#14233F", "#A98443")
    try:
        own = edits.set_brand(deck, "studio-test")
        before = studio.answer(Arrange(own)).pages[1].look
        file = library.user_folder() / "studio-test" / "brand.toml"
        text = file.read_text("utf-8")
        assert "Calibri" in text
        file.write_text(text.replace("Calibri", "Arial").replace("Carlito", "Liberation Sans"))
        assert studio.answer(Arrange(own)).pages[1].look != before
    finally:
        studio.answer(RemoveBrand("studio-test"))
    assert "studio-test" not in library.own_brands()


def test_fits_tell_lines_size_and_page_of_each_text(studio: Studio, deck: Deck) -> None:
    long = "Korean yards repair vessels of the United States Navy and could do far more of it"
    changed = edits.reword(deck, "ships-naval-repair", headline=long)
    found = {each.text: each for each in studio.answer(Fits(changed, "shipbuilding/points-1"))}
    title = next(each for each in found.values() if each.slot == "title")
    assert title.lines in (1, 2)
    assert title.size <= title.preferred
    assert found[long].lines == 1
    assert found[long].page == 0


def test_a_text_that_does_not_fit_is_told_to_be_smaller_or_on_another_page(
    studio: Studio, deck: Deck
) -> None:
    much = "word " * 55
    changed = deck
    for choice in deck.sections[1].choices:
        changed = edits.reword(changed, choice.point, headline=much, support=much)
    found = [
        each
        for each in studio.answer(Fits(changed, "shipbuilding/points-1"))
        if each.text == much.strip()
    ]
    assert {each.page for each in found} >= {0, 1}
    assert all(each.lines > 2 for each in found)
    assert any(each.size < each.preferred for each in found)


def test_a_slide_is_drawn_as_wide_as_asked_and_named_by_its_look(
    studio: Studio, deck: Deck
) -> None:
    pages = studio.answer(Arrange(deck)).pages
    picture = studio.answer(Draw(deck, 2, 400))
    assert _width(picture.png) == 400
    assert picture.look == pages[1].look


def test_a_chart_is_drawn_without_its_slide(studio: Studio, deck: Deck) -> None:
    pages = studio.answer(Arrange(deck)).pages
    number = next(page.number for page in pages if page.role is Role.POINTS_CHART)
    assert _width(studio.answer(DrawChart(deck, number, 640))) == 640
    with pytest.raises(AttacheError, match="no chart"):
        studio.answer(DrawChart(deck, 1, 640))


def test_a_gallery_shows_the_same_deck_in_another_brand(studio: Studio, deck: Deck) -> None:
    roles = (Role.COVER, Role.VERSUS, Role.SECTION)
    shown = {
        brand.id: studio.answer(Sample(deck, brand.id, roles, 200))
        for brand in studio.answer(ListBrands())
        if brand.house
    }
    assert set(shown) == set(BRANDS)
    assert all(len(pictures) == 2 for pictures in shown.values())  # it has no dividers
    assert len({pictures[0] for pictures in shown.values()}) == len(BRANDS)


def test_a_template_becomes_a_brand_whose_match_can_be_corrected(
    studio: Studio, deck: Deck, tmp_path: Path
) -> None:
    template = tmp_path / "Ministry.pptx"
    template.write_bytes((library.brand("delegation")).template.read_bytes())
    added = studio.answer(AddBrand(template, "Ministry of Tests"))
    name = added.brand.id
    try:
        assert added.notes
        facts = studio.answer(ReadMatch(name))
        section = next(role for role in facts.roles if role.role == "section")
        other = next(each.number for each in facts.layouts if each.number != section.layout)
        before = studio.answer(Sample(deck, name, (Role.COVER,), 200))
        studio.answer(Rematch(name, ((Role.SECTION, other),)))
        corrected = studio.answer(ReadMatch(name))
        assert next(r for r in corrected.roles if r.role == "section").layout == other
        assert [r for r in corrected.roles if r.role != "section"] == [
            r for r in facts.roles if r.role != "section"
        ]
        assert len(before) == 1
    finally:
        studio.answer(RemoveBrand(name))


def test_a_brand_of_the_house_is_not_corrected_or_removed(studio: Studio) -> None:
    requests: tuple[Request[Any], ...] = (
        Rematch("chancery", ((Role.COVER, 1),)),
        RemoveBrand("chancery"),
    )
    for request in requests:
        with pytest.raises(AttacheError, match="comes with Attaché"):
            studio.answer(request)


def test_findings_are_those_of_the_checks(studio: Studio, deck: Deck) -> None:
    outside = edits.set_audience(deck, "public")
    codes = {finding.code for finding in studio.answer(Check(outside))}
    assert codes


class Talk:
    """What a studio that speaks in messages says."""

    def __init__(self) -> None:
        self.said: list[Message] = []
        self.stopped: set[int] = set()
        self._answering = Answering(self.said.append, self.stopped)

    def ask(self, number: int, request: Request[Any]) -> Message:
        self._answering.answer(Asked(number, request))
        return self.said[-1]


def test_a_refusal_and_an_unexpected_error_become_messages(deck: Deck) -> None:
    talk = Talk()
    refused = talk.ask(1, Arrange(edits.set_brand(deck, "chancary")))
    assert isinstance(refused, Failed)
    assert "chancery" in refused.hint
    assert not refused.trace
    unforeseen = talk.ask(2, Draw(deck, 1, "wide"))  # type: ignore[arg-type]
    assert isinstance(unforeseen, Failed)
    assert "Traceback" in unforeseen.trace
    assert isinstance(talk.ask(3, Arrange(deck)), Answered)


def test_an_export_that_is_given_up_writes_nothing(deck: Deck, tmp_path: Path) -> None:
    talk = Talk()
    out = tmp_path / "out"
    order = Order((Format.PPTX, Format.PNG), out, width=200)
    talk.stopped.add(7)
    failed = talk.ask(7, Export(deck, order))
    assert isinstance(failed, Failed)
    assert "cancelled" in failed.message
    assert not out.exists()
    assert isinstance(talk.ask(8, Export(deck, order)), Answered)
    assert sum(isinstance(each, Progressed) for each in talk.said) > 10
    assert len(list(out.iterdir())) > 10


def test_messages_come_out_of_a_stream_in_pieces_as_they_went_in() -> None:
    messages: list[Message] = [Stop(3), Failed(4, "No.", "Do this."), Answered(5, b"x" * 5000)]
    stream = b"".join(map(packed, messages))
    for size in (1, 3, 1000, len(stream)):
        unpacker = Unpacker()
        found = [
            message
            for start in range(0, len(stream), size)
            for message in unpacker.feed(stream[start : start + size])
        ]
        assert found == messages


class Process:
    """A studio as a process."""

    def __init__(self) -> None:
        command = [sys.executable, "-P", "-m", "attache", "studio"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._unpacker = Unpacker()
        self._found: list[Message] = []

    def send(self, message: Message) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(packed(message))
        self.process.stdin.flush()

    def next(self) -> Message:
        assert self.process.stdout is not None
        while not self._found:
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            assert data, "the studio ended"
            self._found += self._unpacker.feed(data)
        return self._found.pop(0)


@pytest.fixture
def process() -> Iterator[Process]:
    found = Process()
    limit = threading.Timer(90, found.process.kill)
    limit.start()
    yield found
    limit.cancel()
    limit.join()
    found.process.kill()
    with found.process:  # closes its pipes
        pass


def test_the_studio_as_a_process_answers_in_order_and_ends_with_its_window(
    process: Process, deck: Deck
) -> None:
    process.send(Asked(1, Arrange(deck)))
    process.send(Asked(2, Draw(deck, 1, 200)))
    first, second = process.next(), process.next()
    assert isinstance(first, Answered)
    assert first.id == 1
    assert isinstance(second, Answered)
    assert second.value == Studio().answer(Draw(deck, 1, 200))
    assert process.process.stdin is not None
    process.process.stdin.close()
    assert process.process.wait(30) == 0


def test_a_window_that_is_gone_ends_an_export_under_way_and_leaves_nothing(
    process: Process, deck: Deck, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process.send(Asked(1, Export(deck, Order((Format.PNG,), out, width=1920))))
    assert isinstance(process.next(), Progressed)
    assert process.process.stdin is not None
    process.process.stdin.close()
    assert process.process.wait(60) == 0
    assert not out.exists()


def _width(png: bytes) -> int:
    assert png.startswith(b"\x89PNG")
    return int.from_bytes(png[16:20], "big")


def _picture(path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (300, 100), "#14233F").save(path)


def test_a_chart_that_cannot_be_drawn_says_why_and_offers_what_can(
    studio: Studio, deck: Deck
) -> None:
    table = read_text("Partner;Exports\nA;5\nB;4\nC;-3\nD;2\n").table
    chart = OwnChart(
        id="own-chart-1", type=ChartType.DOUGHNUT, table=table, x="Partner", y=("Exports",)
    )
    told = studio.answer(DrawOwn(deck, chart, "investment", 640))
    assert not told.png
    assert told.error
    assert told.advice
    for advice in told.advice:
        assert advice.mend is not None
        assert studio.answer(DrawOwn(deck, advice.mend, "investment", 640)).png
