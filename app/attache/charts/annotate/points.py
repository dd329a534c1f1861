"""How bullets, dots and points make room for annotations."""

from attache.charts.annotate.room import Arranging
from attache.charts.composed import bullet
from attache.charts.points import dot, dot_layout, scatter, scatter_layout

BULLETS: Arranging[bullet.BulletLayout] = Arranging(
    bullet.arranged, bullet.anchors_of, lambda layout: layout.frame
)
DOTS: Arranging[dot_layout.DotLayout] = Arranging(
    dot_layout.arranged, dot.anchors_of, lambda layout: layout.frame
)
POINTS: Arranging[scatter_layout.ScatterLayout] = Arranging(
    scatter_layout.arranged, scatter.anchors_of, lambda _: None
)
