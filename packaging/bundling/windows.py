"""Wraps a bundle for Windows: an installer by NSIS, and a zip that needs no installation."""

import os
import re
import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from attache.errors import AttacheError

LONGEST_NAME: Final = 160
"""Characters of the longest name in a bundle. Windows allows 259 with all folders above it."""

_WINDOWS: Final = Path(__file__).resolve().parents[1] / "windows"
_LICENCE: Final = Path(__file__).resolve().parents[2] / "LICENSE"
_PORTABLE: Final = "attache-data"
_OLDEST: Final = 315532800
"""A zip knows no time before 1980."""


def installer(bundle: Path, icons: Path, out: Path, version: str, epoch: int) -> Path:
    """Compile the installer of `bundle` into the folder `out`, and return its file.

    `icons` is the folder that `icons.render` wrote, `epoch` the time of the commit in seconds.
    Raises AttacheError where NSIS is missing or refuses, or a name is too long for Windows.
    """
    makensis = _makensis()
    files = files_of(bundle)
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"attache-{version}-windows-x86_64-setup.exe"
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "files.nsh"
        script.write_text(_file_script(bundle, files), encoding="utf-8")
        licence = Path(folder) / "LICENSE.txt"
        licence.write_bytes(_windows_text(_LICENCE.read_text(encoding="utf-8")))
        definitions = {
            "VERSION": version,
            "NUMBERS": ".".join(map(str, numbers(version))),
            "ICONS": str(icons.resolve()),
            "LICENCE": str(licence),
            "FILES": str(script),
            "LONGEST": str(max(len(str(each)) for each in files)),
            "OUT": str(made.resolve()),
        }
        _compile(makensis, definitions, epoch)
    return made


def portable_zip(bundle: Path, out: Path, version: str, epoch: int) -> Path:
    """Pack `bundle` into the folder `out`, with the folder beside the app that makes it portable.

    The same bundle gives the same bytes. Raises AttacheError where a name is too long for Windows.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"attache-{version}-windows-x86_64.zip"
    contents = {f"{each}": bundle / each for each in files_of(bundle)}
    note = f"{_PORTABLE}/README.txt"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted([*contents, note]):
            entry = _entry(f"Attache/{name}", epoch)
            if name == note:
                text = (_WINDOWS / "portable.txt").read_text(encoding="utf-8")
                archive.writestr(entry, _windows_text(text))
            else:
                archive.writestr(entry, contents[name].read_bytes())
    return made


def files_of(bundle: Path) -> tuple[PurePosixPath, ...]:
    """Every file of a bundle, below it and in order.

    Raises AttacheError where there is none, or where Windows could not hold or write its name.
    """
    found = sorted(
        PurePosixPath(each.relative_to(bundle).as_posix())
        for each in bundle.rglob("*")
        if each.is_file()
    )
    if not found:
        raise AttacheError(f"There is no bundle in {bundle}.", "Freeze the app first.")
    for each in found:
        if len(str(each)) > LONGEST_NAME:
            raise AttacheError(
                f"The file {each} has a name of {len(str(each))} characters. Windows allows 259 "
                f"with the folders above it, so at most {LONGEST_NAME} can be installed.",
                "Shorten it, or leave it out of the bundle.",
            )
        if re.search(r'[<>:"|?*\\]', str(each)):
            raise AttacheError(f"The file {each} has a name that Windows does not allow.")
    return tuple(found)


def numbers(version: str) -> tuple[int, int, int, int]:
    """A version as the four numbers that Windows has: "0.2.1rc1" is 0, 2, 1, 0."""
    parts = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?", version)
    if parts is None:
        raise AttacheError(f"'{version}' is no version.", "A version is of the form 1.2.3.")
    first, second, third, fourth = (int(each or 0) for each in parts.groups())
    return first, second, third, fourth


def version_info(version: str, name: str = "Attache.exe") -> str:
    """What the properties of an executable say, as PyInstaller's version file has it."""
    texts = {
        "CompanyName": "The Attaché founders",
        "FileDescription": "Attaché",
        "FileVersion": version,
        "InternalName": name.removesuffix(".exe"),
        "LegalCopyright": "© 2026 The Attaché founders, MIT licence",
        "OriginalFilename": name,
        "ProductName": "Attaché",
        "ProductVersion": version,
    }
    lines = ",\n        ".join(f"StringStruct({key!r}, {text!r})" for key, text in texts.items())
    four = numbers(version)
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([
      StringTable('040904B0', [
        {lines}])
    ]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])])
  ]
)
"""


def _makensis() -> str:
    """NSIS's compiler, on the path or where its own installer puts it."""
    found = shutil.which("makensis")
    for variable in ("ProgramFiles(x86)", "ProgramFiles"):
        installed = Path(os.environ.get(variable, "")) / "NSIS" / "makensis.exe"
        if found is None and installed.is_file():
            found = str(installed)
    if found is None:
        raise AttacheError(
            "The installer needs NSIS (makensis), which is not on this computer.",
            "Install NSIS 3: on Windows from nsis.sourceforge.io or by 'winget install NSIS.NSIS', "
            "on Debian by 'apt-get install nsis'.",
        )
    return found


def _compile(makensis: str, definitions: dict[str, str], epoch: int) -> None:
    """Run NSIS on the script; what it says goes into the refusal."""
    arguments = [f"-D{name}={value}" for name, value in definitions.items()]
    script = str(_WINDOWS / "attache.nsi")
    done = subprocess.run(
        [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *arguments, script],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise AttacheError(f"NSIS could not compile the installer. It says:\n{said}")


def _file_script(bundle: Path, files: tuple[PurePosixPath, ...]) -> str:
    """The macros that install every file; and that remove each, then the folders that are empty."""
    return "\n".join(
        [
            "!macro InstallFiles",
            *_installing(bundle.resolve(), files),
            "!macroend",
            "!macro RemoveFiles",
            *(f'  Delete "{_installed(each)}"' for each in files),
            *(f'  RMDir "{_installed(each)}"' for each in reversed(_folders(files))),
            "!macroend",
            "",
        ]
    )


def _installing(bundle: Path, files: tuple[PurePosixPath, ...]) -> Iterator[str]:
    here = None
    for each in files:
        if each.parent != here:
            here = each.parent
            yield f'  SetOutPath "{_installed(here)}"'
        yield f'  File "/oname={_escaped(each.name)}" "{bundle / each}"'


def _folders(files: tuple[PurePosixPath, ...]) -> list[PurePosixPath]:
    """Every folder that holds a file or a folder, those above before those below."""
    return sorted({folder for each in files for folder in each.parents if folder.name})


def _installed(place: PurePosixPath) -> str:
    below = [_escaped(part) for part in place.parts]
    return "\\".join(["$INSTDIR", *below])


def _escaped(name: str) -> str:
    return name.replace("$", "$$")


def _windows_text(text: str) -> bytes:
    """A text as Notepad and installers read it everywhere: line ends of Windows, and a mark."""
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def _entry(name: str, epoch: int) -> zipfile.ZipInfo:
    """An entry that does not tell on which system, when and by whom it was packed."""
    year, month, day, hour, minute, second = time.gmtime(max(epoch, _OLDEST))[:6]
    entry = zipfile.ZipInfo(name, (year, month, day, hour, minute, second))
    entry.create_system = 0
    entry.external_attr = 0
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
