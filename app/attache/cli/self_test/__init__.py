"""`attache --self-test DIR`: whether this Attaché, as it is installed, can do what it is for.

The first thing that a packager runs on a bundle. Nothing but what travels with the app is used, and
nothing is written outside DIR. The steps are parted into processes of their own, because what
breaks in a bundle may take its process with it, or hang; `--parts A,B` tries some of them alone.
"""

from pathlib import Path

import click

COMMAND = "self-test-part"


@click.command(COMMAND, hidden=True)
@click.argument("part")
@click.argument("folder", type=click.Path(path_type=Path))
def self_test_part(part: str, folder: Path) -> None:
    """Try one part of the self-test, and tell on standard output what came of it."""
    from attache.cli.self_test.parts import tell

    tell(part, folder)
