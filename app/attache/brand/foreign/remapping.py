"""Layouts with a colour map of their own, told in colours that mean the same under every map.

Programs differ on whether a slide has the map of its layout or of the master.
"""

from xml.etree.ElementTree import Element

from attache.brand.foreign.names import A, P


def tell_by_theme_names(layout: Element) -> None:
    """Gives a layout the theme's own names for its colours, and the map of its master."""
    override = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if override is None:
        return
    for color in layout.iter(f"{A}schemeClr"):
        value = color.get("val", "")
        color.set("val", override.get(value, value))
    for choice in layout.iterfind(f"{P}clrMapOvr"):
        choice[:] = [Element(f"{A}masterClrMapping")]
