"""What the app asks of the system: not one call goes to anything but sockets of this machine.

`test_offline.py` reads the source and cuts Python off; here strace sees what any library does.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from package_test import calls
from ui.screen import User, needs_screen, screen


def _can_trace() -> bool:
    """Whether strace is here and may watch a program."""
    if shutil.which("strace") is None:
        return False
    command = ["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_strace = pytest.mark.skipif(
    not _can_trace(), reason="strace is missing, or may not watch programs here"
)

_ATTACHE = (sys.executable, "-m", "attache")
_REACH_OUT = """
import socket
for family, kind, address in (
    (socket.AF_INET, socket.SOCK_DGRAM, "192.0.2.1"),
    (socket.AF_INET, socket.SOCK_STREAM, "192.0.2.1"),
    (socket.AF_INET6, socket.SOCK_DGRAM, "2001:db8::1"),
):
    with socket.socket(family, kind) as one:
        one.setblocking(False)
        one.connect_ex((address, 9))
"""
_STAY = """
import socket
one, other = socket.socketpair()
one.sendall(b"sa_family=AF_INET")
with socket.socket(socket.AF_UNIX) as alone:
    alone.connect_ex("/nowhere")
"""


@needs_strace
def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    far = _traced(tmp_path, sys.executable, "-c", _REACH_OUT).far
    connects = [call for call in far if call.startswith("connect(")]
    assert len(connects) == 3
    assert sum("192.0.2.1" in call for call in connects) == 2
    assert any("2001:db8::1" in call for call in connects)


@needs_strace
def test_a_connection_of_a_process_that_was_started_would_be_seen(tmp_path: Path) -> None:
    starts = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"
    assert len(_traced(tmp_path, sys.executable, "-c", starts, _REACH_OUT).far) == 6


@needs_strace
def test_sockets_of_this_machine_are_let_pass(tmp_path: Path) -> None:
    seen = _traced(tmp_path, sys.executable, "-c", _STAY)
    assert not seen.far
    assert seen.local == 3


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, calls.Seen]:
    """A small deck that the command line built and saved, and what it called."""
    folder = tmp_path_factory.mktemp("built")
    saved = folder / "ships.attache"
    deck = ("-o", str(folder / "ships.pptx"), "--save-deck", str(saved))
    return saved, _traced(folder, *_ATTACHE, "build", "--sectors", "shipbuilding", *deck)


@needs_strace
def test_the_command_line_asks_nothing_of_the_network(
    built: tuple[Path, calls.Seen], tmp_path: Path
) -> None:
    saved, seen = built
    assert not seen.far
    data, out = tmp_path / "exports.csv", tmp_path / "ships.pdf"
    data.write_text("Year,Exports (USD bn)\n2022,109.8\n2023,115.7\n2024,127.8\n", "utf-8")
    assert not _traced(tmp_path, *_ATTACHE, "export", saved, "--to", "pdf", "-o", out).far
    chart = ("--title", "Exports grew", "--source", "KITA", "--as-of", "2025-12-15")
    drawn = tmp_path / "exports.svg"
    assert not _traced(tmp_path, *_ATTACHE, "chart", data, *chart, "-o", drawn).far
    assert out.is_file()
    assert drawn.is_file()


@pytest.fixture
def user(tmp_path: Path) -> Iterator[User]:
    (tmp_path / "home").mkdir()
    with screen() as display:
        someone = User(display, tmp_path / "home", LANG="C.UTF-8", LANGUAGE="en")
        yield someone
        someone.leave()


@needs_strace
@needs_screen
def test_a_session_in_the_window_asks_nothing_of_the_network(
    built: tuple[Path, calls.Seen], user: User, tmp_path: Path
) -> None:
    trace, out = tmp_path / "trace", tmp_path / "ships-again.pptx"
    user.start(built[0], under=calls.under_strace(trace))
    user.click(type="GrowingTextEdit", name="Title")
    user.press("ctrl+a")
    user.type("Ships")
    user.settle()
    user.press("ctrl+e")
    user.click(name="Where to")
    user.press("ctrl+a")
    user.type(str(out))
    user.click(type="QPushButton", text="Export")
    user.find(type="ReceiptView")
    user.press("Escape", "ctrl+s", "ctrl+q")
    assert user.wait_for_end() == 0
    seen = calls.seen(trace)
    assert not seen.far
    assert seen.local  # the socket of the screen, at least
    assert out.is_file()


_UNIX = 'connect(3<UNIX-STREAM:[229448]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X77"}, 21)'
_INET = '{sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}'
_INET6 = (
    "{sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), "
    'inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}'
)
_NO_NAME = "{msg_name=NULL, msg_namelen=0, msg_iov=[...], msg_iovlen=1, msg_controllen=0}"


@pytest.mark.parametrize(
    "line",
    [
        f"17844 {_UNIX} = 0",
        "17844 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3<UNIX-STREAM:[229448]>",
        'sendto(3<UNIX-STREAM:[241101->241102]>, ""..., 18, 0, NULL, 0) = 18',
        f"22368 sendmsg(3<UNIX-STREAM:[241101->241102]>, {_NO_NAME}, 0) = 1",
        '5 sendto(3<UNIX-DGRAM:[7]>, "AF_INET \\" AF_INET6"..., 18, 0, NULL, 0) = 18',
        '2 connect(3<UNIX-STREAM:[2]>, {sa_family=AF_UNIX, sun_path="/x"}, 110) = -1 ENOENT (None)',
    ],
)
def test_a_call_on_a_socket_of_this_machine_is_local(line: str) -> None:
    assert calls.read([line]) == calls.Seen(1, ())


@pytest.mark.parametrize(
    "line",
    [
        f"22365 connect(3<TCP:[241084]>, {_INET}, 16) = -1 EINPROGRESS (Operation now in progress)",
        "22364 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3<UDP:[241075]>",
        "22364 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = -1 EAFNOSUPPORT (Address family)",
        f'22366 sendto(3<UDPv6:[241882]>, ""..., 1, 0, {_INET6}, 28) = 1',
        '22364 sendto(3<UDP:[192.0.2.2:57085->192.0.2.1:9]>, ""..., 17, 0, NULL, 0) = 17',
        f"22364 sendmsg(3<TCPv6:[[::1]:44223]>, {_NO_NAME}, 0) = -1 ECONNREFUSED (Refused)",
        "22369 sendmmsg(3<UDP:[192.0.2.2:57085->192.0.2.1:53]>, [...], 2, MSG_NOSIGNAL) = 2",
        "22369 connect(3<TCP:[241084]>, {sa_family=AF_UNSPEC, sa_data=...}, 16) = 0",
        f"22369 connect(3<UNIX-STREAM:[241084]>, {_INET}, 16) = -1 EINVAL (Invalid argument)",
        '22369 sendto(3<socket:[241084]>, ""..., 17, 0, NULL, 0) = 17',
        '22369 sendto(3, ""..., 17, 0, NULL, 0) = 17',
        "22369 connect(3<UNIX-STREAM:[2]>, {sa_family=AF_VSOCK, svm_cid=0x2, svm_port=0}, 16) = 0",
    ],
)
def test_a_call_that_reaches_out_or_of_which_nothing_is_known_is_far(line: str) -> None:
    seen = calls.read([line])
    assert seen.local == 0
    assert len(seen.far) == 1


def test_a_call_that_another_process_interrupts_is_read_as_one() -> None:
    seen = calls.read(
        [
            f"22419 connect(5<TCP:[241165]>, {_INET}, 16 <unfinished ...>",
            "22420 socket(AF_UNIX, SOCK_STREAM, 0 <unfinished ...>",
            "22419 <... connect resumed>)            = 0",
            "22420 <... socket resumed>)             = 12<UNIX-STREAM:[241191]>",
        ]
    )
    assert seen.local == 1
    assert seen.far == (f"connect(5<TCP:[241165]>, {_INET}, 16)            = 0",)


def test_what_a_call_says_only_when_it_comes_back_is_read_too() -> None:
    seen = calls.read(
        [
            "22419 sendmsg(5 <unfinished ...>",
            "22419 <... sendmsg resumed>, {msg_name={sa_family=AF_INET, sin_port=htons(9)}}) = 1",
        ]
    )
    assert "AF_INET" in seen.far[0]


def test_a_call_that_never_comes_back_counts() -> None:
    assert calls.read([f"9 connect(5<TCP:[241165]>, {_INET}, 16 <unfinished ...>"]).far
    assert calls.read([f"9 {_UNIX} = ?", "9 +++ exited with 0 +++"]) == calls.Seen(1, ())


def test_what_is_no_call_is_passed_over() -> None:
    lines = ["22364 +++ exited with 0 +++", "9 --- SIGCHLD {si_signo=SIGCHLD} ---", ""]
    assert calls.read(lines) == calls.Seen(0, ())


def _traced(folder: Path, *command: str | Path) -> calls.Seen:
    """What a command calls that runs to its end, and all that it starts."""
    trace = folder / "trace"
    done = subprocess.run(
        [*calls.under_strace(trace), *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return calls.seen(trace)
