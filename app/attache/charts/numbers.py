"""One place that formats a value: as text, and as the format code PowerPoint shows it by."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal

from attache.text import one_line

MINUS = "\N{MINUS SIGN}"
_LARGEST_CELL = 9.99999999999999e307  # Excel's own limit; not a number compares as false.
_SCIENTIFIC_FROM = 1e15  # Excel keeps fifteen digits, and no label has room for more.
_GENERAL_BELOW = 1000.0  # Below this the code General needs no thousands separator.
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


def finite(value: float | None) -> float | None:
    """The value as a plain float, or None where it is missing, not a number or no cell's value."""
    return float(value) if value is not None and abs(value) <= _LARGEST_CELL else None


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How the values of one chart, or of one of its series, are written.

    `as_written` drops trailing zeros, so that 11.4 beside 3.87 stays 11.4; otherwise every value
    has `decimals` of them. `signed` puts a plus before what is above zero. `suffix` stands behind
    every number: "%", which does not multiply by a hundred, or " t".
    """

    decimals: int
    as_written: bool = False
    signed: bool = False
    suffix: str = ""

    def text(self, value: float) -> str:
        """The value as a label writes it: rounded half up, thousands separated, a true minus."""
        digits = self._digits(abs(value))
        is_zero = not any(digit in digits.partition("E")[0] for digit in "123456789")
        return self._written(digits, 0.0 if is_zero else value)

    def code(self, value: float) -> str:
        """The format code by which PowerPoint shows the value exactly as `text` does.

        A value that rounds to zero has no sign; the code says so, where Excel would keep a minus.
        """
        body = self._body(abs(value)) + _literal(self.suffix)
        if (value < 0 or (self.signed and value > 0)) and self._rounded(abs(value)) == 0:
            return f"{body};{body}"
        plus = "+" if self.signed else ""
        zero = f";{body}" if self.signed else ""
        return f'{plus}{body};"{MINUS}"{body}{zero}'

    def common_code(self, values: Iterable[float]) -> str:
        """The code that suits most of the values; the others need one of their own."""
        return self.code(self._typical(values))

    def tick(self, value: float, values: Iterable[float]) -> str:
        """A value on an axis, as the code common to `values` shows it."""
        typical = abs(self._typical(values))
        if self._is_general(typical):
            return self._written(f"{abs(value):.10g}", value)
        return replace(self, decimals=self._places(typical), as_written=False).text(value)

    def _typical(self, values: Iterable[float]) -> float:
        """The first of the values that the most are written like."""
        firsts: dict[str, float] = {}
        codes: Counter[str] = Counter()
        for value in values:
            code = self.code(value)
            firsts.setdefault(code, value)
            codes[code] += 1
        return firsts[codes.most_common(1)[0][0]] if codes else 1.0

    def _written(self, digits: str, value: float) -> str:
        sign = MINUS if value < 0 else "+" if self.signed and value > 0 else ""
        return sign + digits + self.suffix

    def _rounded(self, size: float) -> Decimal:
        if size >= _SCIENTIFIC_FROM:
            return Decimal(size)
        step = Decimal(1).scaleb(-self.decimals)
        return Decimal(repr(float(size))).quantize(step, context=_EXACT)

    def _digits(self, size: float) -> str:
        if size >= _SCIENTIFIC_FROM:
            return f"{size:.1E}"
        digits = f"{self._rounded(size):,f}"
        return digits.rstrip("0").rstrip(".") if self._trims(digits) else digits

    def _trims(self, digits: str) -> bool:
        return self.as_written and "." in digits

    def _body(self, size: float) -> str:
        """The unsigned part of the code.

        "#,##0.##" would leave a dot behind a whole number, so as written is General for small
        values, which follows later edits too, and the value's own number of decimals above.
        """
        if size >= _SCIENTIFIC_FROM:
            return "0.0E+00"
        if self._is_general(size):
            return "General"
        places = self._places(size)
        return "#,##0." + "0" * places if places else "#,##0"

    def _is_general(self, size: float) -> bool:
        return self.as_written and size < _GENERAL_BELOW

    def _places(self, size: float) -> int:
        if not self.as_written or size >= _SCIENTIFIC_FROM:
            return self.decimals
        return len(self._digits(size).partition(".")[2])


def _literal(text: str) -> str:
    """Text as a format code shows it: quoted, a quotation mark itself behind a backslash."""
    return '\\"'.join(f'"{part}"' if part else "" for part in text.split('"'))


PLAIN = NumberFormat(0)


def number_format(
    values: Iterable[float | None], decimals: int, *, signed: bool = False, suffix: str = ""
) -> NumberFormat:
    """The format for all values of a chart, None being no value.

    Values that have no more than `decimals` decimals stand as their source wrote them. As soon as
    one has to be rounded, all are, to the same number of decimals.
    """
    known = [value for value in map(finite, values) if value is not None]
    exact = all(abs(v) < _SCIENTIFIC_FROM and round(v, decimals) == v for v in known)
    return NumberFormat(decimals, decimals > 0 and exact, signed, _clean(suffix))


def _clean(suffix: str) -> str:
    """A suffix on one line, a space before it kept."""
    return (" " if suffix[:1].isspace() else "") + one_line(suffix) if suffix.strip() else ""
