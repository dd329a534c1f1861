"""Names cut and wrapped to a width, with the formula by which a sheet does the same to its cells.

So a name that is changed in the sheet of a chart is changed on the chart, and fits as well.
"""

from dataclasses import dataclass

from attache.charts.measure import text_width

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_EVENED = (0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A name in lines. `breaks` are the spaces, counted from 1, at which they end.

    `kept` is how many characters of the name are left where it is cut, as a sheet counts them.
    """

    lines: tuple[str, ...]
    breaks: tuple[int, ...] = ()
    kept: int | None = None

    @property
    def text(self) -> str:
        """The lines as the text of one cell."""
        return "\n".join(self.lines)

    def formula(self, cell: str) -> str:
        """The expression that makes `text` of the name in `cell`."""
        text = cell
        if self.kept is not None:
            text = f'IF(LEN({cell})>{self.kept},LEFT({cell},{self.kept})&"{ELLIPSIS}",{cell})'
        for space in reversed(self.breaks):
            text = f'SUBSTITUTE({text}," ",CHAR(10),{space})'
        return text


def fitted(name: str, width: float, most: int = 1) -> Fitted:
    """`name` in at most `most` lines, none wider than `width` times the size of the text.

    Several lines are about as long as each other, so that no word stands alone.
    """
    found = _filled(name, width, most)
    if len(found.lines) > 1 and found.kept is None:
        for share in _EVENED:
            evened = _filled(name, width * share, len(found.lines))
            if evened.kept is None:
                return evened
    return found


def _filled(name: str, width: float, most: int) -> Fitted:
    """As much of the name as goes on each line; the last that may be is cut."""
    lines: list[str] = []
    breaks: list[int] = []
    rest, spaces = name, 0
    while text_width(rest, 1.0) > width:
        head = _head(rest, width) if len(lines) + 1 < most else ""
        if not head:
            cut = _cut(rest, width)
            return Fitted((*lines, cut + ELLIPSIS), tuple(breaks), _units(name, rest, cut))
        lines.append(head)
        rest = rest[len(head) + 1 :]
        spaces += head.count(" ") + 1
        breaks.append(spaces)
    return Fitted((*lines, rest), tuple(breaks))


def _head(text: str, width: float) -> str:
    """The words that fit on a line; none where the first is too long."""
    return text[: max(0, text.rfind(" ", 0, _fitting(text, width) + 1))]


def _cut(text: str, width: float) -> str:
    room = width - text_width(ELLIPSIS, 1.0)
    return text[: max(1, _fitting(text, room))].rstrip()


def _fitting(text: str, width: float) -> int:
    """How many characters go on a line."""
    used = 0.0
    for count, character in enumerate(text):
        used += text_width(character, 1.0)
        if used > width:
            return count
    return len(text)


def _units(name: str, rest: str, cut: str) -> int:
    """The characters of `name` up to the end of `cut`, in UTF-16 as LEN and LEFT count."""
    kept = name[: len(name) - len(rest) + len(cut)]
    return len(kept.encode("utf-16-le", "surrogatepass")) // 2
