"""Findings in the words of the window: what each is about, what was found, and what to do."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from attache.deck.models import Deck
from attache.deck.wording import said
from attache.pack.models import Caution, Pack
from attache.pack.vocabulary import Audience
from attache.slides.findings import Finding
from attache.slides.models import Slides
from attache.ui import words

_NUMBER: Final = re.compile(r"^The number (\S+) on slide")
_CHARACTERS: Final = re.compile(r"Attaché has (.+): another machine", re.DOTALL)
_NAME: Final = re.compile(r"^Unknown (.+) '(.*)'\.$")


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as it is told. `subject` names the point, question or slide; it may be empty."""

    title: str
    subject: str
    text: str
    advice: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What it takes to tell a finding."""

    pack: Pack
    deck: Deck
    slides: Slides | None
    finding: Finding

    @property
    def caution(self) -> Caution | None:
        """The caution that the finding tells of."""
        message = self.finding.message
        known = self.pack.cautions
        return next((each for each in known if _tells(message, each)), None)

    @property
    def slide_title(self) -> str:
        """The title of the slide that it is found on, empty where there is none."""
        slides = self.slides.slides if self.slides else ()
        return next((each.title for each in slides if each.key == self.finding.slide), "")

    def found(self, pattern: re.Pattern[str]) -> str:
        """What the pattern finds in the message; the whole message where it finds nothing."""
        match = pattern.search(self.finding.message)
        return match[1] if match else self.finding.message


def tell(telling: Telling) -> Said:
    """A finding in words; one of an unknown code in those that it came with."""
    finding = telling.finding
    text = _TEXTS.get(finding.code)
    advice = _advice(finding)
    return Said(
        words.finding(finding.code),
        _subject(telling),
        text(telling) if text else finding.message,
        finding.mend if advice is None else advice,
    )


def codes() -> frozenset[str]:
    """Every code that has words of its own here."""
    return frozenset(_TEXTS)


def _tells(message: str, caution: Caution) -> bool:
    return f"sentence {caution.sentence}, " in message and message.endswith(caution.note)


def _subject(telling: Telling) -> str:
    finding, pack = telling.finding, telling.pack
    if finding.point:
        chosen = (each for each in telling.deck.choices if each.point == finding.point)
        choice = next(chosen, None)
        known = pack.point_by_id.get(finding.point)
        if choice and known:
            return said(pack, choice).headline
        return known.headline if known else finding.point
    question = pack.question_by_id.get((finding.slide or "").removeprefix("qa/"))
    if question:
        return question.question
    return telling.slide_title


def _caution(telling: Telling) -> str:
    caution = telling.caution
    if caution is None:
        return telling.finding.message
    return QCoreApplication.translate("Checks", "Sentence {0} is {1}: {2}").format(
        caution.sentence, words.verdict(caution.verdict), caution.note
    )


def _refuted(telling: Telling) -> str:
    caution = telling.caution
    if caution is None:
        return telling.finding.message
    return QCoreApplication.translate(
        "Checks", "The title, the chart or the answer rests on sentence {0}, which is {1}: {2}"
    ).format(caution.sentence, words.verdict(caution.verdict), caution.note)


def _marking(telling: Telling) -> str:
    point = telling.pack.point_by_id.get(telling.finding.point or "")
    if point is None:
        return telling.finding.message
    return QCoreApplication.translate(
        "Checks", "The point needs the marking {0}; the deck has {1}."
    ).format(point.marking, telling.deck.marking)


def _point_not_for_audience(telling: Telling) -> str:
    point = telling.pack.point_by_id.get(telling.finding.point or "")
    if point is None:
        return telling.finding.message
    return QCoreApplication.translate(
        "Checks", "Who may see this point: {0}. Who the deck is for: {1}."
    ).format(_audiences(point.audience), words.audience(telling.deck.audience))


def _question_not_for_audience(telling: Telling) -> str:
    name = (telling.finding.slide or "").removeprefix("qa/")
    question = telling.pack.question_by_id.get(name)
    if question is None:
        return telling.finding.message
    return QCoreApplication.translate(
        "Checks", "Who may see this question: {0}. Who the deck is for: {1}."
    ).format(_audiences(question.audience), words.audience(telling.deck.audience))


def _audiences(audiences: Iterable[Audience]) -> str:
    return QLocale().createSeparatedList([words.audience(each) for each in audiences])


def _unaccounted(telling: Telling) -> str:
    return QCoreApplication.translate(
        "Checks", "The number {0} stands neither in the brief nor in the data of the pack."
    ).format(telling.found(_NUMBER))


def _own_number(telling: Telling) -> str:
    return QCoreApplication.translate("Checks", "The number {0} is in your own words only.").format(
        telling.found(_NUMBER)
    )


def _without_font(telling: Telling) -> str:
    return QCoreApplication.translate(
        "Checks",
        "No font that travels with Attaché has {0}. Another machine may show another shape or a "
        "box.",
    ).format(telling.found(_CHARACTERS))


def _unknown_name(telling: Telling) -> str:
    match = _NAME.search(telling.finding.message)
    if match is None:
        return QCoreApplication.translate(
            "Checks", "The deck was made from another pack: {0}"
        ).format(telling.deck.pack)
    return QCoreApplication.translate("Checks", "The pack does not know “{0}”.").format(match[2])


def _unknown_brand(telling: Telling) -> str:
    return QCoreApplication.translate("Checks", "This machine has no brand “{0}”.").format(
        telling.deck.brand
    )


def _brand_changed(telling: Telling) -> str:
    return QCoreApplication.translate(
        "Checks", "The brand “{0}” has changed since the deck was saved."
    ).format(telling.deck.brand)


def _corrected_below(_: Telling) -> str:
    return QCoreApplication.translate(
        "Checks", "The deck takes the corrected wording, and your own words stand above it."
    )


def _empty_deck(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "The deck has no point and no chart.")


def _no_title(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "The meeting has no title.")


def _no_date(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "The meeting has no date.")


def _empty_slide(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "This slide of your own has no point.")


def _all_hidden(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "Every slide is hidden: the show would be empty.")


def _hidden_goes_along(telling: Telling) -> str:
    return QCoreApplication.translate(
        "Checks", "The hidden slide “{0}” goes along in the PowerPoint file."
    ).format(telling.slide_title)


def _own_chart_no_source(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "This chart of your own data has no source.")


def _own_chart_no_date(_: Telling) -> str:
    return QCoreApplication.translate("Checks", "This chart of your own data has no date.")


def _as_found(telling: Telling) -> str:
    """What the charts' own code says, which depends on the data."""
    return telling.finding.message


_TEXTS: Final[dict[str, Callable[[Telling], str]]] = {
    "all-hidden": _all_hidden,
    "brand-changed": _brand_changed,
    "caution": _caution,
    "character-without-font": _without_font,
    "corrected": _caution,
    "empty-deck": _empty_deck,
    "empty-slide": _empty_slide,
    "hidden-slide-goes-along": _hidden_goes_along,
    "marking-too-low": _marking,
    "no-meeting-date": _no_date,
    "no-meeting-title": _no_title,
    "number-of-your-own": _own_number,
    "number-unaccounted": _unaccounted,
    "own-chart-annotation": _as_found,
    "own-chart-misleads": _as_found,
    "own-chart-no-date": _own_chart_no_date,
    "own-chart-no-source": _own_chart_no_source,
    "own-chart-undrawn": _as_found,
    "own-wording-over-correction": _corrected_below,
    "point-not-for-audience": _point_not_for_audience,
    "question-not-for-audience": _question_not_for_audience,
    "rests-on-refuted-sentence": _refuted,
    "undecided": _caution,
    "unknown-brand": _unknown_brand,
    "unknown-name": _unknown_name,
}


def _advice(finding: Finding) -> str | None:
    """What to do about a finding; None for a code that is not known here."""
    return {
        "all-hidden": QCoreApplication.translate("Checks", "Show the slides that are to be seen."),
        "brand-changed": QCoreApplication.translate(
            "Checks", "Look at the slides again. Saving the deck settles it too."
        ),
        "hidden-slide-goes-along": QCoreApplication.translate(
            "Checks", "Delete it if they must not see it."
        ),
        "caution": QCoreApplication.translate(
            "Checks", "Know it before you say it, or take another wording."
        ),
        "character-without-font": QCoreApplication.translate(
            "Checks", "Say it in other characters, or look at it on the machine that shows it."
        ),
        "corrected": QCoreApplication.translate(
            "Checks", "The corrected wording is in the deck. There is nothing to do."
        ),
        "empty-deck": QCoreApplication.translate("Checks", "Tick a point or a chart in the brief."),
        "empty-slide": QCoreApplication.translate("Checks", "Write a point, or delete the slide."),
        "marking-too-low": QCoreApplication.translate(
            "Checks", "Raise the marking of the deck, or drop the point."
        ),
        "no-meeting-date": QCoreApplication.translate(
            "Checks", "Give the date of the meeting, if it is known."
        ),
        "no-meeting-title": QCoreApplication.translate("Checks", "Give the meeting a title."),
        "number-of-your-own": QCoreApplication.translate(
            "Checks", "Be ready to say where it comes from."
        ),
        "number-unaccounted": QCoreApplication.translate(
            "Checks", "Reword the text, so that it claims no more than the brief does."
        ),
        "own-chart-no-date": QCoreApplication.translate(
            "Checks", "Say as of when its numbers are so."
        ),
        "own-chart-no-source": QCoreApplication.translate(
            "Checks", "Say where its numbers are from."
        ),
        "own-wording-over-correction": QCoreApplication.translate(
            "Checks", "See that your words do not say again what was contradicted."
        ),
        "point-not-for-audience": QCoreApplication.translate(
            "Checks", "Drop the point, or make the deck for an audience that may see it."
        ),
        "question-not-for-audience": QCoreApplication.translate(
            "Checks", "Drop the question, or make the deck for an audience that may see it."
        ),
        "rests-on-refuted-sentence": QCoreApplication.translate(
            "Checks", "Give the slide a title of your own, or drop it."
        ),
        "undecided": QCoreApplication.translate(
            "Checks", "Decide which wording goes out, or drop the point."
        ),
        "unknown-brand": QCoreApplication.translate("Checks", "Choose a brand that is here."),
        "unknown-name": QCoreApplication.translate(
            "Checks", "Leave it out, or open the deck with the pack it was made from."
        ),
    }.get(finding.code)
