"""A pack as pandas tables, for looking at it rather than for building from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attache.pack.models import Pack
from attache.pack.vocabulary import Kind

if TYPE_CHECKING:  # pandas takes longer to import than a deck takes to build
    import pandas as pd


def points_table(pack: Pack) -> pd.DataFrame:
    """One row a point, indexed by id, in the order of the pack.

    Columns: headline, kind, sectors, sentences, figures (tuples), audience, marking ("" for none),
    cautions (the verdicts of its sentences), corrected (whether a corrected wording is offered).
    """
    import pandas as pd

    rows = [
        {
            "id": point.id,
            "headline": point.headline,
            "kind": point.kind.value,
            "sectors": point.sectors,
            "sentences": point.sentences,
            "figures": point.figures,
            "audience": tuple(audience.value for audience in point.audience),
            "marking": point.marking or "",
            "cautions": tuple(c.verdict.value for c in pack.cautions_of(point.sentences)),
            "corrected": point.corrected is not None,
        }
        for point in pack.points
    ]
    return pd.DataFrame(rows).set_index("id")


def figures_table(pack: Pack) -> pd.DataFrame:
    """One row a figure, indexed by id: sentence, label, value, unit, display, as_of, status, note.

    Values are in the unit of their row.
    """
    import pandas as pd

    rows = [figure.model_dump(mode="json") for figure in pack.figures]
    columns = ("id", "sentence", "label", "value", "unit", "display", "as_of", "status", "note")
    return pd.DataFrame(rows, columns=list(columns)).set_index("id")


def coverage(pack: Pack) -> pd.DataFrame:
    """How many points each sector (row, by id) has of each kind (column); a gap is a zero.

    A point of several sectors counts in each of them.
    """
    import pandas as pd

    pairs = points_table(pack)[["sectors", "kind"]].explode("sectors")
    counts = pd.crosstab(pairs["sectors"], pairs["kind"])
    sectors, kinds = [sector.id for sector in pack.sectors], [kind.value for kind in Kind]
    table = counts.reindex(index=sectors, columns=kinds, fill_value=0)
    return table.rename_axis(index="sector", columns="kind")
