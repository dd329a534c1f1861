"""How bullets, dots and points make room for annotations."""

from attache.charts import bullet, dot, dot_layout, scatter, scatter_layout
from attache.charts.annotate_room import Arranging

BULLETS: Arranging[bullet.BulletLayout] = Arranging(
    bullet.arranged, bullet.anchors_of, lambda layout: layout.frame
)
DOTS: Arranging[dot_layout.DotLayout] = Arranging(
    dot_layout.arranged, dot.anchors_of, lambda layout: layout.frame
)
POINTS: Arranging[scatter_layout.ScatterLayout] = Arranging(
    scatter_layout.arranged, scatter.anchors_of, lambda _: None
)
