"""What Attaché says when something expected goes wrong."""


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
