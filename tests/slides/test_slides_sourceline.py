"""Sentence numbers read as a person would write them."""

import pytest

from attache.slides.gather import even
from attache.slides.sourceline import sentence_list


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([9], "sentence 9"),
        ([13, 10, 14, 13], "sentences 10, 13, 14"),
        ([19, 20, 21, 33, 35, 36], "sentences 19–21, 33, 35, 36"),
        ([1, 2, 3, 4], "sentences 1–4"),
    ],
)
def test_sentence_numbers(numbers: list[int], said: str) -> None:
    assert sentence_list(numbers) == said


@pytest.mark.parametrize(
    ("count", "most", "sizes"),
    [(0, 5, []), (5, 5, [5]), (6, 5, [3, 3]), (11, 5, [3, 4, 4]), (5, 4, [2, 3])],
)
def test_groups_are_few_and_even(count: int, most: int, sizes: list[int]) -> None:
    groups = even(range(count), most)
    assert [len(group) for group in groups] == sizes
    assert [each for group in groups for each in group] == list(range(count))
