"""What the user set once and expects to find again: language, appearance, sizes, export options."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from PySide6.QtCore import QCoreApplication

from attache import paths
from attache.output.order import PAPERS, PER_PAGE, WIDTHS, Format
from attache.ui import stored
from attache.ui.stored_path import StoredPath

SCHEMA_VERSION = 1
_LARGEST = 2**20

Language = Literal["system", "en", "ko"]
Appearance = Literal["system", "light", "dark"]


def _one_of(*allowed: object) -> BeforeValidator:
    def check(value: object) -> object:
        if value not in allowed:
            raise ValueError("it is not among the choices")
        return value

    return BeforeValidator(check)


class ExportOptions(BaseModel):
    """How the last export was made; see `output.order.Order`."""

    model_config = ConfigDict(frozen=True)

    formats: tuple[Format, ...] = (Format.PPTX,)
    width: int = Field(default=1920, ge=WIDTHS.start, lt=WIDTHS.stop)
    per_page: Annotated[int, _one_of(*PER_PAGE)] = 3
    paper: Annotated[str, _one_of(*PAPERS)] = PAPERS[0]
    exact: bool = False


class Settings(BaseModel):
    """The settings of the window. `geometry` is Qt's, in base64; `splitters` are sizes by name."""

    model_config = ConfigDict(frozen=True)

    schema_version: int = SCHEMA_VERSION
    language: Language = "system"
    appearance: Appearance = "system"
    geometry: Annotated[str, Field(max_length=10_000)] = ""
    splitters: dict[str, tuple[int, ...]] = Field(default_factory=dict[str, tuple[int, ...]])
    exact_preview: bool = False
    export_folder: StoredPath | None = None
    export: ExportOptions = ExportOptions()


class Trouble(StrEnum):
    """Why settings were not read as they stood."""

    DAMAGED = "damaged"
    NEWER = "newer"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class SettingsNote:
    """What the user should know of settings that were not read as they stood."""

    trouble: Trouble
    file: Path
    keys: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The note in the user's language: ask for it after the translation is installed."""
        return _text(self.trouble).format(file=self.file, keys=", ".join(self.keys))


def settings_file() -> Path:
    """Where the settings are."""
    return paths.user_config() / "settings.json"


def read(file: Path | None = None) -> tuple[Settings, SettingsNote | None]:
    """The settings, and what there is to say about them.

    A missing file means the defaults. So does one that is damaged or of a newer Attaché, which is
    kept as "settings.json.bak"; a single value that cannot be used is replaced by its default.
    """
    file = file or settings_file()
    try:
        data = stored.read(file, _LARGEST)
        version = stored.version(data)
    except FileNotFoundError:
        return Settings(), None
    except OSError:
        return Settings(), SettingsNote(Trouble.DAMAGED, file)
    except ValueError:
        return _set_aside(file, Trouble.DAMAGED)
    if version > SCHEMA_VERSION:
        return _set_aside(file, Trouble.NEWER)
    return _usable(file, data)


def write(settings: Settings, file: Path | None = None) -> None:
    """Save the settings. Raises AttacheError where their place cannot be written to."""
    stored.write(file or settings_file(), settings)


def _set_aside(file: Path, trouble: Trouble) -> tuple[Settings, SettingsNote]:
    stored.set_aside(file)
    return Settings(), SettingsNote(trouble, file)


def _usable(file: Path, data: dict[str, Any]) -> tuple[Settings, SettingsNote | None]:
    """The settings of a file, without the values that cannot be used."""
    try:
        return Settings.model_validate(data), None
    except ValidationError as error:
        wrong = tuple(dict.fromkeys(str(fault["loc"][0]) for fault in error.errors()))
    rest = {key: value for key, value in data.items() if key not in wrong}
    return Settings.model_validate(rest), SettingsNote(Trouble.VALUES, file, wrong)


def _text(trouble: Trouble) -> str:
    if trouble is Trouble.NEWER:
        return QCoreApplication.translate(
            "Settings",
            "The settings were saved by a newer Attaché and are not used. They are kept as "
            "{file}.bak.",
        )
    if trouble is Trouble.VALUES:
        return QCoreApplication.translate(
            "Settings", "Some settings could not be used and are as at first: {keys}."
        )
    return QCoreApplication.translate(
        "Settings", "The settings in {file} could not be read. All are as at first."
    )
