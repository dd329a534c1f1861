"""What was made of a template, in a few lines; `inspect` tells it in full."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attache.brand.foreign.adopt import Adopted


def told(added: "Adopted") -> list[str]:
    """The fonts, what was left behind, and which roles have no layout of their own."""
    composed = [match.role for match in added.matches if match.composed]
    lines = [*added.fonts, *smaller(added.source.scale)]
    if added.source.cleaned:
        lines.append(f"Left behind: {', '.join(added.source.cleaned)}")
    if composed:
        lines.append(f"No layout of its own, so composed on the nearest: {', '.join(composed)}")
    if added.sheets:
        lines.append(f"On a ground of its own, for legibility: {', '.join(sorted(added.sheets))}")
    return lines


def smaller(scale: float) -> list[str]:
    """A line where slides are made smaller than those of the template."""
    if scale == 1.0:
        return []
    return [
        f"Made {scale:.0%} as large: on its slides, text of the usual sizes would be small print."
    ]
