"""What the formulas in a chart's workbook come to, as a spreadsheet would work them out."""

import io
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, cast

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

_TOKENS = re.compile(
    r'(?P<text>"(?:[^"]|"")*")|(?P<range>\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)'
    r"|(?P<cell>\$?[A-Z]+\$?\d+)(?!\w|\()|(?P<name>[A-Z]+)(?=\()|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<equal>(?<![<>])=)|(?P<unequal><>)|(?P<other>.)"
)


class Sheet:
    """A sheet whose cells can be changed; formulas are worked out when they are asked for."""

    def __init__(self, content: bytes) -> None:
        sheet = load_workbook(io.BytesIO(content))["Sheet1"]
        self._cells: dict[str, Any] = {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row
        }
        self._formulas = {
            cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
        }

    def set(self, place: str, value: float | str | None) -> None:
        """Types a value into a cell, as a user does."""
        self._cells[place] = value
        self._formulas.discard(place)

    def write(self, place: str, formula: str) -> None:
        """Puts a formula, without its "=", into a cell."""
        self._cells[place] = f"={formula}"
        self._formulas.add(place)

    def __getitem__(self, place: str) -> Any:
        """What a cell shows: its value or what its formula comes to, None where it is empty."""
        place = place.replace("$", "")
        value = self._cells.get(place)
        if place not in self._formulas:
            return value
        worked_out = self._worked_out(str(value)[1:])
        return str(worked_out) if isinstance(worked_out, str) else float(worked_out)

    def _worked_out(self, formula: str) -> Any:
        code = "".join(self._translated(token) for token in _TOKENS.finditer(formula))
        names: dict[str, Any] = {
            name: getattr(_Functions, name) for name in vars(_Functions) if name.isupper()
        }
        names["Text"], names["cell"], names["cells"] = _Text, self._operand, self._range
        return eval(code, {"__builtins__": {}}, names)  # noqa: S307

    def _translated(self, token: re.Match[str]) -> str:
        kind, text = token.lastgroup, token.group()
        if kind == "text":
            return f"Text({text[1:-1].replace(chr(34) * 2, chr(34))!r})"
        if kind in ("range", "cell"):
            return f"{'cells' if kind == 'range' else 'cell'}({text!r})"
        return {"equal": "==", "unequal": "!="}.get(kind or "", text)

    def _operand(self, place: str) -> Any:
        value = self[place]
        if value is None:
            return _Blank()
        return _Text(value) if isinstance(value, str) else _Number(value)

    def _range(self, reference: str) -> list[float]:
        left, top, right, foot = (side or 0 for side in range_boundaries(reference))
        cells = [
            self[f"{get_column_letter(column)}{row}"]
            for row in range(top, foot + 1)
            for column in range(left, right + 1)
        ]
        return [value for value in cells if isinstance(value, int | float)]


class _Text(str):
    """Text of a formula, which "&" joins to what follows."""

    __slots__ = ()

    def __and__(self, other: object) -> "_Text":
        return _Text(f"{self}{other}")


class _Number(float):
    """A number of a formula: as text it has no zeros at its end."""

    __slots__ = ()

    def __and__(self, other: object) -> _Text:
        return _Text(f"{self}{other}")

    def __str__(self) -> str:
        return f"{float(self):.15g}"


class _Blank(_Number):
    """An empty cell: nothing as text, zero as a number."""

    __slots__ = ()
    __hash__ = _Number.__hash__

    def __eq__(self, other: object) -> bool:
        return other in ("", 0)

    def __str__(self) -> str:
        return ""


class _Functions:
    """The functions of a spreadsheet that formulas use."""

    @staticmethod
    def IF(condition: object, one: Any, other: Any) -> Any:  # noqa: N802
        return one if condition else other

    @staticmethod
    def LEN(text: str) -> int:  # noqa: N802
        return len(str(text).encode("utf-16-le")) // 2

    @staticmethod
    def LEFT(text: str, count: int) -> _Text:  # noqa: N802
        return _Text(str(text).encode("utf-16-le")[: count * 2].decode("utf-16-le"))

    @staticmethod
    def CHAR(code: int) -> _Text:  # noqa: N802
        return _Text(chr(code))

    @staticmethod
    def SUBSTITUTE(text: str, old: str, new: str, nth: int) -> _Text:  # noqa: N802
        parts = str(text).split(old)
        if len(parts) <= nth:
            return _Text(text)
        return _Text(old.join(parts[:nth]) + new + old.join(parts[nth:]))

    @staticmethod
    def ABS(value: float) -> _Number:  # noqa: N802
        return _Number(abs(value))

    @staticmethod
    def ROUND(value: float, places: int) -> _Number:  # noqa: N802
        return _Number(_rounded(value, places))

    @staticmethod
    def FIXED(value: float, places: int) -> _Text:  # noqa: N802
        return _Text(f"{_rounded(value, places):,f}")

    @staticmethod
    def AND(*conditions: object) -> bool:  # noqa: N802
        return all(conditions)

    @staticmethod
    def MIN(*values: Any) -> _Number:  # noqa: N802
        return _Number(min(_numbers(values), default=0.0))

    @staticmethod
    def MAX(*values: Any) -> _Number:  # noqa: N802
        return _Number(max(_numbers(values), default=0.0))

    @staticmethod
    def SUM(*values: Any) -> _Number:  # noqa: N802
        return _Number(sum(_numbers(values)))


def _numbers(values: Iterable[Any]) -> list[float]:
    """The numbers in ranges and single cells, the blanks left out."""
    listed: list[Any] = []
    for value in values:
        listed.extend(cast("list[float]", value) if isinstance(value, list) else [value])
    return [value for value in listed if not isinstance(value, _Blank)]


def _rounded(value: float, places: int) -> Decimal:
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
