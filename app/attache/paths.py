"""Where the content, templates and fonts that travel with the package are, and the user's own."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PROJECT = _PACKAGE.parent.parent


def _data(name: str) -> Path:
    """A data folder: inside the installed package, or at the top of a source checkout."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PROJECT / name


def content() -> Path:
    """The folder of the built-in packs."""
    return _data("content")


def slide_templates() -> Path:
    """The folder of the house brands."""
    return _data("slide_templates")


def fonts() -> Path:
    """The folder of the bundled open fonts."""
    return _PACKAGE / "fonts"


def user_data() -> Path:
    """The folder of what the user made, by the platform's convention; it need not exist yet."""
    from platformdirs import user_data_dir  # not every command needs it

    return Path(user_data_dir("attache", appauthor=False))


def user_state() -> Path:
    """The folder of what the window remembers of its work: recovery files, the recent decks."""
    from platformdirs import user_state_dir

    return Path(user_state_dir("attache", appauthor=False))


def user_config() -> Path:
    """The folder of the user's settings."""
    from platformdirs import user_config_dir

    return Path(user_config_dir("attache", appauthor=False))


def user_log() -> Path:
    """The folder of the log."""
    from platformdirs import user_log_dir

    return Path(user_log_dir("attache", appauthor=False))
