"""`attache --self-test DIR`: whether this Attaché, as it is installed, can do what it is for.

The first thing that a packager runs on a bundle. Nothing but what travels with the app is used, and
nothing is written outside DIR. The steps are parted into processes of their own, because what
breaks in a bundle may take its process with it, or hang.
"""

from pathlib import Path

import click

COMMAND = "self-test-part"


def self_test_option(context: click.Context, _: click.Parameter, folder: Path | None) -> None:
    """Callback of --self-test: try everything in that folder, and leave with 0 or 1."""
    if folder is None or context.resilient_parsing:
        return
    from attache.cli.self_test.running import self_test

    context.exit(0 if self_test(folder) else 1)


@click.command(COMMAND, hidden=True)
@click.argument("part")
@click.argument("folder", type=click.Path(path_type=Path))
def self_test_part(part: str, folder: Path) -> None:
    """Try one part of the self-test, and tell on standard output what came of it."""
    from attache.cli.self_test.parts import tell

    tell(part, folder)
