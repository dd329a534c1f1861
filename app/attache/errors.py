"""What Attaché says when something expected goes wrong."""

from collections.abc import Iterable
from pathlib import Path

_MOST_LISTED = 12


class AttacheError(Exception):
    """An expected failure, told to the user in words.

    `message` says what happened and where (which file, slide or key); `hint` says what to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message


def newer(path: Path, version: int, known: int) -> AttacheError:
    """The refusal of a file of a version above `known`, the newest that this Attaché reads."""
    return AttacheError(
        f"{path} was saved by a newer Attaché: it has version {version} of the file, and this one "
        f"reads versions up to {known}.",
        "Open it with the newer Attaché, or install that one here. The file is unchanged.",
    )


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three of the `known` names that `name` may have meant, the likeliest first."""
    from difflib import get_close_matches  # only a mistake pays for the import

    by_lower = {each.lower(): each for each in known}
    matches = get_close_matches(name.lower(), list(by_lower), n=3)
    if not matches and name:  # a part of a long name is far from it in spelling
        matches = [each for each in by_lower if name.lower() in each][:3]
    return tuple(by_lower[match] for match in matches)


def unknown(kind: str, name: str, known: Iterable[str]) -> AttacheError:
    """The refusal of a name that is not among `known`, with the nearest names offered.

    `kind` is the word for what was named ("sector", "brand"). A short list is given in full.
    """
    names = tuple(known)
    close = nearest(name, names)
    hints = [f"Did you mean {' or '.join(close)}?"] if close else []
    if not names:
        hints.append("There are none.")
    elif len(names) <= _MOST_LISTED:
        hints.append(f"There are: {', '.join(names)}.")
    elif not close:
        hints.append(f"There are: {', '.join(names[:_MOST_LISTED])}, and others.")
    return AttacheError(f"Unknown {kind} '{name}'.", " ".join(hints))
