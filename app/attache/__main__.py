"""`attache`: alone or with deck files the window, otherwise the command line."""

import sys

from attache.ui.entry import asks_for_window


def main() -> None:
    """Run Attaché and leave with its exit code."""
    if asks_for_window(sys.argv[1:]):
        from attache.ui.entry import open_window

        sys.exit(open_window(sys.argv[1:]))
    from attache.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
