"""Number formats of Excel: which show percents, currencies, months and years."""

import re
from functools import lru_cache

from attache.data.facts import Look
from attache.data.grid import Form
from attache.data.measures import measure
from attache.data.models import DateStep

_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_LOCALE = re.compile(r"\[\$([^\]-]*)(?:-[0-9A-Fa-f]+)?\]")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_FILLING = re.compile(r"[_*].")
_SIGNS = re.compile(r"[$€£¥₩₹₫₽฿]")
BUILT_IN = {
    5: '"$"#,##0',
    6: '"$"#,##0',
    7: '"$"#,##0.00',
    8: '"$"#,##0.00',
    9: "0%",
    10: "0.00%",
    14: "m/d/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    22: "m/d/yy h:mm",
    42: '"$"#,##0',
    44: '"$"#,##0.00',
}
"""The formats that a workbook need not spell out (ECMA-376, part 1, 18.8.30)."""
PLAIN = Look()


@lru_cache(maxsize=4096)
def look(code: str) -> Look:
    """What a format shows; only its part for positive numbers counts."""
    first = code.split(";")[0]
    literal = " ".join(a or b for a, b in _QUOTED.findall(first))
    marks = " ".join(_LOCALE.findall(first))
    bare = _FILLING.sub("", _BRACKETS.sub("", _QUOTED.sub("", _LOCALE.sub("", first))))
    if "%" in bare:
        return Look(Form.PERCENT)
    if "%" in literal:
        return Look(Form.PERCENT, scaled=False)
    if not re.search(r"[0#?]", bare) and re.search(r"(?i)[dmy]", bare):
        return Look(Form.DATE, step=_step(bare.lower()))
    signs = " ".join(_SIGNS.findall(bare))
    for text in (marks, literal, signs):
        said = measure(text) if text.strip() else None
        if said is not None and said.currency and not said.magnitude:
            return Look(Form.CURRENCY, said.unit)
    return PLAIN


def _step(code: str) -> DateStep:
    return DateStep.DAY if "d" in code or "m" not in code else DateStep.MONTH
