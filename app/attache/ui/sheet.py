"""The style sheet of the window: `style.qss` with the colours and lengths of this machine."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from attache.ui.theme import Theme

_FOLDER: Final = Path(__file__).resolve().parent
_COLOR: Final = re.compile(r"@(\w+)")
_LENGTH: Final = re.compile(r"(?<![\w.#])(-?\d*\.?\d+)(em|rem)\b")


def style_sheet(theme: Theme, em: float, points: float) -> str:
    """The style sheet in the colours of `theme`.

    `em` is the size of the application's font in pixels, for lengths; `points` the same in points,
    for the sizes of text. In `style.qss`, "em" stands for the first, "rem" for the second,
    "@name" for a colour, and "@icons" for the folder of the indicators.
    """
    names = theme.named() | {"icons": indicators(theme).as_posix()}

    def length(found: re.Match[str]) -> str:
        number = float(found[1])
        if found[2] == "rem":
            return f"{number * points:.2f}pt"
        return f"{round(number * em)}px"

    text = _LENGTH.sub(length, _source())
    return _COLOR.sub(lambda found: names[found[1]], text)


def indicators(theme: Theme) -> Path:
    """The folder of the small pictures that the style sheet names, in the theme's colours."""
    return _FOLDER / "icons" / "sheet" / ("dark" if theme.dark else "light")


@lru_cache(maxsize=1)
def _source() -> str:
    return (_FOLDER / "style.qss").read_text(encoding="utf-8")
