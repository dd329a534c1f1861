"""How charts with a category axis and a value axis make room for annotations."""

from attache.charts.annotate.room import Arranging
from attache.charts.axis.anchors import anchors_of
from attache.charts.axis.layout import arranged
from attache.charts.axis.places import Layout

ARRANGING: Arranging[Layout] = Arranging(
    lambda page, _: arranged(page),
    lambda page, _, layout: anchors_of(page, layout),
    lambda layout: layout,
)
