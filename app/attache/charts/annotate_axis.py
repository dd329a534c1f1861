"""How charts with a category axis and a value axis make room for annotations."""

from attache.charts.annotate_room import Arranging
from attache.charts.axis_anchors import anchors_of
from attache.charts.layout import arranged
from attache.charts.places import Layout

ARRANGING: Arranging[Layout] = Arranging(
    lambda page, _: arranged(page),
    lambda page, _, layout: anchors_of(page, layout),
    lambda layout: layout,
)
