"""Requests answered one by one: what comes of each, or why nothing does, as a message."""

import traceback
from collections.abc import Callable, Collection

from attache.errors import AttacheError
from attache.output.export import CancelledError, Step
from attache.output.studio import Job, Studio
from attache.output.studio_process import (
    EVERYTHING,
    Answered,
    Asked,
    Failed,
    Message,
    Progressed,
)


class Answering:
    """A studio that speaks in messages. `stopped` are the numbers of requests to be given up."""

    def __init__(
        self,
        send: Callable[[Message], None],
        stopped: Collection[int],
        studio: Studio | None = None,
    ) -> None:
        self._send, self._stopped = send, stopped
        self._studio = studio or Studio()

    def answer(self, asked: Asked) -> None:
        """Send what comes of a request."""
        number = asked.id

        def progress(step: Step) -> None:
            self._send(Progressed(number, step.done, step.total, step.format.value))

        def stop() -> bool:
            return number in self._stopped or EVERYTHING in self._stopped

        try:
            if stop():
                raise CancelledError
            self._send(Answered(number, self._studio.answer(asked.request, Job(progress, stop))))
        except AttacheError as error:
            self._send(Failed(number, error.message, error.hint))
        except Exception as error:  # the window is told, whatever it is, and goes on
            reason = f"{type(error).__name__}: {error}"
            self._send(Failed(number, reason, trace=traceback.format_exc()))
