"""Formulas by which a sheet writes the text of a cell as a chart's labels write it.

They hold no text of anybody's but a suffix, which is quoted.
"""

from attache.charts.numbers import MINUS, NumberFormat

MISSING = "\N{EN DASH}"


def number_text(numbers: NumberFormat, value: float | None) -> str:
    """A value as a label writes it, a dash where there is none."""
    return MISSING if value is None else numbers.text(value)


def number_formula(cell: str, numbers: NumberFormat, value: float | None) -> str:
    """The expression that writes the number in `cell` as `number_text` writes `value`.

    FIXED and not TEXT, whose format codes mean different things in different languages.
    """
    example = 1.0 if value is None else value
    size, digits = f"ABS({cell})", numbers.text(abs(example)).removesuffix(numbers.suffix)
    places = len(digits.partition(".")[2])
    rounded = f"ROUND({cell},{places})"
    if "E" in digits:
        written, rounded = f'TEXT({size},"0.0E+00")', cell
    elif "General" in numbers.code(example):
        written, rounded = f'{size}&""', cell
    else:
        written = f"FIXED({size},{places})"
    plus = f'IF({rounded}>0,"+","")' if numbers.signed else '""'
    sign = f'IF({rounded}<0,"{MINUS}",{plus})'
    suffix = f"&{_literal(numbers.suffix)}" if numbers.suffix else ""
    return f'IF({cell}="","{MISSING}",{sign}&{written}{suffix})'


def _literal(text: str) -> str:
    """Text as a formula holds it; a quotation mark is doubled, so that it stays text."""
    return '"' + text.replace('"', '""') + '"'
