"""Where LibreOffice's program is, on each platform."""

import os
import shutil
import sys
from pathlib import Path

from attache.errors import AttacheError

_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = {
    "win32": (
        r"%ProgramFiles%\LibreOffice\program\soffice.com",
        r"%ProgramFiles(x86)%\LibreOffice\program\soffice.com",
    ),
    "darwin": (
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ),
}
WITHOUT = "Attaché can also draw the slides without LibreOffice."
"""What to do where LibreOffice does not serve."""


def program() -> str:
    """The path of LibreOffice's program. AttacheError where there is none."""
    usual = _USUAL_PLACES.get(sys.platform, ())
    places = [Path(os.path.expandvars(each)).expanduser() for each in usual]
    found = [shutil.which(name) for name in _NAMES] + [str(p) for p in places if p.is_file()]
    for path in found:
        if path is not None:
            return path
    raise AttacheError(
        "LibreOffice is not installed, or not where it usually is.",
        f"Install it from libreoffice.org. {WITHOUT}",
    )


def is_installed() -> bool:
    """Whether LibreOffice is there."""
    try:
        program()
    except AttacheError:
        return False
    return True
