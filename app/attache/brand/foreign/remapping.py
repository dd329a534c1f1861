"""Layouts with a colour map of their own, told in colours that mean the same under every map.

Programs differ on whether a slide has the map of its layout or of the master.
"""

import copy
from dataclasses import replace
from xml.etree.ElementTree import Element

from attache.brand.foreign.models import SourceLayout
from attache.brand.foreign.names import A, P


def by_theme_names(layout: SourceLayout) -> SourceLayout:
    """The layout with the theme's own names for its colours, and without the map."""
    override = layout.root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if override is None:
        return layout
    root = copy.deepcopy(layout.root)
    for color in root.iter(f"{A}schemeClr"):
        value = color.get("val", "")
        color.set("val", override.get(value, value))
    for choice in root.iterfind(f"{P}clrMapOvr"):
        choice[:] = [Element(f"{A}masterClrMapping")]
    return replace(layout, root=root)
