"""Where a shape stands and what form it has: the pieces of DrawingML that all shapes share."""

from attache.brand.models import Box, Slot

NO_LINE = "<a:ln><a:noFill/></a:ln>"


def placeholder(slot: Slot) -> str:
    """What says that a shape is the one that the layout keeps a slot for."""
    where = "" if slot.idx is None else f' idx="{slot.idx}"'
    return f'<p:ph type="{slot.kind}"{where}/>'


def transform(box: Box, prefix: str = "a", flips: str = "") -> str:
    """Where a shape stands; `flips` are the attributes that mirror it."""
    return f"<{prefix}:xfrm{flips}>{_place(box, 'off', 'ext')}</{prefix}:xfrm>"


def group_transform(box: Box) -> str:
    """Where a group stands whose shapes have the places of the slide."""
    return f"<a:xfrm>{_place(box, 'off', 'ext')}{_place(box, 'chOff', 'chExt')}</a:xfrm>"


def preset(shape: str, adjustment: int | None = None) -> str:
    """A form that the format knows by name; `adjustment` in 100,000ths is how round it is."""
    guides = "" if adjustment is None else f'<a:gd name="adj" fmla="val {adjustment}"/>'
    adjusted = f"<a:avLst>{guides}</a:avLst>" if guides else "<a:avLst/>"
    return f'<a:prstGeom prst="{shape}">{adjusted}</a:prstGeom>'


def geometry(box: Box, shape: str = "rect") -> str:
    """A form in its place."""
    return transform(box) + preset(shape)


def _place(box: Box, offset: str, extent: str) -> str:
    return (
        f'<a:{offset} x="{box.left}" y="{box.top}"/>'
        f'<a:{extent} cx="{box.width}" cy="{box.height}"/>'
    )
