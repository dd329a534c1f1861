"""Rows poured into frames: all of the text comes out again, in order, and never too much of it."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from attache.output.flow import Filled, Row, SetParagraph, pour, pour_evenly
from attache.output.page import Paragraph, Span

PITCH = 24.0


def set_paragraph(lines: Sequence[str], link: str = "", before: float = 0.0) -> SetParagraph:
    """A paragraph of those lines, 24 points each."""
    text = "".join(lines)
    spans = (Span(text[:1], bold=True, link=link), Span(text[1:])) if link else (Span(text),)
    return SetParagraph(Paragraph(spans), tuple(lines), PITCH, before)


def row(*lines: str, gap: float = 0.0) -> Row:
    return Row(((set_paragraph(lines),),), gap=gap)


def texts(pages: Sequence[Filled], column: int = 0) -> str:
    """All text of a column over all pages."""
    return "".join(
        item.paragraph.text
        for page in pages
        for rows in page
        for each in rows
        for item in each.columns[column]
    )


_LINES = st.lists(st.text("abc \u200b", min_size=1, max_size=6), min_size=1, max_size=9)
_PARAGRAPHS = st.lists(
    st.builds(set_paragraph, _LINES, st.sampled_from(["", "a-key"]), st.sampled_from([0.0, 2.0])),
    min_size=1,
    max_size=2,
).map(tuple)
_ROWS = st.lists(
    st.builds(
        Row,
        st.tuples(_PARAGRAPHS, _PARAGRAPHS),
        st.sampled_from([0.0, 12.0]),
        st.sampled_from([0.0, 14.0]),
    ),
    max_size=7,
)
_HEIGHTS = st.lists(st.floats(40.0, 400.0), min_size=1, max_size=2)


@given(_ROWS, _HEIGHTS)
def test_no_text_is_lost_and_none_changes_its_place(rows: list[Row], heights: list[float]) -> None:
    for poured in (pour(rows, heights), pour_evenly(rows, heights)):
        for column in (0, 1):
            before = "".join(i.paragraph.text for each in rows for i in each.columns[column])
            assert texts(poured, column) == before


@given(_ROWS, _HEIGHTS)
def test_no_frame_is_fuller_than_it_is_high(rows: list[Row], heights: list[float]) -> None:
    for page in pour(rows, heights):
        for column, height in zip(page, heights, strict=True):
            used = sum(
                each.height + (each.gap if place else 0) for place, each in enumerate(column)
            )
            assert used <= height + 1e-6


@given(_ROWS, _HEIGHTS)
def test_a_link_and_a_bold_lead_stay_with_the_first_lines(
    rows: list[Row], heights: list[float]
) -> None:
    for page in pour(rows, heights):
        for column in page:
            for each in column:
                for item in each.columns[0]:
                    linked = [span for span in item.paragraph.spans if span.link]
                    assert len(linked) <= 1
    links = [s for r in rows for i in r.columns[0] for s in i.paragraph.spans if s.link and s.text]
    shown = [
        s for p in pour(rows, heights) for c in p for r in c for i in r.columns[0]
        for s in i.paragraph.spans if s.link and s.text
    ]  # fmt: skip
    assert len(shown) == len(links)


def test_a_row_that_fits_whole_on_the_next_page_is_not_split() -> None:
    poured = pour([row("a", "b"), row("c", "d")], [3 * PITCH])
    assert [[len(column) for column in page] for page in poured] == [[1], [1]]


def test_a_row_taller_than_a_page_is_split_by_lines() -> None:
    poured = pour([row("a", "b", "c", "d", "e")], [2 * PITCH])
    lines = [each.columns[0][0].lines for page in poured for each in page[0]]
    assert lines == [("a", "b"), ("c", "d"), ("e",)]


def test_the_lines_of_a_split_paragraph_are_known_on_both_pages() -> None:
    lines = ("가 ", "나 ", "다 ", "라")
    whole = Paragraph((Span("가 나 다 라"),), lines=("가 나 ", "다 라"))
    head, tail = SetParagraph(whole, lines, PITCH, 0.0).cut(3)
    assert (head.paragraph.text, head.paragraph.breaks) == ("가 나 다 ", (4,))
    assert (tail.paragraph.text, tail.paragraph.breaks) == ("라", ())
    _, tail = SetParagraph(whole, lines, PITCH, 0.0).cut(1)
    assert tail.paragraph.breaks == (2, 4)


def test_pages_are_even() -> None:
    rows = [row("a") for _ in range(6)]
    assert [len(page[0]) for page in pour(rows, [5 * PITCH])] == [5, 1]
    assert [len(page[0]) for page in pour_evenly(rows, [5 * PITCH])] == [3, 3]


def test_frames_of_one_page_fill_in_order() -> None:
    rows = [row(letter) for letter in "abcd"]
    (page,) = pour(rows, [2 * PITCH, 3 * PITCH])
    assert [len(column) for column in page] == [2, 2]


def test_nothing_to_pour_is_one_empty_page() -> None:
    assert pour([], [100.0]) == (((),),)
