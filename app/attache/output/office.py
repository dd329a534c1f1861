"""LibreOffice, where it is installed, as the second renderer: slower, and closer to PowerPoint."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from attache import paths
from attache.brand.library import brand, house_brands
from attache.brand.models import Typeface
from attache.errors import AttacheError
from attache.output.export import CancelledError
from attache.output.office_program import WITHOUT, program
from attache.output.pdf_text import TextLine, text_lines
from attache.output.pdfium import pixels

_PDF_A_2B = 2
_TIMEOUT = 300.0
_POLL = 0.05


class Office:
    """LibreOffice with the bundled fonts, each time in a profile of its own.

    `stop` is asked many times a second whether to give up; then CancelledError is raised, and
    nothing is left of the work. `timeout` is in seconds, for one deck. On Linux the twins of
    `faces` (of all house brands where it is None) stand for the fonts that a deck names, and
    `system_fonts` lets the machine's own fonts draw what the bundled ones lack.
    """

    draws_charts = True

    def __init__(
        self,
        stop: Callable[[], bool] = lambda: False,
        *,
        faces: Iterable[Typeface] | None = None,
        timeout: float = _TIMEOUT,
        system_fonts: bool = True,
    ) -> None:
        self._program = program()
        self._faces = _house_faces() if faces is None else tuple(dict.fromkeys(faces))
        self._timeout = timeout
        self._stop = stop
        self._system_fonts = system_fonts

    def slides_png(self, deck: bytes, width: int) -> tuple[bytes, ...]:
        """The slides as PNG, `width` pixels wide."""
        return pixels(self.slides_pdf(deck), width)

    def slides_pdf(self, deck: bytes, *, archival: bool = False) -> bytes:
        """The slides as PDF, one a page; `archival` as PDF/A-2b."""
        return self._pdf(deck, {"SelectPdfVersion": _PDF_A_2B} if archival else {})

    def notes_pdf(self, deck: bytes) -> bytes:
        """The notes pages as PDF, one a slide."""
        return self._pdf(deck, {"ExportNotesPages": True, "ExportOnlyNotesPages": True})

    def lines(self, deck: bytes) -> tuple[TextLine, ...]:
        """Every line of text on the slides with its box."""
        return text_lines(self.slides_pdf(deck))

    def _pdf(self, deck: bytes, options: dict[str, int | bool]) -> bytes:
        """`deck` converted with options of LibreOffice's PDF export filter.

        It takes them as JSON since version 7.4, and without them every version will do.
        """
        with tempfile.TemporaryDirectory(prefix="attache-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            (folder / "deck.pptx").write_bytes(deck)
            self._run(folder, f"pdf:impress_pdf_Export{_as_json(options)}")
            made = folder / "out" / "deck.pdf"
            if not made.is_file():
                raise AttacheError(
                    f"LibreOffice could not draw the deck: {_said(folder)}.", WITHOUT
                )
            return made.read_bytes()

    def _run(self, folder: Path, conversion: str) -> None:
        profile = (folder / "profile").as_uri()
        command = [self._program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", conversion, "--outdir", str(folder / "out")]
        with (folder / "said.txt").open("wb") as said:
            try:
                process = subprocess.Popen(  # noqa: S603 found by name, given files of ours
                    [*command, str(folder / "deck.pptx")],
                    stdin=subprocess.DEVNULL,
                    stdout=said,
                    stderr=subprocess.STDOUT,
                    env=self._environment(folder),
                    start_new_session=os.name == "posix",
                )
            except OSError as error:
                raise AttacheError(
                    f"LibreOffice could not be started: {self._program}: {error.strerror}.",
                    WITHOUT,
                ) from error
            self._wait(process)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        """Until it is done. Whatever ends the wait sooner ends LibreOffice too."""
        until = time.monotonic() + self._timeout
        try:
            while process.poll() is None:
                if self._stop():
                    raise CancelledError
                if time.monotonic() > until:
                    raise AttacheError(
                        f"LibreOffice was not done after {self._timeout:.0f} seconds.",
                        f"Try again with fewer slides. {WITHOUT}",
                    )
                time.sleep(_POLL)
        finally:
            if process.poll() is None:
                _end(process)

    def _environment(self, folder: Path) -> dict[str, str]:
        if not sys.platform.startswith("linux"):
            return dict(os.environ)
        setup = folder / "fonts.conf"
        setup.write_text(font_setup(self._faces, folder, self._system_fonts), encoding="utf-8")
        return os.environ | {"FONTCONFIG_FILE": str(setup)}


def font_setup(faces: Iterable[Typeface], folder: Path, system_fonts: bool) -> str:
    """A configuration of fontconfig in which the bundled twins stand for `faces`.

    `folder` is where fontconfig may keep what it finds out about the bundled fonts.
    """
    aliases = "".join(
        f'<alias binding="same"><family>{escape(face.name)}</family>'
        f"<prefer><family>{escape(face.twin)}</family></prefer></alias>"
        for face in faces
    )
    system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' if system_fonts else ""
    return (
        f'<?xml version="1.0"?><fontconfig>{aliases}<dir>{escape(str(paths.fonts()))}</dir>'
        f"<cachedir>{escape(str(folder / 'font-cache'))}</cachedir>{system}</fontconfig>"
    )


def _house_faces() -> tuple[Typeface, ...]:
    """The faces of all house brands, each once."""
    looks = [brand(each) for each in house_brands()]
    return tuple(dict.fromkeys(face for look in looks for face in look.faces))


def _as_json(options: dict[str, int | bool]) -> str:
    """The options in the form that --convert-to takes; nothing where there are none."""
    kinds = {bool: "boolean", int: "long"}
    values = {
        name: {"type": kinds[type(value)], "value": str(value).lower()}
        for name, value in options.items()
    }
    return f":{json.dumps(values)}" if values else ""


def _said(folder: Path) -> str:
    """The last line that LibreOffice wrote, without the path of the copy it was given."""
    text = (folder / "said.txt").read_text("utf-8", "replace").replace(str(folder), "").strip()
    return text.splitlines()[-1].rstrip(".") if text else "it does not say why"


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all that it started: `soffice` starts others, which would go on without it."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        taskkill = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(taskkill, capture_output=True, check=False)  # noqa: S603 Windows' own
    process.wait()
