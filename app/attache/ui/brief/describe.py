"""What a row says beside its headline: its pieces in words, for the eye and for the ear."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from attache.pack.models import Pack
from attache.pack.vocabulary import Kind
from attache.ui import words
from attache.ui.brief.points import Row, RowKind
from attache.ui.brief.standing import Share, Standing, Standings


class Tone(StrEnum):
    """How a piece looks."""

    TAG = "tag"
    QUIET = "quiet"
    GOOD = "good"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words below a headline. `kind` tints a tag, `icon` stands before the words."""

    text: str
    tone: Tone = Tone.QUIET
    kind: Kind | None = None
    icon: str = ""


def headline(row: Row, standing: Standing) -> str:
    """The headline as the pack words it: the corrected one where the deck takes that."""
    return row.corrected if standing.corrected and row.corrected else row.headline


def pieces(pack: Pack, standings: Standings, row: Row) -> tuple[Piece, ...]:
    """What stands below the headline of a row."""
    return tuple(_pieces(pack, standings, row))


def _pieces(pack: Pack, standings: Standings, row: Row) -> Iterator[Piece]:
    standing = standings.of(row)
    if row.point_kind is not None:
        yield Piece(words.kind(row.point_kind), Tone.TAG, row.point_kind)
    if row.chart_type is not None:
        yield Piece(QCoreApplication.translate("BriefRow", "Chart"), Tone.TAG, icon="chart")
        yield Piece(words.chart_type(row.chart_type))
    if row.figures:
        yield Piece(" · ".join(row.figures))
    if row.sentences:
        yield Piece(", ".join(f"S{number}" for number in row.sentences))
    if row.kind is RowKind.CHART and not row.sentences:
        yield Piece(QCoreApplication.translate("BriefRow", "not from the brief"))
    if standing.section and standing.section != row.group:
        sector = pack.sector_by_id.get(standing.section)
        yield Piece(
            QCoreApplication.translate("BriefRow", "in {0}").format(
                sector.name if sector else standing.section
            )
        )
    if standing.reworded:
        yield Piece(QCoreApplication.translate("BriefRow", "in your words"), icon="pencil")
    if not standings.allows(row):
        who = words.audience(standings.audience)
        yield Piece(
            QCoreApplication.translate("BriefRow", "not for audience: {0}").format(who),
            icon="eye-off",
        )
    yield from _cautions(row, standing)


def _cautions(row: Row, standing: Standing) -> Iterator[Piece]:
    if not row.cautions:
        return
    names = dict.fromkeys(words.verdict(caution.verdict) for caution in row.cautions)
    found = ", ".join(names)
    if standing.corrected:
        yield Piece(
            QCoreApplication.translate("BriefRow", "{0}: corrected wording").format(found),
            Tone.GOOD,
            icon="check",
        )
    elif standing.stands:
        yield Piece(
            QCoreApplication.translate("BriefRow", "{0}: stands as worded").format(found),
            Tone.WARN,
            icon="warning",
        )
    elif row.blocked and row.corrected:
        yield Piece(
            QCoreApplication.translate("BriefRow", "{0}: choose wording").format(found),
            Tone.WARN,
            icon="warning",
        )
    else:
        yield Piece(found, Tone.WARN, icon="warning")


def in_words(pack: Pack, standings: Standings, row: Row, on_slide: bool) -> str:
    """A row as a screen reader says it."""
    standing = standings.of(row)
    ticked = (
        QCoreApplication.translate("BriefRow", "in the deck")
        if standing.ticked
        else QCoreApplication.translate("BriefRow", "not in the deck")
    )
    said = [headline(row, standing), *(piece.text for piece in pieces(pack, standings, row))]
    said.append(ticked)
    if on_slide:
        said.append(QCoreApplication.translate("BriefRow", "on the slide that is shown"))
    return ", ".join(said)


def tooltip(row: Row, standing: Standing) -> str:
    """The whole headline, the other wording where one is offered, and what was found."""
    lines = [headline(row, standing)]
    if row.corrected and row.corrected != row.headline:
        if standing.corrected:
            lines.append(
                QCoreApplication.translate("BriefRow", "Original wording: {0}").format(row.headline)
            )
        else:
            lines.append(
                QCoreApplication.translate("BriefRow", "Corrected wording: {0}").format(
                    row.corrected
                )
            )
    lines += [
        QCoreApplication.translate("BriefRow", "S{0}, {1}: {2}").format(
            caution.sentence, words.verdict(caution.verdict), caution.note
        )
        for caution in row.cautions
    ]
    return "\n".join(lines)


def share(found: Share, *, filtered: bool) -> str:
    """How much of a group is ticked."""
    text = (
        QCoreApplication.translate("BriefRow", "{0} of {1} shown")
        if filtered
        else QCoreApplication.translate("BriefRow", "{0} of {1}")
    )
    return text.format(found.ticked, found.total)
