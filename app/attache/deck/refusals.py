"""What pydantic finds wrong with a deck, said in words with the key where it stands."""

from pydantic import ValidationError

from attache.deck.text import clean

_SAID = {
    "missing": "is missing",
    "extra_forbidden": "is not a key that Attaché knows",
    "string_type": "should be text",
    "int_type": "should be a whole number",
    "bool_type": "should be true or false",
    "tuple_type": "should be a list",
    "dict_type": "should be an object",
    "model_type": "should be an object",
    "date_type": "should be a date such as 2026-12-04",
    "date_parsing": "should be a date such as 2026-12-04",
    "date_from_datetime_parsing": "should be a date such as 2026-12-04",
}


def faults(error: ValidationError) -> tuple[tuple[str, str], ...]:
    """(key, fault) for everything found; the key of the whole value is empty.

    A key is a path such as "sections[0].choices[2].headline".
    """
    return tuple(
        (
            _path(found["loc"]),
            _fault(found["type"], found["msg"], found["input"], found.get("ctx", {})),
        )
        for found in error.errors(include_url=False)
    )


def _path(location: tuple[int | str, ...]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return "".join(steps).removeprefix(".")


def _fault(kind: str, message: str, given: object, context: dict[str, object]) -> str:
    if kind == "string_too_long" and isinstance(given, str):
        return f"is {len(clean(given))} characters, at most {context['max_length']}"
    if kind == "enum":
        return f"is {given!r}, which is not {context['expected']}"
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    return _SAID.get(kind, f"is wrong: {message[0].lower()}{message[1:]}")
