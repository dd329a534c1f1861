"""The formulas by which the sheet of a waterfall works its columns out of the steps in column B.

They say what `waterfall.py` reckons, so that a step that is edited moves all that follows it. What
is not drawn is an empty text, as it is an empty cell before an edit.
"""

from attache.charts.axis.waterfall import LANES

_NOTHING = '""'


def bridge_formulas(rows: int) -> tuple[tuple[str, ...], ...]:
    """The formulas of the base, of what is above and below zero, of the labels and of the lanes."""
    spans = [_Span(row, is_last=row == rows + 1) for row in range(2, rows + 2)]
    return (
        tuple(span.base for span in spans),
        tuple(span.above for span in spans),
        tuple(span.below for span in spans),
        tuple(span.peak for span in spans),
        *(_lane(lane, rows) for lane in range(LANES)),
    )


class _Span:
    """Where the column of one row starts and ends."""

    def __init__(self, row: int, *, is_last: bool) -> None:
        self._step = f"B{row}"
        start = f"SUM(B$2:B{row - 1})" if row > 2 else "0"
        if is_last and row > 2:
            start = f'IF(B{row}="",{start},0)'
        self._low = f"({start}+MIN({self._step},0))"
        self._high = f"({start}+MAX({self._step},0))"

    @property
    def base(self) -> str:
        """The invisible part, up or down to what is seen."""
        below = f"IF({self._high}<0,{self._high},{_NOTHING})"
        return self._where_given(f"IF({self._low}>0,{self._low},{below})")

    @property
    def above(self) -> str:
        """What is seen above zero."""
        over = f"IF({self._high}<=0,{_NOTHING},{self._high})"
        return self._where_given(f"IF({self._low}>=0,{self._high}-{self._low},{over})")

    @property
    def below(self) -> str:
        """What is seen below zero."""
        under = f"IF({self._high}<=0,{self._low}-{self._high},{self._low})"
        return self._where_given(f"IF({self._low}>=0,{_NOTHING},{under})")

    @property
    def peak(self) -> str:
        """The end at which the label hangs."""
        hangs = f"AND({self._high}<=0,{self._low}<0)"
        return self._where_given(f"IF({hangs},{self._low},{self._high})")

    def _where_given(self, formula: str) -> str:
        return f'=IF({self._step}="",{_NOTHING},{formula})'


def _lane(lane: int, rows: int) -> tuple[str, ...]:
    """The levels from which the connectors of a lane lead to the next column."""
    formulas = [""] * rows
    for i in range(lane, rows - 1, LANES):
        formulas[i] = formulas[i + 1] = f"=SUM(B$2:B{i + 2})"
    return tuple(formulas)
