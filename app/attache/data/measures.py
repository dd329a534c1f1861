"""What is counted, in which powers of ten: "USD million", "백만 달러", "'000 tonnes", "%"."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from attache.data import vocabulary as words

_DASHES = re.compile("[‐‑‒–—―−﹣]")
_QUOTES = re.compile("[’‘ʼ´`′]")
_SPACES = re.compile(r"\s+")
_BETWEEN = re.compile(r"[\s,;:·/()\[\]\-=]+")
_GLUED = re.compile(rf"(?i)\b({'|'.join(words.CODES)})(k|m|mn|mln|mio|bn|bln|mrd|tn|trn)\b")
_BRACKETS = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]")
_TAIL = re.compile(r"(?P<name>.*\S)(?:,\s*|\s+[-:|]\s*|:\s+|\s+in\s+)(?P<inside>\S.*)")
_UNIT_LINE = re.compile(
    r"(?i)^[\s(\[<※*]*(?:단위|単位|单位|units?|einheit|unité|in|values?\s+in|figures\s+in)\b[\s:]*"
    r"(?P<inside>.+?)[\s)\]>.]*$"
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit ("USD", "%", "tonnes", "" for none) and the power of ten of what is counted in it."""

    unit: str = ""
    magnitude: int = 0
    currency: bool = False

    @property
    def percent(self) -> bool:
        """Whether hundredths are counted."""
        return self.unit == "%"


NO_MEASURE = Measure()


def folded(text: str) -> str:
    """`text` with one kind of space, dash and apostrophe, and wide characters as plain ones."""
    if text.isascii():
        return " ".join(text.replace("`", "'").split())
    plain = unicodedata.normalize("NFKC", text)
    return _SPACES.sub(" ", _QUOTES.sub("'", _DASHES.sub("-", plain))).strip()


def _tokens() -> dict[str, tuple[str, str | int]]:
    """Every known phrase, in lower case, with its kind and what it means."""
    known: dict[str, tuple[str, str | int]] = {}
    known.update({word.lower(): ("measure", word) for word in words.MEASURES})
    known.update(dict.fromkeys(words.FILLERS, ("filler", "")))
    known.update({word: ("short", power) for word, power in words.SHORT_MAGNITUDES.items()})
    known.update({word: ("power", power) for word, power in words.MAGNITUDES.items()})
    known.update(dict.fromkeys(words.PERCENT, ("percent", "%")))
    known.update({word: ("measure", word) for word in words.POINTS})
    known.update({code.lower(): ("currency", code) for code in words.CODES})
    known.update({mark.lower(): ("currency", code) for mark, code in words.CURRENCIES.items()})
    return {folded(word): meaning for word, meaning in known.items()}


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """Matches the longest of the phrases; Latin letters and digits are not cut in two."""

    def bounded(phrase: str) -> str:
        before = r"(?<![A-Za-z])" if phrase[0].isascii() and phrase[0].isalpha() else ""
        after = r"(?![A-Za-z])" if phrase[-1].isascii() and phrase[-1].isalpha() else ""
        before = r"(?<![\d.,])" if phrase[0].isdecimal() else before
        after = r"(?![\d.,])" if phrase[-1].isdecimal() else after
        return before + re.escape(phrase) + after

    return re.compile("|".join(bounded(each) for each in sorted(phrases, key=len, reverse=True)))


_KNOWN = _tokens()
_TOKEN = _pattern(list(_KNOWN))


@lru_cache(maxsize=4096)
def measure(text: str) -> Measure | None:
    """What `text` says is counted; None where it says anything else, or nothing.

    A number alone ("100") is no measure, nor is "k" or "b"; "m" alone is metres.
    """
    found = _found(_GLUED.sub(r"\1 \2", folded(text)))
    if found is None:
        return None
    kinds = {kind for kind, _, _ in found}
    currency = next((str(value) for kind, value, _ in found if kind == "currency"), "")
    short = sum(int(value) for kind, value, _ in found if kind == "short")
    power = sum(int(value) for kind, value, _ in found if kind == "power")
    counted = [written for kind, _, written in found if kind == "measure"]
    if "short" in kinds and not currency:
        if [written for kind, _, written in found if kind == "short"] != ["m"]:
            return None
        counted, short = [*counted, "m"], 0
    if "percent" in kinds:
        return None if currency or counted or power else Measure("%")
    if not currency and not counted and (not power or all(w[:1].isdecimal() for *_, w in found)):
        return None
    unit = " per ".join(filter(None, (currency, " ".join(counted))))
    return Measure(unit[:_LONGEST], min(power + short, 15), bool(currency))


def _found(text: str) -> list[tuple[str, str | int, str]] | None:
    """The phrases of a text: their kinds, meanings, and how they are written. None for others."""
    found: list[tuple[str, str | int, str]] = []
    lower, at = text.lower(), 0
    if len(text) > 2 * _LONGEST or len(lower) != len(text):
        return None
    while at < len(text):
        if gap := _BETWEEN.match(text, at):
            at = gap.end()
            continue
        token = _TOKEN.match(lower, at)
        if token is None:
            return None
        kind, value = _KNOWN[token[0]]
        found.append((kind, value, text[at : token.end()]))
        at = token.end()
    return found


def unit_line(text: str) -> tuple[Measure, ...]:
    """What a line above a table says of all of it: "단위: 백만 달러, %", "(USD million)"."""
    plain = folded(text)
    found = _UNIT_LINE.match(plain)
    inside = found["inside"] if found else plain.strip("()[]<> ")
    whole = measure(inside)
    if whole is not None:
        return (whole,) if found or _says_much(whole) else ()
    parts = [measure(part) for part in re.split(r"[,;·/]", inside)]
    return tuple(part for part in parts if part is not None) if all(parts) else ()


def split_header(text: str) -> tuple[str, Measure | None]:
    """The name in a header, and what it says is counted: "Exports (USD million)", "Share, %"."""
    plain = folded(text)
    for shape in (_BRACKETS, _TAIL):
        if (found := shape.fullmatch(plain)) and (said := _inside(found["inside"])):
            return found["name"].strip(" ,:-"), said
    parts = plain.split(" ")
    for first in range(1, len(parts)):
        said = measure(" ".join(parts[first:]))
        if said is not None and _says_much(said):
            return " ".join(parts[:first]), said
    if plain.startswith(("% ", "percent ", "Percent ")):
        return text, Measure("%")
    said = measure(plain)
    return text, said if said is not None and _says_much(said) else None


def _inside(text: str) -> Measure | None:
    """What stands in brackets or after a comma, whole or in its first part."""
    lines = unit_line(text) or ((said,) if (said := measure(text)) else ())
    if lines:
        return lines[0]
    first = re.split(r"[,;]", text)[0]
    return measure(first) if first != text else None


def _says_much(said: Measure) -> bool:
    """Whether it can be nothing but a measure: "index" or "days" may be the name of a column."""
    return said.currency or said.percent or bool(said.magnitude and said.unit)
