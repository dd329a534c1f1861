"""A pack and a deck give slides: which ones, in which order, with what on them."""

import datetime

import pytest
from slide_values import cards, chart, entries, headlines, items, keys, pairs, slide, table, text

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.errors import AttacheError
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.outline import outline

PACK = samples.pack()


def _investment(*points: str, charts: tuple[str, ...] = (), roles: tuple[Role, ...] = ()) -> Deck:
    return samples.deck(samples.section("investment", *points, charts=charts, roles=roles))


def test_a_preset_becomes_its_slides_in_order() -> None:
    slides = outline(PACK, from_preset(PACK, "ministerial"))
    assert keys(slides) == [
        "cover",
        "agenda",
        "investment/section",
        "investment/figures-1",
        "investment/chart/projects",
        "investment/versus-1",
        "investment/asks-1",
        "shipbuilding/section",
        "shipbuilding/points-1",
        "closing",
        "qa/real",
        "qa/ships",
        "sources",
    ]


def test_the_same_deck_gives_the_same_slides() -> None:
    deck = from_preset(PACK, "ministerial")
    assert outline(PACK, deck) == outline(samples.pack(), deck)


def test_the_cover_says_what_the_meeting_is() -> None:
    deck = edits.set_meeting(
        _investment("ties"),
        title="Talks",
        subtitle="On trade",
        place="Seoul",
        date=datetime.date(2026, 12, 4),
        principal="the head of delegation",
        counterpart="the ministry",
    )
    slides = outline(PACK, deck)
    cover = slide(slides, "cover")
    assert cover.title == "Talks"
    assert text(cover, "subtitle") == ("On trade",)
    assert text(cover, "details") == (
        "Seoul, 4 December 2026",
        "With the ministry",
        "Briefing for the head of delegation · Brief as of April 2025",
    )
    document = slides.document
    assert (document.title, document.subject, document.date) == ("Talks", "On trade", "2026-12-04")
    assert (document.marking, document.category) == ("UNCLASSIFIED", "UNCLASSIFIED")
    assert (document.keywords, document.language) == ("Investment", "en-US")


def test_an_empty_meeting_leaves_the_preset_or_the_pack() -> None:
    assert slide(outline(PACK, _investment("ties")), "cover").title == "A sample brief"
    preset = edits.set_meeting(from_preset(PACK, "ministerial"), title="")
    assert slide(outline(PACK, preset), "cover").title == "A partnership in industry"


def test_the_agenda_links_each_sector_to_its_first_slide() -> None:
    deck = samples.deck(
        samples.section("investment", "ties"), samples.section("shipbuilding", "defence")
    )
    agenda = table(slide(outline(PACK, deck), "agenda"))
    assert agenda.rows == (("Investment", "{page}"), ("Shipbuilding", "{page}"))
    assert agenda.links == ("investment/section", "shipbuilding/section")
    bare = edits.set_roles(deck, [Role.AGENDA])
    links = table(slide(outline(PACK, bare), "agenda")).links
    assert links == ("investment/points-1", "shipbuilding/points-1")


def test_one_section_needs_no_agenda_and_an_empty_one_no_slides() -> None:
    deck = samples.deck(samples.section("investment", "ties"), samples.section("trade"))
    assert keys(outline(PACK, deck)) == [
        "cover",
        "investment/section",
        "investment/points-1",
        "closing",
        "sources",
    ]


def test_a_section_says_its_number_why_and_how_much_follows() -> None:
    deck = samples.deck(
        samples.section("trade", charts=("deficit",)), samples.section("investment", "ties", "risk")
    )
    slides = outline(PACK, deck)
    second = slide(slides, "investment/section")
    assert text(second, "number") == ("2",)
    assert text(second, "subtitle") == ("Investment ties both economies.",)
    assert text(second, "details") == ("2 points",)
    assert second.source == "Source: brief as of April 2025, sentence 1."
    assert text(slide(slides, "trade/section"), "details") == ("1 chart",)


def test_points_carry_the_takeaway_and_their_sentences() -> None:
    points = slide(outline(PACK, _investment("ties", "hynix")), "investment/points-1")
    assert points.title == "Investment defines the relationship"
    assert headlines(points) == ["Investment ties both economies", "A $3.87bn project is under way"]
    assert [item.points for item in items(points)] == [("ties",), ("hynix",)]
    assert points.source == "Source: brief as of April 2025, sentences 1, 3."


def test_a_slide_without_a_takeaway_is_titled_by_its_first_point() -> None:
    deck = samples.deck(samples.section("shipbuilding", "second", "defence"))
    title = slide(outline(PACK, deck), "shipbuilding/points-1").title
    assert title == "Korea has the second-largest industry"


def test_six_points_are_three_and_three() -> None:
    everyone = ("ties", "share", "hynix", "plants", "labour", "notice")
    slides = outline(PACK, _investment(*everyone, roles=(Role.POINTS,)))
    sizes = [len(items(slide(slides, f"investment/points-{place}"))) for place in (1, 2)]
    assert sizes == [3, 3]


def test_challenges_face_opportunities_and_gaps_stay_gaps() -> None:
    versus = slide(
        outline(PACK, _investment("labour", "risk", "notice", "ties")), "investment/versus-1"
    )
    assert pairs(versus) == [
        ("Labour rules are rigid", "Joint work lowers risk"),
        ("Rules change without notice", None),
    ]
    assert text(versus, "left_heading") == ("What stands in the way",)
    assert text(versus, "right_heading") == ("What both sides could gain",)


def test_challenges_alone_are_ordinary_points() -> None:
    slides = outline(PACK, _investment("labour", "notice"))
    assert headlines(slide(slides, "investment/points-1")) == [
        "Labour rules are rigid",
        "Rules change without notice",
    ]


def test_asks_leave_owner_and_date_to_the_user() -> None:
    asks = table(slide(outline(PACK, _investment("show")), "investment/asks-1"))
    assert asks.header == ("Ask", "Why it serves both sides", "Owner", "By when")
    assert asks.rows == (("Show the investments", "Both publics see what they gain", "", ""),)
    assert asks.widths == (4, 4, 2, 2)


def test_the_first_chart_stands_beside_the_points_and_further_ones_alone() -> None:
    slides = outline(PACK, _investment("ties", "labour", charts=("projects", "deficit")))
    beside = slide(slides, "investment/chart/projects")
    assert beside.role is Role.POINTS_CHART
    assert beside.title == "Batteries and vehicles lead the announced projects"
    assert headlines(beside) == ["Investment ties both economies", "Labour rules are rigid"]
    assert chart(beside).caption == "Announced projects, USD billion"
    alone = slide(slides, "investment/chart/deficit")
    assert alone.role is Role.CHART
    assert alone.source == (
        "Supplementary data, not from the brief: U.S. Census Bureau, published in February 2026. "
        "Goods only; 2025 covers eleven months."
    )


def test_a_chart_alone_carries_its_callout() -> None:
    alone = slide(outline(PACK, _investment(charts=("projects",))), "investment/chart/projects")
    assert text(alone, "callout") == ("Three projects, not additive",)


def test_four_points_and_a_chart_leave_no_point_alone() -> None:
    slides = outline(PACK, _investment("ties", "hynix", "labour", "notice", charts=("projects",)))
    assert len(items(slide(slides, "investment/chart/projects"))) == 2
    assert len(items(slide(slides, "investment/points-1"))) == 2


def test_chart_options_reach_the_chart() -> None:
    deck = edits.set_chart_options(
        _investment(charts=("projects",)), PACK, "projects", title="My chart", highlight="Hynix"
    )
    shown = slide(outline(PACK, deck), "investment/chart/projects")
    assert shown.title == "My chart"
    assert chart(shown).spec.highlight == "Hynix"
    assert "own wording" in shown.source


def test_figures_come_from_the_points_with_warnings_for_an_internal_deck() -> None:
    figures = cards(slide(outline(PACK, _investment("share", "hynix")), "investment/figures-1"))
    share, hynix = figures.cards
    assert (share.value, share.as_of, share.label) == ("2.3%", "2024", "Label of share")
    assert (share.status, share.warning) == ("No source found for the share", True)
    assert (hynix.status, hynix.warning) == ("As stated in the brief", False)


def test_figures_in_an_outside_deck_carry_no_warning() -> None:
    deck = edits.set_audience(_investment("share", "hynix"), "public")
    shown = cards(slide(outline(PACK, deck), "investment/figures-1")).cards
    assert {(card.status, card.warning) for card in shown} == {("As stated in the brief", False)}


def test_one_figure_is_no_figures_slide() -> None:
    assert "investment/figures-1" not in keys(outline(PACK, _investment("hynix")))


def test_a_corrected_wording_does_not_bring_the_figure_that_it_corrects() -> None:
    deck = edits.take_corrected(_investment("share", "hynix", "plants"), PACK)
    shown = cards(slide(outline(PACK, deck), "investment/figures-1")).cards
    assert [card.value for card in shown] == ["$3.87bn", "$5.4bn", "$11.4bn"]


def test_corrected_and_own_wording_show_on_the_slide_and_in_its_source() -> None:
    deck = edits.take_corrected(_investment("share", "ties"), PACK)
    points = slide(outline(PACK, deck), "investment/points-1")
    assert headlines(points) == ["Korea is a leading investor", "Investment ties both economies"]
    assert points.source == (
        "Source: brief as of April 2025, sentences 1, 2; corrected wording, basis: UNCTAD data for "
        "2023: $21.5bn."
    )
    own = edits.reword(deck, "ties", headline="My ties", support="My line")
    reworded = slide(outline(PACK, own), "investment/points-1")
    assert (items(reworded)[1].headline, items(reworded)[1].support) == ("My ties", "My line")
    assert reworded.source.endswith("; own wording.")


def test_an_own_title_replaces_the_slides_own() -> None:
    deck = edits.retitle(_investment("ties"), "investment/points-1", "My title")
    titled = slide(outline(PACK, deck), "investment/points-1")
    assert titled.title == "My title"
    assert titled.source == "Source: brief as of April 2025, sentence 1; own wording."


def test_titles_that_differ_only_in_case_are_told_apart() -> None:
    deck = edits.retitle(_investment("ties"), "closing", "INVESTMENT  defines the relationship")
    slides = outline(PACK, deck)
    assert slide(slides, "closing").title == "INVESTMENT  defines the relationship (2)"


def test_the_closing_remembers_and_lists_three_asks() -> None:
    closing = slide(outline(PACK, _investment("show", "resist")), "closing")
    assert closing.title == "Investment comes first"
    assert text(closing, "heading") == ("Next steps",)
    assert headlines(closing) == ["Show the investments", "Resist zero-sum logic"]
    assert slide(outline(PACK, _investment("ties")), "closing").blocks == ()
    preset = outline(PACK, from_preset(PACK, "ministerial"))
    assert slide(preset, "closing").title == "Remember the ships"
    own = edits.set_remember(_investment("ties"), "Remember me")
    mine = slide(outline(PACK, own), "closing")
    assert (mine.title, mine.source) == ("Remember me", "Source: own wording.")


def test_questions_and_the_slides_they_support_are_linked_both_ways() -> None:
    deck = edits.choose_question(_investment("hynix", "ties"), PACK, "real")
    slides = outline(PACK, deck)
    supported = slide(slides, "investment/points-1")
    assert supported.links == (("Q&A:\u00a0slide\u00a0{page}", "qa/real"),)
    question = slide(slides, "qa/real")
    assert question.links == (("Back\u00a0to\u00a0slide\u00a0{page}", "investment/points-1"),)
    assert question.title == "Are the projects real?"
    without = edits.set_roles(deck, [role for role in Role if role is not Role.QA])
    assert slide(outline(PACK, without), "investment/points-1").links == ()


def test_a_question_that_supports_no_chosen_point_has_no_way_back() -> None:
    deck = edits.choose_question(_investment("ties"), PACK, "ships")
    assert slide(outline(PACK, deck), "qa/ships").links == ()


def test_a_long_answer_is_parted_between_sentences() -> None:
    long = "The U.S. side announced a $3.87 billion project. " * 6
    question = PACK.questions[0].model_copy(update={"answer": long.strip()})
    pack = samples.pack(questions=(question,))
    deck = samples.deck(samples.section("investment", "ties"), questions=("real",))
    parts = text(slide(outline(pack, deck), "qa/real"), "body")
    assert " ".join(parts) == long.strip()
    assert [part.count("announced") for part in parts] == [3, 3]


def test_the_sources_hold_every_sentence_used_verbatim() -> None:
    listed = entries(slide(outline(PACK, _investment("share", "hynix")), "sources"))
    texts = dict(listed)
    assert texts["2"] == "By 2024 Korea was the largest investor, at 2.3% of the total."
    assert texts["3"] == "A $3.87 billion project was announced."
    assert "4" not in texts
    assert texts["2.3%"].endswith("disputed; No source found for the share")
    assert texts["Sentence 2, contradicted"].startswith("Largest in 2023 project commitments only.")


def test_an_outside_deck_does_not_quote_what_it_corrects() -> None:
    deck = edits.take_corrected(_investment("share", "hynix"), PACK)
    texts = dict(entries(slide(outline(PACK, edits.set_audience(deck, "public")), "sources")))
    assert texts["2"] == "Used in the corrected wording below."
    assert texts["Sentence 2"] == (
        "Korea is a leading investor. Basis: UNCTAD data for 2023: $21.5bn"
    )
    assert not [lead for lead in texts if "contradicted" in lead]


def test_an_outside_deck_does_not_quote_what_only_a_chart_rests_on_and_is_contradicted() -> None:
    chart = PACK.charts[0].model_copy(update={"sentences": (2, 3)})
    fields = PACK.model_dump(include=set(Pack.model_fields))
    pack = Pack.model_validate({**fields, "charts": (chart,)})
    deck = _investment(charts=(PACK.charts[0].id,))
    outside = dict(entries(slide(outline(pack, edits.set_audience(deck, "public")), "sources")))
    assert outside["2"] == "Used for a chart or an answer; not quoted here."
    assert outside["3"] == "A $3.87 billion project was announced."
    inside = dict(entries(slide(outline(pack, deck), "sources")))
    assert inside["2"].startswith("By 2024 Korea was the largest investor")


def test_notes_hold_words_sentences_cautions_and_where_numbers_stand() -> None:
    notes = slide(outline(PACK, _investment("share", "ties")), "investment/points-1").notes
    assert notes is not None
    assert notes.words == (
        "We say: Korea is the largest investor.",
        "We say: Investment ties both economies.",
    )
    assert notes.sentences[1] == (
        2,
        "By 2024 Korea was the largest investor, at 2.3% of the total.",
    )
    assert notes.cautions == (
        "Sentence 2, contradicted: Largest in 2023 project commitments only. Basis: UNCTAD",
    )
    assert notes.numbers == ("2.3, 2024: sentence 2",)


def test_roles_of_the_deck_switch_the_frame() -> None:
    deck = edits.set_roles(from_preset(PACK, "ministerial"), [Role.COVER, Role.POINTS])
    assert [each for each in keys(outline(PACK, deck)) if "/" not in each] == ["cover"]


def test_what_the_roles_leave_no_slide_for_still_stands_on_one() -> None:
    only_figures = edits.set_roles(
        _investment("labour", "risk", "show", charts=("projects",)), [Role.FIGURES]
    )
    slides = outline(PACK, only_figures)
    assert keys(slides) == ["investment/points-1", "investment/chart/projects"]
    assert len(items(slides.slides[0])) == 3


@pytest.mark.parametrize(
    ("section", "said"),
    [
        (samples.section("investment", "tie"), "Unknown point 'tie'"),
        (samples.section("invest", "ties"), "Unknown sector 'invest'"),
        (samples.section("investment", charts=("project",)), "Unknown chart 'project'"),
    ],
)
def test_a_deck_that_names_what_the_pack_lacks_is_refused(
    section: samples.Section, said: str
) -> None:
    with pytest.raises(AttacheError, match=said):
        outline(PACK, samples.deck(section))


def test_unknown_questions_and_markings_are_refused() -> None:
    with pytest.raises(AttacheError, match="Unknown question 'reel'"):
        outline(PACK, samples.deck(questions=("reel",)))
    with pytest.raises(AttacheError, match="Unknown marking 'X'"):
        outline(PACK, samples.deck(marking="X"))


def test_an_empty_deck_is_a_cover_and_a_closing() -> None:
    slides = outline(PACK, samples.deck())
    assert keys(slides) == ["cover", "closing", "sources"]
