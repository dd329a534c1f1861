"""Which system calls of a program would reach beyond its own machine, read from what strace saw."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_CALLS = "socket,connect,sendto,sendmsg,sendmmsg"
_LOCAL = frozenset({"AF_UNIX", "AF_LOCAL", "UNIX-STREAM", "UNIX-DGRAM", "UNIX-SEQPACKET"})
"""Address families, and kinds of sockets, that only reach programs on the same machine."""

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_FAMILY = re.compile(r"\bAF_\w+")
_SOCKET = re.compile(r"\(-?\d+<([^:>]+)")
_LINE = re.compile(r"(?P<process>\d+) +(?P<said>.*)")
_UNFINISHED = re.compile(r"(?P<begun>.*?) *<unfinished \.\.\.>$")
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(?P<rest>.*)")
_CALL = re.compile(rf"(?:{_CALLS.replace(',', '|')})\(")


@dataclass(frozen=True, slots=True)
class Seen:
    """The calls of one session: how many stayed on the machine, and each one that did not."""

    local: int
    far: tuple[str, ...]


def under_strace(trace: Path) -> tuple[str, ...]:
    """What to put before a command, so that the calls of it and all it starts go to a file.

    With `-yy` a call on a connected socket tells what the socket is; texts that are sent are
    left out. Other calls run at full speed.
    """
    quiet = ("-qq", "-e", "signal=none", "-s", "0")
    traced = ("-e", f"trace={_CALLS}", "-yy")
    return ("strace", "-f", "--seccomp-bpf", *quiet, *traced, "-o", str(trace))


def seen(trace: Path) -> Seen:
    """The calls in a file that strace wrote."""
    return read(trace.read_text("utf-8", "replace").splitlines())


def read(lines: Iterable[str]) -> Seen:
    """The calls in lines of strace. What nothing is known of counts as one that goes far."""
    calls = list(_whole(lines))
    far = tuple(call for call in calls if not _is_local(call))
    return Seen(len(calls) - len(far), far)


def _is_local(call: str) -> bool:
    bare = _TEXT.sub('""', call)
    names = {*_FAMILY.findall(bare), *_SOCKET.findall(bare)}
    return bool(names) and names <= _LOCAL


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Every call in one piece; one that never came back, too."""
    begun: dict[str, str] = {}
    for line in lines:
        found = _LINE.match(line)
        process, said = found.group("process", "said") if found else ("", line)
        if unfinished := _UNFINISHED.match(said):
            begun[process] = unfinished["begun"]
            continue
        if resumed := _RESUMED.match(said):
            said = begun.pop(process, "") + resumed["rest"]
        if _CALL.match(said):
            yield said
    yield from (said for said in begun.values() if _CALL.match(said))
