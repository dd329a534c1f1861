"""The words that packs and decks choose from, without what checks them: quick to load."""

from enum import StrEnum

DEFAULT_BRAND = "chancery"
"""The brand of a preset that names none."""


class Kind(StrEnum):
    """What a point does in the conversation."""

    CONTEXT = "context"
    EVIDENCE = "evidence"
    CHALLENGE = "challenge"
    OPPORTUNITY = "opportunity"
    ASK = "ask"


class Audience(StrEnum):
    """Who will see the deck. An audience other than internal gets no notes and no cautions."""

    INTERNAL = "internal"
    COUNTERPART = "counterpart"
    PUBLIC = "public"


class Role(StrEnum):
    """What a slide is for."""

    COVER = "cover"
    AGENDA = "agenda"
    SECTION = "section"
    POINTS = "points"
    POINTS_CHART = "points_chart"
    CHART = "chart"
    FIGURES = "figures"
    VERSUS = "versus"
    ASKS = "asks"
    QA = "qa"
    SOURCES = "sources"
    CLOSING = "closing"


class Verdict(StrEnum):
    """What a fact check found against a sentence."""

    STALE = "stale"
    CONTESTED = "contested"
    CONTRADICTED = "contradicted"
    GARBLED = "garbled"
    DOUBTFUL = "doubtful"
    OVERSTATED = "overstated"
    IMPRECISE = "imprecise"
    UNVERIFIED = "unverified"

    @property
    def blocks(self) -> bool:
        """Whether a point resting on it stays out of outside decks until the user decides."""
        return self in (Verdict.CONTRADICTED, Verdict.GARBLED)


class FigureStatus(StrEnum):
    """How far a figure can be relied on."""

    AS_STATED = "as stated"
    DOUBTFUL = "doubtful"
    DISPUTED = "disputed"
