"""The steps of the self-test: what is tried, what came of it, and how one process tells another."""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass

from attache.errors import AttacheError


@dataclass(frozen=True, slots=True)
class Step:
    """Something that has to work: `run` raises where it does not."""

    name: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Begun:
    """A step that is under way."""

    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a step: `reason` is empty where all is well, `trace` for the log."""

    name: str
    seconds: float
    reason: str = ""
    trace: str = ""

    @property
    def line(self) -> str:
        """What is printed of it."""
        sign = "FAIL" if self.reason else "ok"
        return f"{sign:<4} {self.name}  {self.seconds:.1f} s"


def require(holds: object, reason: str) -> None:
    """Raises AttacheError with the reason unless it holds."""
    if not holds:
        raise AttacheError(reason)


def tried(part: str, steps: Iterable[Step]) -> Iterator[Begun | Outcome]:
    """Try one step after another, whatever came of those before; first say which is under way.

    Where the steps themselves cannot be told, that is a failure too.
    """
    waiting = iter(steps)
    while True:
        try:
            step = next(waiting, None)
        except Exception as error:
            yield _failed(f"prepare {part}", 0.0, error)
            return
        if step is None:
            return
        yield Begun(step.name)
        yield _tried(step)


def _tried(step: Step) -> Outcome:
    began = time.monotonic()
    try:
        step.run()
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # rpptx, too, says in this way that it broke
        return _failed(step.name, time.monotonic() - began, error)
    return Outcome(step.name, time.monotonic() - began)


def _failed(name: str, seconds: float, error: BaseException) -> Outcome:
    from attache.logbook import traceback_of  # only a failure pays for the import

    said = " ".join(str(error).split())
    reason = said if isinstance(error, AttacheError) else f"{type(error).__name__}: {said}"
    return Outcome(name, seconds, reason, traceback_of(error))


def packed(message: Begun | Outcome) -> str:
    """A message on one line."""
    return json.dumps({"message": type(message).__name__, **asdict(message)})


def unpacked(line: str) -> Begun | Outcome | None:
    """The message on a line; None where something else was printed there."""
    try:
        fields = json.loads(line)
        kinds = {"Begun": Begun, "Outcome": Outcome}
        return kinds[fields.pop("message")](**fields)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
