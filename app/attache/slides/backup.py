"""The backup: likely questions with their answers, and the slides they are linked with."""

import re
from collections.abc import Sequence
from dataclasses import replace

from attache.deck.keys import question_key
from attache.pack.models import Pack, Question
from attache.pack.numbers import numbers
from attache.pack.vocabulary import Role
from attache.slides.frame import BACKUP
from attache.slides.gather import Gathered
from attache.slides.models import Notes, Slide, TextBlock
from attache.slides.sourceline import has_own, source_line

_ONE_PARAGRAPH = 220
_LINKS_A_SLIDE = 3
_SUPPORTED = frozenset({Role.POINTS, Role.POINTS_CHART, Role.VERSUS, Role.ASKS})
_TOGETHER = "\N{NO-BREAK SPACE}"  # A link that ends one line and begins the next looks like two.
_BETWEEN_SENTENCES = re.compile(r"(?<=[^.\s]{3}[.!?]) (?=[A-Z“\"])")


def question_slide(deck: Gathered, question: Question) -> Slide:
    """One likely question with its answer."""
    key = question_key(question.id)
    return Slide(
        key=key,
        role=Role.QA,
        section=BACKUP,
        title=question.question,
        blocks=(TextBlock("body", _paragraphs(question.answer)),),
        source=source_line(
            deck.pack,
            question.sentences,
            checked=_checked(deck.pack, question),
            own=has_own(deck.deck, key, ()),
        ),
        notes=Notes(words=(question.answer,)),
        sentences=tuple(sorted(question.sentences)),
    )


def _checked(pack: Pack, question: Question) -> tuple[str, ...]:
    """The sources of the fact checks whose numbers the answer takes."""
    sentences = (pack.sentence_by_number[number].text for number in question.sentences)
    of_brief = {number for text in sentences for number in numbers(text)}
    new = set(numbers(f"{question.question} {question.answer}")) - of_brief
    return tuple(
        caution.basis
        for caution in pack.cautions_of(question.sentences)
        if caution.basis and new.intersection(numbers(f"{caution.note} {caution.basis}"))
    )


def link(slides: Sequence[Slide], questions: Sequence[Question]) -> tuple[Slide, ...]:
    """`slides` with links from each supported slide to its questions and back.

    A slide carries the links of its first three questions: more would not fit its foot. A question
    leads back to the first slide that is shown; hidden ones can be jumped to in a show as well.
    """
    showing = _slides_by_point(slides)
    forth: dict[str, list[str]] = {}
    back: dict[str, str] = {}
    for question in questions:
        places = sorted({place for name in question.supports for place in showing.get(name, ())})
        for place in places:
            forth.setdefault(slides[place].key, []).append(question_key(question.id))
        if places:
            first = min(places, key=lambda place: (slides[place].hidden, place))
            back[question_key(question.id)] = slides[first].key
    return tuple(
        replace(slide, links=_forth(forth.get(slide.key, ())) + _back(back.get(slide.key)))
        for slide in slides
    )


def _slides_by_point(slides: Sequence[Slide]) -> dict[str, list[int]]:
    """The places of the slides that show each point."""
    showing: dict[str, list[int]] = {}
    for place, slide in enumerate(slides):
        if slide.role in _SUPPORTED:
            for name in slide.points:
                showing.setdefault(name, []).append(place)
    return showing


def _forth(keys: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((f"Q&A:{_TOGETHER}slide{_TOGETHER}{{page}}", key) for key in keys[:_LINKS_A_SLIDE])


def _back(key: str | None) -> tuple[tuple[str, str], ...]:
    return ((f"Back{_TOGETHER}to{_TOGETHER}slide{_TOGETHER}{{page}}", key),) if key else ()


def _paragraphs(answer: str) -> tuple[str, ...]:
    """The answer in one paragraph, or in two where it is long, parted nearest to the middle.

    A full stop ends a sentence only after three letters: "U.S." and "No." do not.
    """
    breaks = [found.start() for found in _BETWEEN_SENTENCES.finditer(answer)]
    if len(answer) <= _ONE_PARAGRAPH or not breaks:
        return (answer,)
    middle = min(breaks, key=lambda place: abs(place - len(answer) // 2))
    return (answer[:middle], answer[middle + 1 :])
