"""Where the content, templates and fonts that travel with the package are, and the user's own.

The user's own files are in the platform's folders. They are all in one folder instead where the
environment variable ATTACHE_FOLDER names one, or where a folder `attache-data` stands beside the
app: so a copy on a USB stick keeps everything there, and leaves nothing on the computer.
"""

import os
import sys
from pathlib import Path, PureWindowsPath

from attache.errors import AttacheError

VARIABLE = "ATTACHE_FOLDER"
"""The environment variable that names the folder of everything; what Attaché starts inherits it."""
PORTABLE_NAME = "attache-data"

_LONG = 180
"""From so many characters on, Windows is given the form of a path that has no limit: without it
260 are the most, of which names beside a file, of temporary files and locks, need their share."""
_UNLIMITED, _UNLIMITED_SHARE = "\\\\?\\", "\\\\?\\UNC\\"

_PACKAGE = Path(__file__).resolve().parent
_PROJECT = _PACKAGE.parent.parent


def reachable(path: Path) -> Path:
    """A path for the system to open, however long it is. What a user is told has the plain one."""
    if os.name != "nt":
        return path
    return Path(without_limit(PureWindowsPath(os.path.abspath(path))))  # noqa: PTH100, it may be lost


def without_limit(path: PureWindowsPath) -> PureWindowsPath:
    """An absolute path, of which a long one is in the form that Windows takes at any length.

    Windows leaves such a path as it is: it must have no "." and no "..".
    """
    text = str(path)
    if (
        utf16_length(text) < _LONG
        or not path.is_absolute()
        or text.startswith(("\\\\?\\", "\\\\.\\"))
    ):
        return path
    if text.startswith("\\\\"):
        return PureWindowsPath(_UNLIMITED_SHARE + text[2:])
    return PureWindowsPath(_UNLIMITED + text)


def utf16_length(text: str) -> int:
    """How many characters Windows counts: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _data(name: str) -> Path:
    """A data folder: inside the installed package, or at the top of a source checkout."""
    installed = reachable(_PACKAGE / name)
    return installed if installed.is_dir() else _PROJECT / name


def content() -> Path:
    """The folder of the built-in packs."""
    return _data("content")


def slide_templates() -> Path:
    """The folder of the house brands."""
    return _data("slide_templates")


def fonts() -> Path:
    """The folder of the bundled open fonts."""
    return reachable(_PACKAGE / "fonts")


def user_data() -> Path:
    """The folder of what the user made, by the platform's convention; it need not exist yet."""
    return _own("data")


def user_state() -> Path:
    """The folder of what the window remembers of its work: recovery files, the recent decks."""
    return _own("state")


def user_config() -> Path:
    """The folder of the user's settings."""
    return _own("config")


def user_cache() -> Path:
    """The folder of what can be made again at any time."""
    return _own("cache")


def user_log() -> Path:
    """The folder of the log."""
    return _own("log")


def app_folder() -> Path:
    """The folder in which the app lies: of its executable, on a Mac of Attache.app.

    Of an app that was installed by pip, it is the virtual environment.
    """
    if not getattr(sys, "frozen", False):
        return Path(sys.prefix)
    folder = Path(os.path.realpath(sys.executable)).parent
    inside_bundle = folder.name == "MacOS" and folder.parent.name == "Contents"
    return folder.parents[2] if inside_bundle else folder


def portable_folder() -> Path:
    """Where everything is kept beside the app, if this folder exists."""
    return app_folder() / PORTABLE_NAME


def one_folder() -> Path | None:
    """The folder in which everything of the user's is kept; None for those of the platform."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).absolute()
    beside = portable_folder()
    return beside if beside.is_dir() else None


def is_portable() -> bool:
    """Whether everything is kept beside the app."""
    return one_folder() == portable_folder()


def make_portable() -> Path:
    """Keep everything beside the app from now on, and return the folder.

    Raises AttacheError where nothing can be written there, or the environment names another folder.
    """
    folder = portable_folder()
    named = one_folder()
    if named not in (None, folder):
        raise AttacheError(
            f"Everything is kept in {named}, as the environment variable {VARIABLE} says.",
            "Unset that variable, or go on with the folder that it names.",
        )
    try:
        folder.mkdir(exist_ok=True)
        try_writing(folder)
    except OSError as error:
        raise AttacheError(
            f"Nothing can be kept beside the app: {folder} cannot be written to "
            f"({error.strerror or error}).",
            "Copy Attaché to a place where you may save files, such as a USB stick or a folder of "
            "your own, and start it there.",
        ) from error
    return folder


def unwritable() -> Path | None:
    """The folder in which nothing can be kept of what the window remembers; None if all can be."""
    whole = one_folder()
    for folder in (user_config(), user_state()):
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try_writing(folder)
        except OSError:
            return whole or folder
    return None


def try_writing(folder: Path) -> None:
    """Write a file in a folder and delete it. Raises OSError where that cannot be."""
    tried = folder / f".attache-{os.urandom(8).hex()}.tmp"
    with tried.open("xb"):  # what the system says of permissions is not always so
        pass
    tried.unlink()


def _own(name: str) -> Path:
    """One of the user's folders: "data", "state", "config", "cache" or "log"."""
    folder = one_folder()
    if folder is not None:
        return reachable(folder / name)
    import platformdirs  # not every command needs it

    return reachable(Path(getattr(platformdirs, f"user_{name}_dir")("attache", appauthor=False)))
