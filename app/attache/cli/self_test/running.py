"""Runs the parts of the self-test in processes, and tells what came of every step."""

import os
import subprocess
import threading
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO

import click

from attache import itself, paths
from attache.cli.self_test import COMMAND
from attache.cli.self_test.steps import Begun, Outcome, unpacked
from attache.errors import AttacheError, unknown

PATIENCE = 120.0
"""How many seconds a step may take before its process is taken for hung."""
_FAREWELL = 20.0
_AT_ONCE = 2
LOG = "self-test.log"


def self_test(folder: Path, only: Collection[str] = ()) -> bool:
    """Try everything, or those parts only, in a folder that is made or empty.

    A line for every step goes to standard output, what failed with its reason to standard error at
    the end, and both, with tracebacks, into a log in the folder. Returns whether all is well.
    Raises AttacheError where the folder is no good, or there is no such part.
    """
    units = _units(only)
    _prepare(folder)
    began = time.monotonic()
    with (folder / LOG).open("a", encoding="utf-8", errors="backslashreplace") as log:
        told = _Told(log)
        for outcome in _outcomes(folder, units, log):
            told.step(outcome)
        told.end(time.monotonic() - began)
    return not told.failed


class _Told:
    """Tells what came of the steps, on the console and in the log."""

    def __init__(self, log: IO[str]) -> None:
        self._log = log
        self._count = 0
        self.failed: list[Outcome] = []

    def step(self, outcome: Outcome) -> None:
        """Tell of a step at once; what it takes to mend it goes into the log."""
        self._count += 1
        if outcome.reason:
            self.failed.append(outcome)
        self._say(outcome.line)
        if outcome.trace:
            self._write(outcome.trace)

    def end(self, seconds: float) -> None:
        """Tell what failed, and why."""
        if not self.failed:
            self._say(f"{self._count} checks passed in {seconds:.0f} s")
            return
        self._say(
            f"{len(self.failed)} of {self._count} checks failed in {seconds:.0f} s; "
            f"{self._log.name} says more:",
            err=True,
        )
        for outcome in self.failed:
            self._say(f"FAIL {outcome.name}: {outcome.reason}", err=True)

    def _say(self, line: str, *, err: bool = False) -> None:
        click.echo(line, err=err)
        self._write(f"{line}\n")

    def _write(self, text: str) -> None:
        self._log.write(text)
        self._log.flush()


def _units(only: Collection[str]) -> Sequence[Sequence[str]]:
    """The parts to be tried, those together that follow one another."""
    from attache.cli.self_test.parts import PARTS, UNITS

    for part in only:
        if part not in PARTS:
            raise unknown("part", part, PARTS)
    chosen = (tuple(part for part in unit if not only or part in only) for unit in UNITS)
    return tuple(unit for unit in chosen if unit)


def _prepare(folder: Path) -> None:
    """Make the folder. Raises AttacheError where it is not empty or cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        filled = any(folder.iterdir())
        paths.try_writing(folder)
    except OSError as error:
        raise AttacheError(
            f"Nothing can be written to {folder}: {error.strerror or error}.",
            "Name a folder of your own for the self-test.",
        ) from error
    if filled:
        raise AttacheError(
            f"{folder} is not empty.", "Name a new folder: the self-test writes only there."
        )


def _outcomes(folder: Path, units: Sequence[Sequence[str]], log: IO[str]) -> Iterator[Outcome]:
    """What comes of the steps of all units as it comes, two of them at a time."""
    told: SimpleQueue[Outcome | None] = SimpleQueue()
    processes = _Processes(folder, log)

    def try_unit(unit: Sequence[str]) -> None:
        try:
            for part in unit:
                for outcome in processes.outcomes(part):
                    told.put(outcome)
        finally:
            told.put(None)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for unit in units:
            pool.submit(try_unit, unit)
        try:
            for _ in units:
                while (outcome := told.get()) is not None:
                    yield outcome
        finally:
            processes.close()
            pool.shutdown(cancel_futures=True)


class _Processes:
    """The processes that try parts."""

    def __init__(self, folder: Path, log: IO[str]) -> None:
        self._folder, self._log = folder.absolute(), log
        self._running: set[subprocess.Popen[str]] = set()
        self._closed = False

    def outcomes(self, part: str) -> Iterator[Outcome]:
        """What comes of the steps of a part; one that hangs or breaks is among them."""
        if self._closed:
            return
        try:
            process = self._started(part)
        except OSError as error:
            yield Outcome(f"start {part}", 0.0, str(error))
            return
        self._running.add(process)
        try:
            yield from self._followed(process, part)
        finally:
            process.kill()
            process.wait()
            self._running.discard(process)

    def close(self) -> None:
        """End what still runs, and start nothing more."""
        self._closed = True
        for process in tuple(self._running):
            process.kill()

    def _started(self, part: str) -> "subprocess.Popen[str]":
        place = self._folder / part
        place.mkdir()
        program, arguments = itself.command(COMMAND, part, str(place))
        return subprocess.Popen(  # noqa: S603 (our own program)
            [program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=_environment(self._folder),
            encoding="utf-8",
            errors="replace",
        )

    def _followed(self, process: "subprocess.Popen[str]", part: str) -> Iterator[Outcome]:
        """The outcomes that a process tells of, and how it ended where that was not well."""
        begun = ""
        for line in _lines(process):
            if line is None:
                yield Outcome(begun or f"start {part}", PATIENCE, "it hung, and was stopped")
                return
            match unpacked(line):
                case Begun(name):
                    begun = name
                case Outcome() as outcome:
                    begun = ""
                    yield outcome
                case None:  # something else was printed
                    self._log.write(line)
        code = _ended(process)
        if begun or code != 0:
            ended = "did not end" if code is None else f"ended with code {code}"
            yield Outcome(begun or f"end {part}", 0.0, f"its process {ended}; the log may say why")


def _environment(folder: Path) -> Mapping[str, str]:
    """The environment of a part: without a screen, and with the user's folders in `folder`."""
    return {
        **os.environ,
        paths.VARIABLE: str(folder / "user"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QPA_FONTDIR": str(paths.fonts()),  # where the system tells Qt of no fonts
    }


def _lines(process: "subprocess.Popen[str]") -> Iterator[str | None]:
    """The lines that a process prints; None, and nothing more, where it is silent for too long."""
    lines: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=PATIENCE)
        except Empty:
            yield None
            return
        if not line:
            return
        yield line


def _read(stream: IO[str] | None, lines: "SimpleQueue[str]") -> None:
    """Put every line of a stream into a queue, and an empty one at the end."""
    if stream is not None:
        with stream:
            for line in stream:
                lines.put(line)
    lines.put("")


def _ended(process: "subprocess.Popen[str]") -> int | None:
    """The exit code of a process that has no more to say; None where it does not end."""
    try:
        return process.wait(_FAREWELL)
    except subprocess.TimeoutExpired:
        return None
