"""Checks: what stands between a deck and its audience, each finding with how to mend it."""

from collections.abc import Iterable, Iterator

from attache.deck.marking import points_above
from attache.deck.models import Deck
from attache.deck.wording import Said, blocking_cautions, is_decided
from attache.errors import AttacheError
from attache.pack.models import Caution, Pack
from attache.pack.vocabulary import Role
from attache.slides.findings import Finding, Level
from attache.slides.gather import Gathered, gather
from attache.slides.models import Slide, Slides
from attache.slides.names import unknown_names
from attache.slides.outline import outline
from attache.slides.own import UNTITLED, shown_items
from attache.slides.own_checks import own_chart_findings
from attache.slides.provenance import own_edits, unaccounted

_SHOWS_POINTS = frozenset({Role.POINTS, Role.POINTS_CHART, Role.VERSUS, Role.ASKS})


def check(pack: Pack, deck: Deck, slides: Slides | None = None) -> tuple[Finding, ...]:
    """Everything found in a deck, what blocks first.

    `slides` are those of `outline`; None has them made here. A deck that names what the pack lacks
    has no slides: then the unknown names are all that is found.
    """
    unknown = tuple(
        Finding(Level.BLOCKS, "unknown-name", error.message, mend=error.hint)
        for error in unknown_names(pack, deck)
    )
    if unknown:
        return unknown
    made = slides or outline(pack, deck)
    gathered = gather(pack, deck)
    places = _places(made)
    found = [
        *_whole_deck(gathered),
        *(each for point in gathered.points for each in _point(gathered, point, places)),
        *_questions(gathered),
        *(each for slide in made.slides for each in _slide(gathered, slide)),
        *_own_slides(gathered),
        *own_chart_findings(gathered),
        *_hidden(made),
    ]
    order = list(Level)
    return tuple(sorted(found, key=lambda finding: order.index(finding.level)))


def require_sendable(findings: Iterable[Finding]) -> None:
    """Raise AttacheError for the findings that block, naming the first and how to mend it."""
    blocking = [finding for finding in findings if finding.level is Level.BLOCKS]
    if not blocking:
        return
    more = f" ({len(blocking) - 1} more of the kind.)" if len(blocking) > 1 else ""
    raise AttacheError(
        f"This deck cannot go out: {blocking[0].message}{more}",
        blocking[0].mend or "The checks list every finding.",
    )


def _places(slides: Slides) -> dict[str, str]:
    """The key of the first slide that shows each point."""
    places: dict[str, str] = {}
    for slide in slides.slides:
        if slide.role in _SHOWS_POINTS:
            for point in slide.points:
                places.setdefault(point, slide.key)
    return places


def _whole_deck(deck: Gathered) -> Iterator[Finding]:
    meeting = deck.deck.meeting
    if not deck.parts:
        yield Finding(
            Level.BLOCKS,
            "empty-deck",
            "The deck has no point and no chart.",
            mend="Choose a preset, a sector or a point.",
        )
    for point in points_above(deck.deck, deck.pack, deck.deck.marking):
        yield Finding(
            Level.BLOCKS,
            "marking-too-low",
            f"Point '{point.id}' needs the marking {point.marking}; the deck has "
            f"{deck.deck.marking}.",
            point=point.id,
            mend=f"Raise the deck's marking to {point.marking}, or drop the point.",
        )
    if not meeting.title:
        yield Finding(
            Level.NOTES, "no-meeting-title", "The meeting has no title.", "cover", mend="Give one."
        )
    if meeting.date is None:
        yield Finding(
            Level.NOTES, "no-meeting-date", "The meeting has no date.", "cover", mend="Give one."
        )


def _point(deck: Gathered, point: Said, places: dict[str, str]) -> Iterator[Finding]:
    name = point.point.id
    slide = places.get(name)
    if deck.deck.audience not in point.point.audience:
        yield Finding(
            Level.BLOCKS,
            "point-not-for-audience",
            f"Point '{name}' is for {_audiences(point.point.audience)}, and the deck is "
            f"{deck.deck.audience.value}.",
            slide,
            name,
            "Drop the point, or change the deck's audience.",
        )
    blocking = blocking_cautions(deck.pack, point.point)
    undecided = bool(blocking) and not is_decided(point)
    for caution in deck.pack.cautions_of(point.point.sentences):
        yield _caution(deck, point, caution, slide, undecided)
    if blocking and point.correction and point.own and not point.choice.stands:
        yield Finding(
            Level.WARNS,
            "own-wording-over-correction",
            f"Point '{name}' takes the corrected wording, and your own words stand above it.",
            slide,
            name,
            "See that your words do not say again what was contradicted.",
        )


def _caution(
    deck: Gathered, point: Said, caution: Caution, slide: str | None, undecided: bool
) -> Finding:
    """A caution blocks an outside deck while it is undecided; a corrected one only informs."""
    message = (
        f"Point '{point.point.id}' rests on sentence {caution.sentence}, which is "
        f"{caution.verdict.value}: {caution.note}"
    )
    if undecided and caution.verdict.blocks and not deck.internal:
        level, code = Level.BLOCKS, "undecided"
        mend = "Say that it stands, or drop the point."
        if point.point.corrected:
            mend = f"Take the corrected wording (“{point.point.corrected.headline}”), or say that "
            mend += "the point stands."
    elif point.correction and caution.verdict.blocks:
        level, code, mend = Level.NOTES, "corrected", ""
    else:
        level, code = Level.WARNS, "caution"
        offered = point.point.corrected is not None and point.correction is None
        mend = "A corrected wording is offered." if offered else "See that the deck allows for it."
    return Finding(level, code, message, slide, point.point.id, mend)


def _questions(deck: Gathered) -> Iterator[Finding]:
    if Role.QA not in deck.deck.roles:
        return
    for question in deck.questions:
        if deck.deck.audience not in question.audience:
            yield Finding(
                Level.BLOCKS,
                "question-not-for-audience",
                f"Question '{question.id}' is for {_audiences(question.audience)}, and the deck "
                f"is {deck.deck.audience.value}.",
                f"qa/{question.id}",
                mend="Drop the question, or change the deck's audience.",
            )


def _slide(deck: Gathered, slide: Slide) -> Iterator[Finding]:
    for number in unaccounted(deck, slide):
        yield Finding(
            Level.BLOCKS,
            "number-unaccounted",
            f"The number {number} on slide “{slide.title}” stands neither in the brief nor in the "
            "pack's data.",
            slide.key,
            mend="Reword the text, or mend the pack.",
        )
    for number in own_edits(deck, slide):
        yield Finding(
            Level.NOTES,
            "number-of-your-own",
            f"The number {number} on slide “{slide.title}” is your own edit.",
            slide.key,
            mend="Be ready to say where it comes from.",
        )
    if deck.internal:
        return
    if slide.role is not Role.SOURCES:
        yield from _refuted(deck, slide)
    if slide.hidden:
        yield Finding(
            Level.WARNS,
            "hidden-slide-goes-along",
            f"The hidden slide “{slide.title}” goes along in the PowerPoint file.",
            slide.key,
            mend="Delete it if they must not see it.",
        )


def _own_slides(deck: Gathered) -> Iterator[Finding]:
    for key, slide in deck.own_by_key.items():
        if not shown_items(slide):
            yield Finding(
                Level.NOTES,
                "empty-slide",
                f"Your own slide “{slide.title or UNTITLED}” has no point.",
                key,
                mend="Write one, or delete the slide.",
            )


def _hidden(slides: Slides) -> Iterator[Finding]:
    if slides.slides and all(slide.hidden for slide in slides.slides):
        yield Finding(
            Level.WARNS,
            "all-hidden",
            "Every slide is hidden: the show would be empty.",
            mend="Show the slides that are to be seen.",
        )


def _refuted(deck: Gathered, slide: Slide) -> Iterator[Finding]:
    """Sentences found wrong that an outside slide uses by its title, chart or answer."""
    points = (deck.said_by_id[name] for name in slide.points)
    of_points = {number for point in points for number in point.point.sentences}
    for caution in deck.pack.cautions_of(slide.sentences):
        if caution.verdict.blocks and caution.sentence not in of_points:
            yield Finding(
                Level.WARNS,
                "rests-on-refuted-sentence",
                f"Slide “{slide.title}” rests by its title, chart or answer on sentence "
                f"{caution.sentence}, which is {caution.verdict.value}: {caution.note}",
                slide.key,
                mend="Give the slide a title of your own, or drop it.",
            )


def _audiences(audiences: Iterable[str]) -> str:
    return " and ".join(f"{audience}" for audience in audiences)
