"""How a run of the test goes: steps with their times, what fails, and what cannot be tried."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field


class ImpossibleError(Exception):
    """This machine cannot try it; that says nothing about the package."""


class FailedError(Exception):
    """The package did not do what it should."""


@dataclass(slots=True)
class Report:
    """The steps that were taken, each printed as it ends."""

    _started: float = field(default_factory=time.monotonic)

    @contextmanager
    def step(self, what: str) -> Generator[None]:
        """Time what is done within, and say how it ended."""
        started = time.monotonic()
        try:
            yield
        except BaseException:
            _say("FAILED", started, what)
            raise
        _say("ok", started, what)

    def note(self, what: str) -> None:
        """Say what was seen."""
        print(f"{'':18} {what}", flush=True)

    def end(self, what: str) -> None:
        """Say what it came to, and how long all took."""
        _say("ok", self._started, what)


def expect(holds: object, otherwise: str) -> None:
    """Raise `FailedError` with those words unless something holds."""
    if not holds:
        raise FailedError(otherwise)


def _say(how: str, started: float, what: str) -> None:
    print(f"{how:>6} {time.monotonic() - started:7.1f} s  {what}", flush=True)
