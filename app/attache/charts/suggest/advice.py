"""What misleads in a chart of the user's own data, and how it is mended."""

from collections.abc import Callable

from attache.charts.own.models import OwnChart
from attache.charts.suggest import advice_axis, advice_parts, advice_time
from attache.charts.suggest.advised import Advice
from attache.pack.models import Chart

__all__ = ["Advice", "advice"]

_LOOKS: tuple[Callable[[OwnChart, Chart], Advice | None], ...] = (
    advice_axis.not_from_zero,
    advice_parts.no_whole,
    advice_parts.negative_parts,
    advice_parts.too_many_parts,
    advice_parts.not_additive,
    advice_parts.total_beside_parts,
    advice_parts.broken_waterfall,
    advice_axis.needless_axis,
    advice_time.no_sequence,
    advice_time.disorder,
    advice_time.missing_periods,
    advice_time.incomplete_period,
    advice_axis.hidden_values,
    advice_axis.too_many_series,
    advice_axis.many_bars,
    advice_axis.alike,
)
"""What is looked at, the worst first."""


def advice(own: OwnChart, chart: Chart) -> tuple[Advice, ...]:
    """What to mend in a chart, the worst first; nothing where nothing misleads.

    `chart` is `own` as it is plotted, or `undrawn` where it cannot be.
    """
    found = (look(own, chart) for look in _LOOKS)
    return tuple(each for each in found if each is not None)
