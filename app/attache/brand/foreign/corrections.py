"""The small brand.toml beside a template: what of the match and the fonts the user corrects."""

from pathlib import Path
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from attache.brand.models import TEXT_TWINS
from attache.brand.toml import read_keys
from attache.errors import AttacheError
from attache.pack.vocabulary import Role

_Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


def _as_text(value: object) -> object:
    """A layout's number as text; anything else is pydantic's to refuse."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole else value


_Layout = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_as_text)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FontCorrection(_Table):
    """A font that the template does not name itself, and the bundled one to measure it with."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    twin: str | None = None
    widening: Annotated[float, Field(ge=0.8, le=1.5)] = 1.0


class Fonts(_Table):
    """The fonts of titles and of text; None is the template's own."""

    heading: FontCorrection | None = None
    body: FontCorrection | None = None


class Corrections(_Table):
    """What a brand.toml says of a template. Empty texts are worked out from the template."""

    id: _Text = ""
    name: _Text = ""
    purpose: _Text = ""
    fonts: Fonts = Fonts()
    match: dict[Role, _Layout] = Field(default_factory=dict[Role, str])


def read_corrections(path: Path) -> Corrections:
    """The corrections in the file at `path`. Raises AttacheError naming the file and the key."""
    try:
        found = Corrections.model_validate(read_keys(path))
    except ValidationError as error:
        fault = error.errors()[0]
        key = ".".join(str(part) for part in fault["loc"] if part != "[key]")
        raise AttacheError(
            f"{path}: {key}: {fault['msg']}", "Mend the key and try again."
        ) from error
    for font in (found.fonts.heading, found.fonts.body):
        if font is not None and font.twin not in (None, *TEXT_TWINS):
            raise AttacheError(
                f"{path}: fonts: the twin '{font.twin}' is not bundled.",
                f"Take {' or '.join(TEXT_TWINS)}.",
            )
    return found
