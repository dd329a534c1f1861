"""The files of an export have names that people read and every system takes."""

import datetime
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathvalidate import validate_filename

from attache.output.names import (
    LONGEST,
    archival_name,
    chart_name,
    deck_name,
    handout_name,
    notes_name,
    pdf_name,
    slide_name,
    stem,
)

DATE = datetime.date(2026, 12, 4)
HIDDEN = ("Cc", "Cf", "Cs")

nasty = st.text(
    st.sampled_from([*'<>:"/\\|?*. ~-', "\0", "\x1f", "\u202e", "\u200b", "\ud800", "e", "\u0301"])
    | st.characters()
)
titles = st.sampled_from(["CON", "nul", "COM1.x", "aux .y", "..", " ", "LPT¹", "CONIN$"]) | nasty
markings = st.sampled_from(["", "UNCLASSIFIED", "SECRET//NOFORN", "대외비"]) | st.text(max_size=60)
dates = st.none() | st.dates()


def every_name(title: str, date: datetime.date | None, marking: str, chart: str) -> list[str]:
    base = stem(title, date, marking)
    return [
        deck_name(base),
        pdf_name(base),
        archival_name(base),
        handout_name(base),
        notes_name(base),
        slide_name(base, 7, 1200),
        chart_name(base, chart, "svg"),
        chart_name(base, chart, "png"),
    ]


@given(titles, dates, markings, st.text(max_size=80))
def test_every_name_is_safe_on_every_system(
    title: str, date: datetime.date | None, marking: str, chart: str
) -> None:
    names = every_name(title, date, marking, chart)
    for name in names:
        validate_filename(name, platform="universal")
        assert len(name.encode()) <= LONGEST
        assert unicodedata.is_normalized("NFC", name)
        assert not [each for each in name if unicodedata.category(each) in HIDDEN]
        assert name[0] not in " .-~"
        before_dot = name.partition(".")[0]
        assert before_dot.rstrip().upper() not in {"CON", "NUL", "AUX", "PRN", "COM1", "CONIN$"}
        assert before_dot.strip()
    assert len({name.casefold() for name in names}) == len(names)


@given(
    st.text(min_size=60), dates, st.from_regex(r"[A-Z]{3,12}(//[A-Z]{3,12}){0,3}", fullmatch=True)
)
def test_however_long_the_title_the_marking_is_whole(
    title: str, date: datetime.date | None, marking: str
) -> None:
    assert stem(title, date, marking).endswith(f" - {marking.replace('//', '-')}")


def test_a_name_says_when_what_and_how_it_is_marked() -> None:
    name = stem("U.S.–Korea ministerial meeting", DATE, "UNCLASSIFIED")
    assert name == "2026-12-04 U.S.–Korea ministerial meeting - UNCLASSIFIED"
    assert stem("Round table", None, "SBU") == "Round table - SBU"
    assert stem("", DATE, "SECRET") == "2026-12-04 Deck - SECRET"


def test_names_sort_by_the_date_of_the_meeting() -> None:
    days = [datetime.date(2026, 1, 9), datetime.date(2026, 1, 10), datetime.date(2026, 11, 2)]
    names = [stem(title, day, "SBU") for title, day in zip("cba", days, strict=True)]
    assert sorted(names) == names


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Digital trade: rules and gains", "Digital trade – rules and gains"),
        ("Meeting at 10:30", "Meeting at 10-30"),
        ("Energy/batteries", "Energy-batteries"),
        ('The "new" deal', "The 'new' deal"),
        ("What next?", "What next"),
        ("한·미 산업 장관회의", "한·미 산업 장관회의"),
        (unicodedata.normalize("NFD", "한미 회의"), "한미 회의"),
        ("first\r\nsecond\tthird", "first second third"),
        ("safe\u202efdp.exe", "safefdp.exe"),
    ],
)
def test_what_a_name_cannot_hold_is_replaced_by_what_reads_the_same(title: str, shown: str) -> None:
    assert stem(title, None, "SBU") == f"{shown} - SBU"


@pytest.mark.parametrize(
    "title", ["A partnership in industry, trade and security " * 6, "장관 회의 " * 60]
)
def test_a_long_title_is_cut_at_a_word(title: str) -> None:
    name = stem(title, DATE, "CONTROLLED UNCLASSIFIED INFORMATION")
    shown = name.removeprefix("2026-12-04 ").removesuffix(" - CONTROLLED UNCLASSIFIED INFORMATION")
    assert title.startswith(shown)
    assert re.fullmatch(r"[\s,]", title[len(shown)])
    assert len(shown.encode()) > 60


def test_a_word_that_alone_is_too_long_is_cut_between_characters() -> None:
    name = stem("한" * 300, None, "SBU")
    assert re.fullmatch("한{30,} - SBU", name)
    flags = stem("\U0001f1f0\U0001f1f7" * 80, None, "SBU").removesuffix(" - SBU")
    assert len(flags) % 2 == 0


def test_slides_are_numbered_so_that_they_sort() -> None:
    names = [slide_name("deck", number, 120) for number in (1, 9, 10, 99, 120)]
    assert names[0] == "deck - 001.png"
    assert sorted(names) == names
    assert slide_name("deck", 3, 12) == "deck - 03.png"
    assert slide_name("deck", 3, 9) == "deck - 3.png"


def test_each_format_has_its_name() -> None:
    base = stem("Talks", DATE, "SBU")
    assert [
        name.removeprefix(base) for name in every_name("Talks", DATE, "SBU", "us-rok-goods")
    ] == [
        ".pptx",
        ".pdf",
        " - PDF-A.pdf",
        " - handout.pdf",
        " - notes.pdf",
        " - 0007.png",
        " - us-rok-goods.svg",
        " - us-rok-goods.png",
    ]
