"""A template on larger slides than usual, made as large as others: Keynote's are twice as wide.

Text of 18 points is small print on them, and so would be a deck.
"""

from xml.etree.ElementTree import Element

from attache.brand.foreign.names import A, local, number
from attache.units import Emu, inches

_WIDEST, _HIGHEST = inches(14.7), inches(11.7)
"""What is no larger stays as it is: 16:9, 4:3 and A4, lying and standing."""
_WIDTH, _HEIGHT = inches(13.333), inches(10)
_PLACES = {"off": ("x", "y"), "ext": ("cx", "cy")}
_LENGTHS = {
    "rPr": ("sz", "spc"),
    "defRPr": ("sz", "spc"),
    "endParaRPr": ("sz", "spc"),
    "spcPts": ("val",),
    "ln": ("w",),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "outerShdw": ("blurRad", "dist"),
    "innerShdw": ("blurRad", "dist"),
    "glow": ("rad",),
    "softEdge": ("rad",),
    "tile": ("tx", "ty", "sx", "sy"),
}
_LEVELS = ("marL", "indent", "defTabSz")


def factor(width: Emu, height: Emu) -> float:
    """What lengths are multiplied by: 1.0 for slides of a usual size."""
    if width <= _WIDEST and height <= _HIGHEST:
        return 1.0
    return min(_WIDTH / width, _HEIGHT / height)


def scale(root: Element, by: float) -> None:
    """Multiplies the lengths in a master, a layout or a text style."""
    if by != 1.0:
        _scale(root, by, in_group=False)


def _scale(element: Element, by: float, *, in_group: bool) -> None:
    """What is in a group has the group's own measure, but for its lines and its text."""
    name = local(element)
    if element.tag.startswith(A):
        names = _LENGTHS.get(name, ())
        if name == "pPr" or (name.startswith("lvl") and name.endswith("pPr")):
            names = _LEVELS
        elif name in _PLACES and not in_group:
            names = _PLACES[name]
        for each in names:
            value = number(element, each)
            if value is not None:
                element.set(each, str(round(value * by)))
    for child in element:
        inside = in_group or (name == "grpSp" and local(child) != "grpSpPr")
        _scale(child, by, in_group=inside)
