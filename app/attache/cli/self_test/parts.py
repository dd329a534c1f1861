"""The parts of the self-test, each tried in a process of its own."""

import faulthandler
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from attache import paths
from attache.cli.self_test import charts, decks, exports, resources, window
from attache.cli.self_test.steps import Step, packed, require, tried
from attache.errors import unknown

PARTS: Mapping[str, Callable[[Path], Iterable[Step]]] = {
    "resources": resources.steps,
    "decks": decks.steps,
    "exports": exports.steps,
    "charts": charts.steps,
    "crash": window.steps_before_a_crash,
    "window": window.steps,
}
"""What gives the steps of a part; their files go into the folder."""
UNITS: tuple[tuple[str, ...], ...] = (
    ("exports",),
    ("crash", "window"),
    ("decks",),
    ("charts",),
    ("resources",),
)
"""What is tried one after another; the units themselves beside each other, the longest first."""


def tell(part: str, folder: Path) -> None:
    """Try a part, and print a message for whatever is begun or done.

    Raises AttacheError where there is no such part, and outside a self-test: the parts change
    settings, which must not be the user's own.
    """
    require(os.environ.get(paths.VARIABLE), "This is a part of `attache --self-test DIR`.")
    if part not in PARTS:
        raise unknown("part", part, PARTS)
    faulthandler.enable(sys.stderr)
    for message in tried(part, PARTS[part](folder)):
        sys.stdout.write(f"{packed(message)}\n")
        sys.stdout.flush()
