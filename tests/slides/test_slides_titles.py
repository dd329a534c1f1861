"""No two slides of a deck share a title."""

from attache.pack.vocabulary import Role
from attache.slides.models import Slide
from attache.slides.titles import settle


def _titles(*titles: str, **own: str) -> list[str]:
    slides = tuple(
        Slide(key=f"k{place}", role=Role.POINTS, section="", title=title)
        for place, title in enumerate(titles)
    )
    return [slide.title for slide in settle(slides, own)]


def test_later_ones_are_numbered() -> None:
    assert _titles("A", "B", "A", "A") == ["A", "B", "A (2)", "A (3)"]


def test_case_and_spacing_do_not_tell_titles_apart() -> None:
    assert _titles("One way", "ONE  WAY") == ["One way", "ONE  WAY (2)"]


def test_a_numbered_title_that_is_taken_is_passed_over() -> None:
    assert _titles("A", "A (2)", "A", "A (2)") == ["A", "A (2)", "A (3)", "A (2) (2)"]


def test_an_own_title_takes_part() -> None:
    assert _titles("A", "B", k1="a") == ["A", "a (2)"]


def test_thousands_of_equal_titles_are_numbered_through() -> None:
    assert _titles(*["A"] * 3000)[-1] == "A (3000)"
