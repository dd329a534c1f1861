"""Paths in the files that the window keeps."""

import os
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from attache import paths


def _as_path(value: object) -> object:
    """A path; one without a beginning is counted from the app on."""
    if not isinstance(value, str):
        return value
    path = Path(value)
    is_beside = not path.is_absolute() and paths.is_portable()
    return Path(os.path.normpath(paths.app_folder() / path)) if is_beside else path


def _as_text(path: Path) -> str:
    """A path as text; what lies beside a portable app is found on any drive that it comes to."""
    path = path.absolute()
    around = paths.app_folder().parent
    if not paths.is_portable() or not path.is_relative_to(around):
        return os.fspath(path)
    return Path(os.pardir, path.relative_to(around)).as_posix()


StoredPath = Annotated[Path, BeforeValidator(_as_path), PlainSerializer(_as_text)]
"""A path as text in JSON; one that is not Unicode, too, comes back as it was."""
