"""`python -m package_test`: installs what `make package` made as its users would, and uses it.

As root on Debian, with debootstrap. Where that is impossible it says so and succeeds; what the
package does wrong fails.
"""

import argparse
import os
import sys
from pathlib import Path

from package_test import machine
from package_test.debian import Debians
from package_test.outcome import FailedError, ImpossibleError, Report
from package_test.stages import Stages

_PROJECT = Path(__file__).resolve().parents[2]
_DIST = _PROJECT / "dist"
_APART = "PACKAGE_TEST_APART"


def main() -> int:
    """Run the test in a room of its own, so that nothing of it can stay behind."""
    wanted = _arguments()
    try:
        machine.require()
        if _APART not in os.environ:
            again = machine.apart([sys.executable, "-m", "package_test", *sys.argv[1:]])
            os.execvpe(again[0], again, {**os.environ, _APART: "1"})  # noqa: S606
        _test(wanted)
    except ImpossibleError as error:
        print(f"The test of the installed package is skipped: {error}.")
    except FailedError as error:
        print(f"The test of the installed package failed: {error}", file=sys.stderr)
        return 1
    return 0


def _test(wanted: argparse.Namespace) -> None:
    report = Report()
    deb = wanted.deb or _made("attache_*.deb")
    archive = wanted.archive or _made("attache-*-linux-*.tar.xz")
    folder: Path = wanted.folder
    folder.mkdir(parents=True, exist_ok=True)
    suite = wanted.suite or machine.suite()
    stages = Stages(Debians(suite, machine.mirror(), folder, report), report, folder / "pictures")
    stages.alone(deb)
    stages.on_a_desktop(deb, archive)
    report.end(f"{deb.name} and {archive.name} on Debian {suite}; look at {stages.results}")


def _arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m package_test", description=__doc__)
    reader.add_argument("--deb", type=Path, help="the package; else the one in dist/")
    reader.add_argument("--archive", type=Path, help="the archive; else the one in dist/")
    reader.add_argument("--suite", help="a release of Debian; else the one that runs here")
    reader.add_argument("--folder", type=Path, default=_PROJECT / "build" / "package-test")
    return reader.parse_args()


def _made(pattern: str) -> Path:
    """The newest file of that name in `dist/`."""
    there = sorted(_DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not there:
        raise FailedError(f"there is no {pattern} in {_DIST}; make package makes it")
    return there[-1]


if __name__ == "__main__":
    sys.exit(main())
