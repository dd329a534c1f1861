"""The app is offline, and a build imports only what it needs."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import attache

_APP = Path(attache.__file__).parent
_NETWORK = (
    "PySide6.QtNetwork",
    "aiohttp",
    "asyncio",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
)
# What the whole machine's network goes through, from any library in the process.
_CUT_OFF = """
import socket, sys

def refuse(*arguments, **options):
    raise AssertionError(f"the network was used: {arguments}")

for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
    setattr(socket, name, refuse)
"""
_RUN = "from attache.cli import run\ncode = run(sys.argv[1:])\n"
_LEAVE = "sys.exit(code)\n"
_HEAVY = ("PySide6", "matplotlib", "numpy", "pandas", "pikepdf", "pptx", "pypdfium2")


def imported_names(source: str) -> Iterator[str]:
    """Every module that a source imports by a statement, with the names taken from it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def network_imports(source: str) -> list[str]:
    """What a source imports of the network."""
    return [
        name
        for name in imported_names(source)
        if any(name == banned or name.startswith(f"{banned}.") for banned in _NETWORK)
    ]


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib.request as fetch",
        "from urllib import request",
        "def later():\n    from http.client import HTTPConnection",
        "from PySide6.QtNetwork import QTcpSocket",
        "from PySide6 import QtNetwork",
    ],
)
def test_the_scan_sees_every_way_to_import_the_network(source: str) -> None:
    assert network_imports(source)


@pytest.mark.parametrize("source", ["import socketry", "from urllib.parse import quote"])
def test_the_scan_lets_harmless_imports_pass(source: str) -> None:
    assert not network_imports(source)


def test_no_module_of_the_app_imports_the_network() -> None:
    modules = sorted(_APP.rglob("*.py"))
    assert len(modules) > 20
    found = {
        str(path.relative_to(_APP)): banned
        for path in modules
        if (banned := network_imports(path.read_text(encoding="utf-8")))
    }
    assert not found


def test_a_whole_build_runs_with_the_network_cut_off(tmp_path: Path) -> None:
    out = tmp_path / "deck.pptx"
    done = _python(_CUT_OFF + _RUN + _LEAVE, "build", "--preset", "ministerial", "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(b"PK")


def test_a_whole_export_runs_with_the_network_cut_off(tmp_path: Path) -> None:
    saved, out = tmp_path / "deck.attache", tmp_path / "out"
    build = ("build", "--preset", "ministerial", "-o", str(tmp_path / "deck.pptx"))
    assert _python(_CUT_OFF + _RUN + _LEAVE, *build, "--save-deck", str(saved)).returncode == 0
    formats = "pptx,pdf,pdfa,png,handout,notes,charts"
    export = ("export", str(saved), "--to", formats, "--width", "320", "-o", str(out))
    done = _python(_CUT_OFF + _RUN + _LEAVE, *export)
    assert done.returncode == 0, done.stderr
    assert len(list(out.iterdir())) > 10


def test_cutting_off_the_network_would_be_noticed() -> None:
    probe = "socket.create_connection(('192.0.2.1', 9), timeout=1)\n"
    done = _python(_CUT_OFF + probe)
    assert "the network was used" in done.stderr


def test_a_build_does_not_import_what_it_does_not_need(tmp_path: Path) -> None:
    out = tmp_path / "deck.pptx"
    report = (
        f"loaded = [name for name in {_HEAVY!r} if name in sys.modules]\n"
        "sys.exit(f'code {code}, loaded {loaded}')\n"
    )
    done = _python(
        "import sys\n" + _RUN + report, "build", "--preset", "ministerial", "-o", str(out)
    )
    assert done.stderr.splitlines()[-1] == "code 0, loaded []"
    assert out.is_file()


def _python(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A program run in a fresh interpreter."""
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
