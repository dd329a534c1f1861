"""A chart of the user's own data is on its slide as any chart is, and says where it is from."""

import pytest
from slide_values import headlines, slide, text

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Audience, Role
from attache.slides import arrange
from attache.slides.checks import check, require_sendable
from attache.slides.findings import Finding, Level
from attache.slides.gather import gather
from attache.slides.models import ChartBlock, ReferencesBlock, Slide
from attache.slides.outline import outline
from attache.slides.provenance import standings, unaccounted
from attache.slides.texts import chart_blocks
from own_charts import TRADE, column, own, rows

PACK = samples.pack()
KEY = "investment/chart/own-bar"


def _deck(*points: str, **more: object) -> Deck:
    """A deck with an own bar chart, beside those points if there are any."""
    deck = samples.deck(samples.section("investment", *points))
    return edits.add_own_chart(deck, PACK, own(ChartType.BAR, **more), sector="investment")


def _shown(deck: Deck, key: str = KEY) -> Slide:
    return slide(outline(PACK, deck), key)


def _found(deck: Deck) -> dict[str, Finding]:
    return {finding.code: finding for finding in check(PACK, deck)}


def test_it_stands_alone_or_beside_points() -> None:
    assert _shown(_deck()).role is Role.CHART
    beside = _shown(_deck("ties", "hynix"))
    assert beside.role is Role.POINTS_CHART
    assert headlines(beside)
    (block,) = chart_blocks(beside)
    assert (block.caption, block.spec.unit) == ("Exports, USD bn", "USD bn")


def test_its_source_line_says_own_data_with_the_date_and_the_footnote() -> None:
    alone = _shown(_deck(footnote="Goods only."))
    assert alone.source == "Own data: Ministry of Trade, as of 31 May 2024. Goods only."
    beside = _shown(_deck("ties"))
    assert beside.source.startswith("Source: brief as of April 2025, sentence 1. Own data: Mini")
    assert "own wording" not in beside.source


def test_the_sources_slide_lists_it_as_the_user_s_own() -> None:
    deck = edits.set_roles(_deck(), [Role.CHART, Role.SOURCES])
    (block,) = _shown(deck, "sources").blocks
    assert isinstance(block, ReferencesBlock)
    assert block.entries == (
        ("Charts", ""),
        (
            "Korea buys more each year",
            "own data, not from the brief: Ministry of Trade, as of 31 May 2024",
        ),
    )


def test_its_numbers_stand_in_own_data_and_the_notes_say_so() -> None:
    deck = _deck(title="Exports reached 131.6 billion, 42 times as much", callout="Up by 7")
    gathered, shown = gather(PACK, deck), _shown(deck)
    where = {each.number: each.where for each in standings(gathered, shown)}
    assert where["131.6"] == where["95.1"] == "own data, Ministry of Trade, as of 31 May 2024"
    assert where["42"] == where["7"] == "your own edit"
    assert unaccounted(gathered, shown) == ()
    assert unaccounted(gathered, _shown(deck, "sources")) == ()
    assert shown.notes is not None
    assert any("own data, Ministry of Trade" in line for line in shown.notes.numbers)


def test_notes_name_no_more_of_many_numbers_than_anyone_reads() -> None:
    cells = tuple(str(number) for number in range(1000, 1300))
    table = rows(
        TRADE.model_copy(
            update={
                "columns": (column("Day", "text", cells), column("Exports", "number", cells)),
                "totals": (),
            }
        ),
        *range(300),
    )
    shown = _shown(_deck(table=table, x="Day"))
    assert shown.notes is not None
    (line,) = [line for line in shown.notes.numbers if "own data" in line]
    assert "and 288 more: own data, Ministry of Trade" in line
    assert len(line) < 200


def test_a_chart_that_can_be_defended_blocks_nothing_for_any_audience() -> None:
    for audience in Audience:
        deck = edits.set_audience(_deck("ties"), audience)
        require_sendable(check(PACK, deck))
        assert (_shown(deck).notes is None) is (audience is not Audience.INTERNAL)


@pytest.mark.parametrize(
    ("fields", "code", "shown"),
    [
        ({"source": ""}, "own-chart-no-source", "Source to be given, as of 31 May 2024"),
        ({"as_of": None}, "own-chart-no-date", "Ministry of Trade, as-of date to be given"),
    ],
)
def test_what_is_missing_shows_and_keeps_the_deck_from_going_out(
    fields: dict[str, object], code: str, shown: str
) -> None:
    deck = _deck(**fields)
    assert shown in _shown(deck).source
    finding = _found(deck)[code]
    assert (finding.level, finding.slide) == (Level.BLOCKS, KEY)
    assert "Korea buys more each year" in finding.message


@pytest.mark.parametrize("points", [(), ("ties", "hynix")])
def test_data_that_cannot_be_drawn_say_so_on_their_slide_and_block(
    points: tuple[str, ...],
) -> None:
    deck = _deck(*points, y=("Exports", "Growth"))
    shown = _shown(deck)
    assert not chart_blocks(shown)
    (said,) = text(shown, "caption")
    assert said.startswith("This chart cannot be drawn. “Exports” (USD) and “Growth” (%)")
    finding = _found(deck)["own-chart-undrawn"]
    assert (finding.level, finding.slide) == (Level.BLOCKS, KEY)
    assert "different units" in finding.message
    assert finding.mend
    assert "number-unaccounted" not in _found(deck)


def test_its_slide_can_be_moved_shown_in_another_role_and_deleted_even_then() -> None:
    deck = edits.choose(_deck("ties", y=("Partner",)), PACK, "defence")
    assert arrange.drop_slide_of(PACK, deck, KEY).charts == ()
    moved = arrange.move_slide(PACK, deck, KEY, None, sector="shipbuilding")
    assert moved.charts == deck.charts
    assert "shipbuilding/chart/own-bar" in {s.key for s in outline(PACK, moved).slides}


def test_what_does_not_suit_new_data_is_left_out_and_told() -> None:
    deck = edits.set_chart_options(_deck(), PACK, "own-bar", highlight="Japan")
    gone = Annotation(AnnotationKind.CALLOUT, at="Japan", text="Look here")
    deck = edits.set_own_chart(deck, own(table=rows(TRADE, 0, 2), annotations=(gone,)))
    (block,) = [each for each in _shown(deck).blocks if isinstance(each, ChartBlock)]
    assert (block.spec.highlight, block.spec.annotations) == (None, ())
    finding = _found(deck)["own-chart-annotation"]
    assert (finding.level, finding.slide) == (Level.WARNS, KEY)
    assert "Japan" in finding.message


def test_numbers_in_annotations_are_the_user_s_to_answer_for() -> None:
    note = Annotation(AnnotationKind.CALLOUT, at="Japan", text="As promised: 77 more")
    deck = _deck(annotations=(note,))
    assert "77" in _found(deck)["number-of-your-own"].message


def test_every_type_makes_a_slide() -> None:
    deck = samples.deck(samples.section("investment", "ties"))
    for kind in ChartType:
        deck = edits.add_own_chart(deck, PACK, own(kind), sector="investment")
    found = [each for each in check(PACK, deck) if each.level is Level.BLOCKS]
    assert not found
    made = outline(PACK, deck).slides
    kinds = [block.spec.type for each in made for block in chart_blocks(each)]
    assert kinds == list(ChartType)


def test_what_may_mislead_is_pointed_out_with_its_mend() -> None:
    finding = _found(_deck(axis_from=50.0))["own-chart-misleads"]
    assert (finding.level, finding.slide) == (Level.WARNS, KEY)
    assert "zero" in finding.message
    assert finding.mend
    assert "own-chart-misleads" not in _found(_deck())
