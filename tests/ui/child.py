"""Programs that tests start, wait for until they are ready, and kill as a crash would."""

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def running(program: str, *arguments: object) -> Generator["subprocess.Popen[str]"]:
    """A Python program, from when it has printed a line; killed at the end if it still runs."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"
            yield process
        finally:
            kill(process)


def kill(process: "subprocess.Popen[str]") -> None:
    """End a program as `kill -9` does, and wait until it is gone."""
    process.kill()
    process.wait(timeout=30)
