"""The log: where tracebacks go, so that no user sees one."""

from pathlib import Path

from attache import __version__


def log_traceback(error: BaseException) -> str:
    """Write the traceback to the log and say where it is."""
    import datetime
    import traceback

    from platformdirs import user_log_dir

    path = Path(user_log_dir("attache", appauthor=False)) / "attache.log"
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    text = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{when} attache {__version__}\n{text}\n")
    except OSError as failed:
        return f"no log could be written: {failed.strerror}"
    return f"details are in {path}"
