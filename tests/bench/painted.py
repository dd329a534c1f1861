"""How long a program takes until its window is drawn on a screen, as somebody sees it who waits.

`python -m bench.painted PROGRAM...` prints seconds; DISPLAY names a screen with nothing on it. A
packaged app is a program like any other: nothing of the measure is inside it.
"""

import subprocess
import sys
import time

from PySide6.QtGui import QGuiApplication, QImage

_PATIENCE = 60.0
_COLOURS = 8
"""A drawn start page has more colours than this among its samples, an empty window has two."""


def main() -> None:
    """Start the program, look at the screen until it is drawn, and end the program."""
    app = QGuiApplication([])
    begun = time.perf_counter()
    with subprocess.Popen(sys.argv[1:], stderr=subprocess.DEVNULL) as process:
        try:
            while not _is_drawn(app):
                assert time.perf_counter() - begun < _PATIENCE, "no window was drawn"
                assert process.poll() is None, "the program ended"
            print(time.perf_counter() - begun)
        finally:
            process.kill()


def _is_drawn(app: QGuiApplication) -> bool:
    screen = app.primaryScreen()
    size = screen.size()
    picture: QImage = screen.grabWindow(0, 0, size.height() // 2, size.width(), 200).toImage()
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 16)
        for y in range(0, picture.height(), 8)
    }
    return len(colours) > _COLOURS


if __name__ == "__main__":
    main()
