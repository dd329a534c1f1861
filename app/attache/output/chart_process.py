"""Charts drawn in a second process, which loads matplotlib while this one fits and writes."""

import pickle
import subprocess
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:  # so that the process is there before anything else is loaded
    from attache.charts.drawing import Drawing

# -P: a file that happens to lie in the user's folder is not to be taken for a library.
_COMMAND = ("-P", "-m", "attache.charts")


class ChartProcess:
    """A process that waits for charts, for as long as the `with` block lasts.

    Loading matplotlib takes longer than drawing with it. Where there can be no such process, in a
    frozen app or on a system that refuses one, and where it fails, `pdf` draws here.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        if not getattr(sys, "frozen", False):
            self._process = _started()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def pdf(self, drawings: "Sequence[Drawing]") -> bytes:
        """One page a drawing, as `charts.figure.pdf` gives it."""
        process, self._process = self._process, None
        if process is not None:
            drawn, _ = process.communicate(pickle.dumps(tuple(drawings)))
            if process.returncode == 0:
                return drawn
        from attache.charts.figure import pdf

        return pdf(drawings)


def _started() -> subprocess.Popen[bytes] | None:
    try:
        return subprocess.Popen(  # noqa: S603 (our own interpreter with our own module)
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return None
