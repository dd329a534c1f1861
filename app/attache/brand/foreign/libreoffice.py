"""What LibreOffice writes of its master pages: layouts that look as the first one does.

It has no layouts of its own; it makes them up for each master page, with the places and the looks
of the first. The master's own placeholders are right, so that the layouts follow these.
"""

from collections.abc import Sequence
from dataclasses import replace

from attache.brand.foreign.inheritance import rank
from attache.brand.foreign.models import Holder, SourceLayout
from attache.brand.models import Box
from attache.opc import Package
from attache.units import Emu

_APPLICATION, _MAKER = "/docProps/app.xml", b"LibreOffice"
_ONE_CONTENT = "obj"


def is_from_libreoffice(package: Package) -> bool:
    """Whether LibreOffice wrote the file."""
    part = package.parts.get(_APPLICATION)
    return part is not None and _MAKER in part.blob


def as_its_master(
    layouts: Sequence[SourceLayout], own: Sequence[Holder]
) -> tuple[SourceLayout, ...]:
    """The layouts of one master, their titles and frames in the places and looks of `own`, the
    placeholders of the master itself.
    """
    title, body = (_first(own, kind) for kind in ("title", "body"))
    usual = next((each for each in layouts if each.type == _ONE_CONTENT), None)
    frame = next((h for h in usual.holders if rank(h.kind) == "body"), None) if usual else None
    moved = (frame.box if frame else None, body.box if body else None)
    return tuple(
        replace(
            each, holders=tuple(_following(holder, title, body, moved) for holder in each.holders)
        )
        for each in layouts
    )


def _first(holders: Sequence[Holder], kind: str) -> Holder | None:
    return next((each for each in holders if rank(each.kind) == kind), None)


def _following(
    holder: Holder,
    title: Holder | None,
    body: Holder | None,
    moved: tuple[Box | None, Box | None],
) -> Holder:
    if rank(holder.kind) == "title" and title is not None:
        return replace(holder, box=title.box, look=title.look)
    if rank(holder.kind) == "body" and body is not None:
        return replace(holder, box=_moved(holder.box, *moved), look=body.look)
    return holder


def _moved(box: Box | None, old: Box | None, new: Box | None) -> Box | None:
    """A box inside `old` in the same place inside `new`."""
    if box is None or old is None or new is None:
        return box
    across, down = new.width / old.width, new.height / old.height
    return Box(
        Emu(round(new.left + (box.left - old.left) * across)),
        Emu(round(new.top + (box.top - old.top) * down)),
        Emu(round(box.width * across)),
        Emu(round(box.height * down)),
    )
