"""A deck that was opened lately, and the list of them, as the file holds them."""

from pydantic import AwareDatetime, BaseModel, ConfigDict

from attache.paths import reachable
from attache.ui.stored_path import StoredPath

SCHEMA_VERSION = 1


class RecentDeck(BaseModel):
    """A deck that was open: where it is, its title and brand as they were last known."""

    model_config = ConfigDict(frozen=True)

    path: StoredPath
    title: str = ""
    when: AwareDatetime
    brand: str = ""

    @property
    def missing(self) -> bool:
        """Whether its file is not there now. Asks the disk, which takes long for a lost network."""
        try:
            return not reachable(self.path).is_file()
        except (OSError, ValueError):
            return True


class Recent(BaseModel):
    """The list as the file holds it."""

    model_config = ConfigDict(frozen=True)

    schema_version: int = SCHEMA_VERSION
    decks: tuple[RecentDeck, ...] = ()
