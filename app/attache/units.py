"""Lengths: English Metric Units, the unit of every coordinate in a .pptx, behind one type."""

from typing import NewType

Emu = NewType("Emu", int)

EMU_PER_INCH = 914_400
EMU_PER_POINT = 12_700


def inches(length: float) -> Emu:
    """A length in inches as EMU."""
    return Emu(round(length * EMU_PER_INCH))


def points(length: float) -> Emu:
    """A length in points as EMU."""
    return Emu(round(length * EMU_PER_POINT))
