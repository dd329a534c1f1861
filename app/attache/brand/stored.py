"""A brand as JSON, which only the program writes, and the digest by which a deck knows it again."""

import hashlib
import json
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from attache.brand.models import Brand
from attache.errors import AttacheError


def to_json(brand: Brand) -> str:
    """Everything of a brand but where its template lies."""
    return json.dumps(_values(brand), ensure_ascii=False, indent=1)


def from_json(text: str, template: Path) -> Brand:
    """The brand that `to_json` wrote, with its template; ValueError where the text is no such."""
    values = json.loads(text)
    try:
        stored = _adapter().validate_python({**values, "template": template})
    except (ValidationError, TypeError) as error:
        raise ValueError("not a stored brand") from error
    return replace(stored, template=template)


def digest(brand: Brand) -> str:
    """What tells two states of a brand apart: a SHA-256 over its template and what is known of it.

    Raises AttacheError where the template cannot be read.
    """
    try:
        template = brand.template.read_bytes()
    except OSError as error:
        raise AttacheError(
            f"The template of brand {brand.id} cannot be read: {brand.template}: {error.strerror}.",
            "Install Attaché again, or choose another brand.",
        ) from error
    return hashlib.sha256(template + to_json(brand).encode()).hexdigest()


def _values(brand: Brand) -> dict[str, object]:
    values = asdict(brand)
    del values["template"]
    return values


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Brand]:
    return TypeAdapter(Brand)
