"""Numbers as people write them: 1,234.5 and 1.234,5, (1,234), 12-, US$ 1.2bn, 3조 2,000억원."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from attache.data import vocabulary as words
from attache.data.measures import NO_MEASURE, Measure, folded, measure

_MARKED = re.compile(
    r"(?P<number>.*[\d%)])(?P<mark>\s?[*†‡§¹²³⁰⁴-⁹ᵖᵉʳ]+|\s+\d\)|\s?\([a-zA-Z]\)|\s[bcdefnprsu]{1,2})"
)
_SHAPE = re.compile(
    r"(?P<open>\()?\s*(?P<arrow>[▲△▼▽])?\s*(?P<sign>[-+])?\s*"
    r"(?P<prefix>[^\d\s().,+'-][^\d().,+-]{0,15}?)?\s*(?P<inner>\()?\s*(?P<late>[-+])?\s*"
    r"(?P<body>\d[\d.,' ]*\d|[.,]?\d)(?P<exponent>[eE][-+]?\d{1,3})?(?:\s*(?P<close>\)))?"
    r"(?P<gap>\s*)(?P<suffix>[^\d()\s.,+-][^\d()]{0,30}?)?\s*(?P<after>-)?\s*(?P<last>\))?"
)
_PLAIN = {mark: re.compile(rf"-?[0-9]{{1,18}}(?:{re.escape(mark)}[0-9]{{1,18}})?") for mark in ".,"}
_GROUPED = re.compile(r"\d{1,3}(?:(?P<mark>[., '])\d{3})(?:(?P=mark)\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_KOREAN = re.compile(r"(?P<sign>-)?(?P<parts>(?:\d[\d,.]*\s*[조억만]\s*){2,3})(?P<unit>[^\d\s]*)")
_KOREAN_PART = re.compile(r"(\d[\d,.]*)\s*([조억만])")
_MOST_DIGITS = 60
_FARTHEST = 30
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written: 1.2 for "US$ 1.2bn*", with its measure and the mark beside it.

    `arrow` is a triangle before it, which may mean minus: it does not count in `value`.
    """

    value: Decimal
    measure: Measure = NO_MEASURE
    arrow: str = ""
    mark: str = ""
    doubtful: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text taken apart, before anything is known of its decimal mark."""

    negative: bool
    body: str
    exponent: str
    measure: Measure
    arrow: str
    mark: str
    doubtful: str


def numeral(text: str, decimal: str = ".", word: str = "") -> Numeral | None:
    """The number that `text` is, with `decimal` as its decimal mark; None where it is none.

    `word` is a unit that may stand beside it although nobody knows it.
    """
    if _PLAIN[decimal].fullmatch(text):  # most numbers are plain, and need no taking apart
        return Numeral(Decimal(text.replace(",", ".")))
    korean = _korean(text, decimal)
    if korean is not None:
        return korean
    seen = _seen(text, word)
    value = _value(seen.body, decimal) if seen else None
    if seen is None or value is None:
        return None
    value = value.scaleb(int(seen.exponent[1:])) if seen.exponent else value
    if value and abs(value.adjusted()) > _FARTHEST:
        return None
    signed = -value if seen.negative else value
    return Numeral(signed, seen.measure, seen.arrow, seen.mark, seen.doubtful)


def plain(value: Decimal) -> str:
    """A number in plain decimals: "-1234.5", without an exponent or zeros at its end."""
    return format(value.normalize(), "f") if value else "0"


def decimal_mark(texts: Iterable[str], delimiter: str = "") -> tuple[str, str]:
    """The decimal mark of the numbers among `texts`, "" where none shows it, and what is doubtful.

    "1,234" alone may be either. In a file of semicolons, which programs write where the comma is
    the decimal mark, it has decimals; elsewhere its comma parts thousands.
    """
    votes = Counter(hint for text in texts if (hint := _hint(text)))
    if votes["."] and votes[","]:
        mark = "." if votes["."] >= votes[","] else ","
        return mark, "Some numbers have a decimal point and others a decimal comma"
    if votes["."] or votes[","]:
        return ("." if votes["."] else ","), ""
    if not votes:
        return "", ""
    mark = "," if delimiter == ";" else "."
    thousands = votes["?," if mark == "." else "?."]
    sure = thousands >= _ENOUGH and thousands == votes.total()
    return mark, "" if sure else "No number shows for certain which mark stands before decimals"


def is_code(text: str) -> bool:
    """Whether digits are a name, as "0101" is: no number begins with a zero."""
    return len(text) > 1 and text.startswith("0") and text.isdecimal()


@lru_cache(maxsize=65_536)
def _seen(text: str, word: str = "") -> _Seen | None:
    mark = ""
    if len(text) > _MOST_DIGITS:
        return None
    if found := _MARKED.fullmatch(text.strip()):
        text, mark = found["number"], found["mark"].strip()
    shape = _SHAPE.fullmatch(folded(text))
    if shape is None or not _brackets_match(shape):
        return None
    said = _measure_of(shape, word)
    signs = [shape[name] for name in ("sign", "late", "after") if shape[name]]
    brackets = bool(shape["open"] or shape["inner"])
    if said is None or len(signs) + brackets > 1:
        return None
    prefix = (shape["prefix"] or "").strip()
    return _Seen(
        brackets or signs == ["-"],
        shape["body"],
        shape["exponent"] or "",
        said,
        shape["arrow"] or "",
        mark,
        prefix if prefix in words.DOUBTFUL else "",
    )


def _brackets_match(shape: re.Match[str]) -> bool:
    opened = sum(bool(shape[name]) for name in ("open", "inner"))
    return opened == sum(bool(shape[name]) for name in ("close", "last")) <= 1


def _measure_of(shape: re.Match[str], word: str) -> Measure | None:
    """What the texts before and behind a number say of it; None where they say something else."""
    prefix, suffix = (shape["prefix"] or "").strip(), (shape["suffix"] or "").strip()
    before = measure(prefix) if prefix else NO_MEASURE
    if before is None or (prefix and not before.currency):
        return None
    if word and suffix == word:
        return replace(before, unit=before.unit or word)
    behind = _suffix(suffix, tight=not shape["gap"], currency=before.currency)
    if behind is None or (before.unit and behind.unit and before.unit != behind.unit):
        return None
    magnitude = before.magnitude + behind.magnitude
    return Measure(before.unit or behind.unit, magnitude, before.currency or behind.currency)


def _suffix(suffix: str, *, tight: bool, currency: bool) -> Measure | None:
    if not suffix:
        return NO_MEASURE
    power = words.SHORT_MAGNITUDES.get(suffix.lower())
    if power is not None and (currency or tight):
        return Measure("", power)
    return measure(suffix)


def _value(body: str, decimal: str) -> Decimal | None:
    """The number that digits and marks are; None where the marks stand in no known way."""
    whole, mark, fraction = body.partition(decimal)
    if mark and not fraction.isdecimal():
        return None
    if not whole.isdecimal():
        groups = _GROUPED.fullmatch(whole) or (_INDIAN.fullmatch(whole) if decimal == "." else None)
        if groups is None and not (mark and not whole):
            return None
        whole = re.sub(r"\D", "", whole)
    return Decimal(f"{whole or '0'}.{fraction}" if mark else whole)


def _hint(text: str) -> str:
    """The decimal mark that a number shows; with "?" before it where it may part thousands."""
    seen = _seen(text) if "." in text or "," in text else None
    if seen is None:
        return ""
    body = seen.body
    marks = [sign for sign in body if sign in ".,"]
    if not marks:
        return ""
    last = marks[-1]
    other = "," if last == "." else "."
    if marks.count(last) == 1 and (len(marks) > 1 or " " in body or "'" in body):
        return last if _value(body, last) is not None else ""
    if len(marks) > 1:
        return other if _value(body, other) is not None else ""
    whole, _, fraction = body.partition(last)
    if len(fraction) != 3 or len(whole) > 3 or whole.startswith("0") or not whole:
        return last
    return f"?{last}"


def unknown_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word that no measure has stands behind a number: "35 widgets"."""
    found: Counter[str] = Counter()
    for text in texts:
        if len(text) > _MOST_DIGITS or text[-1:].isdecimal():
            continue
        shape = _SHAPE.fullmatch(folded(text))
        suffix = (shape["suffix"] or "").strip() if shape and not shape["prefix"] else ""
        if suffix.isalpha() and measure(suffix) is None:
            found[suffix] += 1
    return found


def _korean(text: str, decimal: str) -> Numeral | None:
    """A number in several Korean powers of ten thousand: "3조 2,000억원" is 32,000억 won."""
    if not ("조" in text or "억" in text):
        return None
    found = _KOREAN.fullmatch(folded(text))
    said = measure(found["unit"]) if found and found["unit"] else NO_MEASURE
    if found is None or said is None:
        return None
    parts = _KOREAN_PART.findall(found["parts"])
    powers = [words.MAGNITUDES[power] for _, power in parts]
    values = [_value(digits, decimal) for digits, _ in parts]
    if sorted(powers, reverse=True) != powers or len(set(powers)) < len(powers):
        return None
    least, total = powers[-1] + said.magnitude, Decimal(0)
    for value, power in zip(values, powers, strict=True):
        if value is None:
            return None
        total += value.scaleb(power - powers[-1])
    signed = -total if found["sign"] else total
    return Numeral(signed, replace(said, magnitude=least))
