"""Text made fit for XML: without the characters that it forbids, on one line where wanted."""

import json
import re

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_ILLEGAL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def legal(text: str) -> str:
    """`text` without the characters that XML 1.0, section 2.2, forbids or discourages."""
    return _ILLEGAL.sub("", text)


def one_line(text: str) -> str:
    """`text` with line breaks and tabs as spaces, legal, without spaces at its ends."""
    return legal(_BREAKS.sub(" ", text)).strip()


def quoted(text: str) -> str:
    """A text as a basic string of TOML, which is one of JSON, DEL aside."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
