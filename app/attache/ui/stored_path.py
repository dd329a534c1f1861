"""Paths in the files that the window keeps."""

import os
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer


def _as_path(value: object) -> object:
    return Path(value) if isinstance(value, str) else value


StoredPath = Annotated[Path, BeforeValidator(_as_path), PlainSerializer(os.fspath)]
"""A path as text in JSON; one that is not Unicode, too, comes back as it was."""
