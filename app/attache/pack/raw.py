"""Finding one's way in data as it came out of a file, of whatever shape."""

from typing import TypeGuard

KeyPath = tuple[str | int, ...]


def is_table(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a value is a table; the keys of TOML and CSV are always text."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Whether a value is a list."""
    return isinstance(value, list)


def follow(data: object, path: KeyPath) -> object:
    """What `path` leads to in `data`; None where it leads nowhere."""
    for step in path:
        if is_table(data) and isinstance(step, str):
            data = data.get(step)
        elif is_list(data) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
