"""How Attaché starts itself as one more process."""

import sys


def command(*arguments: str) -> tuple[str, list[str]]:
    """The program and its arguments: the packaged app itself, or our own interpreter with it."""
    if getattr(sys, "frozen", False):
        return sys.executable, [*arguments]
    # -P: a file that happens to lie in the user's folder is not to be taken for a library.
    return sys.executable, ["-P", "-m", "attache", *arguments]
