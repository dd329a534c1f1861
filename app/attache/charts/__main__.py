"""Draws charts into a PDF: pickled `Drawing`s from standard input, the PDF to standard output.

An export starts this as a second process, so that matplotlib loads and draws on another core while
the export goes on. Only that parent feeds it: a pickle can run code, so nothing else may.
"""

import gc
import pickle
import sys
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attache.charts.drawing import Drawing


def main() -> None:
    """Draws what comes in; an error ends the process with its traceback on standard error."""
    gc.disable()  # loading takes a quarter less without it, and nothing lives long here
    from attache.charts.figure import pdf

    import_module("matplotlib.backends.backend_pdf")  # before there is anything to draw
    drawings = cast("Sequence[Drawing]", pickle.load(sys.stdin.buffer))  # noqa: S301
    sys.stdout.buffer.write(pdf(drawings))


if __name__ == "__main__":
    main()
