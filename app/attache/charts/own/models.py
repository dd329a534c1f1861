"""A chart of the user's own data: the table it is of, and how it is to be drawn."""

import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from attache.data.models import Reading, Table
from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType
from attache.pack.models import Id
from attache.text import one_line


def _cleaned(value: object) -> object:
    """Text on one line, legal in a file; anything else is pydantic's to refuse."""
    return one_line(value) if isinstance(value, str) else value


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=longest)


_CLEAN = BeforeValidator(_cleaned)


class OwnChart(BaseModel):
    """A chart as the user made it, its data included; what is empty is worked out or left out.

    `x` is the column of the categories (of x values in a scatter, whose points `names` names);
    `y` are the columns that are measured, in order. `scale` is the power of ten in which numbers
    are shown (9 for billions), `decimals` how many of them: None is worked out.
    `axis_from` and the values of `annotations` are in the unit that is shown. A chart leaves the
    app only with a `source` and the date `as_of` which its data were so.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    id: Id
    type: ChartType
    title: Annotated[str, _text(160), _CLEAN] = ""
    caption: Annotated[str, _text(160), _CLEAN] = ""
    source: Annotated[str, _text(160), _CLEAN] = ""
    as_of: datetime.date | None = None
    footnote: Annotated[str, _text(240), _CLEAN] = ""
    callout: Annotated[str, _text(160), _CLEAN] = ""
    table: Table
    reading: Reading = Reading()
    x: str
    y: Annotated[tuple[str, ...], Field(min_length=1)]
    names: str = ""
    scale: Annotated[int, Field(ge=0, le=15)] | None = None
    decimals: Annotated[int, Field(ge=0, le=4)] | None = None
    signed: bool = False
    axis_from: float | None = None
    highlight: str = ""
    annotations: tuple[Annotation, ...] = ()
