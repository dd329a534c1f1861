"""Draws charts into a PDF: pickled `Drawing`s from standard input, the PDF to standard output.

An export starts this as a second process, so that matplotlib loads and draws on another core while
the export goes on. Only that parent feeds it: a pickle can run code, so nothing else may.
"""

import pickle
import sys
from collections.abc import Sequence
from typing import cast

import matplotlib.backends.backend_pdf  # noqa: F401 (loaded before there is anything to draw)

from attache.charts.drawing import Drawing
from attache.charts.figure import pdf


def main() -> None:
    """Draws what comes in; an error ends the process with its traceback on standard error."""
    drawings = cast("Sequence[Drawing]", pickle.load(sys.stdin.buffer))  # noqa: S301
    sys.stdout.buffer.write(pdf(drawings))


if __name__ == "__main__":
    main()
