"""What the command line says of the log, where tracebacks go so that no user sees one."""


def log_traceback(error: BaseException) -> str:
    """Write the traceback to the log and say where it is."""
    from attache.logbook import record, traceback_of  # only a mistake pays for the import

    try:
        return f"details are in {record(traceback_of(error))}"
    except OSError as failed:
        return f"no log could be written: {failed.strerror}"
