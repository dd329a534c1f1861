"""The numbers that a text states, in one spelling each, so that two texts can be compared.

A numeral counts wherever it stands ("$66", "66bn", "2.3%", "21st", "2021–2024" twice), with one
exception: digits right after one or two Latin letters that begin a word belong to a name ("c5800",
"G20", "CO2", "Q1"). Three letters or more do not hide a number ("USD66bn"): a false alarm is
cheaper than a claim that nobody checks. Signs and units are left out, and so is scale: "127.8
billion" is 127.8. Numbers spelt out in words are not found.
"""

import re
from decimal import Decimal

_NAME_OR_NUMERAL = re.compile(
    r"\b[A-Za-z]{1,2}\d\w*(?:\.\d+)*"
    r"|(\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_DIGIT = re.compile(r"\d")
_GROUPING = re.compile(r"[,\u00a0\u2009\u202f]")


def numbers(text: str) -> tuple[str, ...]:
    """The numerals of `text` in order, normalised: "1,234.50" is "1234.5"."""
    if not _DIGIT.search(text):  # most texts; looking for names in them is slow
        return ()
    found = (match.group(1) for match in _NAME_OR_NUMERAL.finditer(text))
    return tuple(normal(Decimal(_GROUPING.sub("", numeral))) for numeral in found if numeral)


def normal(value: Decimal | float) -> str:
    """The one spelling of a number: no grouping, no exponent, no trailing zeros, no sign."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    text = f"{exact:f}".lstrip("-")
    return text.rstrip("0").rstrip(".") if "." in text else text
