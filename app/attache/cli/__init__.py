"""The command line: `attache`, its commands, and the one place where errors become messages."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from attache import paths
from attache.cli.brands import brand
from attache.cli.build import build, comma_separated
from attache.cli.chart import chart
from attache.cli.check import check
from attache.cli.export import export
from attache.cli.log import log_traceback
from attache.cli.packs import pack
from attache.cli.self_test import self_test_part
from attache.errors import AttacheError

_INTERRUPTED = 130
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""A command is mostly loading modules, of which the collector finds nothing to free; at Python's
own threshold of 700 that takes a fifth longer.
"""


def _tell_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from attache.made import version_text

        click.echo(f"attache {version_text()}")
        context.exit()


def _keep_beside(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        paths.make_portable()


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
@click.option(
    "--portable",
    is_flag=True,
    expose_value=False,
    callback=_keep_beside,
    help="Keep settings, brands and all else in a folder attache-data beside the app, now and "
    "whenever it is started again. Goes before the command or the file.",
)
@click.option(
    "--self-test", "test_folder", type=click.Path(path_type=Path), metavar="DIR", hidden=True
)
@click.option("--parts", metavar="A,B", callback=comma_separated, hidden=True)
@click.pass_context
def attache(context: click.Context, test_folder: Path | None, parts: tuple[str, ...]) -> None:
    """Turn a policy brief into a branded, editable deck whose every figure can be defended.

    Without a command, or with the name of a .attache file, the window opens.
    """
    if test_folder is not None:
        from attache.cli.self_test.running import self_test

        context.exit(0 if self_test(test_folder, parts) else 1)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@click.command(hidden=True)
def studio() -> None:
    """Make what the window asks for on standard input."""
    from attache.output.studio_process import serve

    serve()


for _command in (build, chart, export, check, pack, brand, studio, self_test_part):
    attache.add_command(_command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    _open_missing_streams()
    _take_ends_for_interruptions()
    code = run(sys.argv[1:])
    gc.freeze()  # the process ends: nothing need be looked through once more
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code.

    0 is success, 1 a refusal with its reason, 2 wrong usage, 130 an interruption. A traceback goes
    to the log, never to the user.
    """
    _write_any_text()
    try:
        code = attache.main(list(arguments), prog_name="attache", standalone_mode=False)
        sys.stdout.flush()
    except AttacheError as error:
        click.echo(f"attache: {error}", err=True)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("attache: interrupted.", err=True)
        return _INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return 1
    except Exception as error:  # the one boundary: whatever it is, the user gets a sentence
        _abandon_output()
        reason = error.strerror if isinstance(error, OSError) else type(error).__name__
        message = f"attache: an unexpected error occurred: {reason} ({log_traceback(error)})"
        click.echo(message, err=True)
        return 1
    return code if isinstance(code, int) else 0


def _open_missing_streams() -> None:
    """Give a program without a console, or with closed streams, something to write to."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def _take_ends_for_interruptions() -> None:
    """Let whoever ends the program, or closes its window, leave nothing half done behind."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # not under nohup
            signal.signal(number, interrupt)


def _write_any_text() -> None:
    """Let a terminal that lacks a character show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _abandon_output() -> None:
    """Point standard output at nothing, so that what is left in it fails no second time."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):  # an output without a descriptor has nothing left to write
        return
