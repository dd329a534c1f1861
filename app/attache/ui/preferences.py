"""The settings while Attaché runs: one value that windows share, written when it changes."""

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from attache import paths
from attache.errors import AttacheError
from attache.ui import stored

if TYPE_CHECKING:  # the window is seen before what checks settings is loaded
    from attache.ui.settings import Settings, SettingsNote

_LARGEST = 2**20


@dataclass(frozen=True, slots=True)
class AtStart:
    """The settings that a window needs before it is seen, as they stand in the file."""

    language: str = "system"
    appearance: str = "system"
    geometry: str = ""


class Preferences(QObject):
    """Holds the settings and saves each change. Nothing fails for want of a place to save them."""

    changed = Signal(object)
    """The new Settings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at_start = _at_start()
        self._value: Settings | None = None

    @property
    def value(self) -> "Settings":
        """The settings as they are now."""
        if self._value is None:
            self._value = self._read[0]
        return self._value

    @property
    def note(self) -> "SettingsNote | None":
        """What there is to say of settings that could not be used."""
        return self._read[1]

    def change(self, **fields: Any) -> None:
        """Set some of the settings; a place that cannot be written to leaves them for this run."""
        from attache.ui import settings

        new = self.value.model_copy(update=fields)
        if new == self.value:
            return
        self._value = new
        with suppress(AttacheError):
            settings.write(new)
        self.changed.emit(new)

    @cached_property
    def _read(self) -> "tuple[Settings, SettingsNote | None]":
        from attache.ui import settings

        return settings.read()


def _at_start() -> AtStart:
    """What is no text is left out; all else is told when the settings are read in full."""
    try:
        found = stored.read(paths.user_config() / "settings.json", _LARGEST)
    except (OSError, ValueError):
        return AtStart()
    named = {name: found.get(name) for name in AtStart.__slots__}
    return AtStart(**{name: value for name, value in named.items() if isinstance(value, str)})
