"""The bundled open fonts under the names that a deck uses."""

from functools import lru_cache

from attache import paths
from attache.brand.models import Brand
from attache.errors import AttacheError

_FACES = ("Regular", "Bold")


def bundled(brand: Brand) -> tuple[tuple[str, bytes], ...]:
    """(font name in the deck, font file of its twin) for both fonts of `brand`, upright faces."""
    faces = dict.fromkeys((brand.heading, brand.body))
    return tuple((face.name, data) for face in faces for data in _files(face.twin))


@lru_cache(maxsize=8)
def _files(twin: str) -> tuple[bytes, ...]:
    stem = twin.replace(" ", "")
    found = [paths.fonts() / f"{stem}-{face}.ttf" for face in _FACES]
    missing = [path.name for path in found if not path.is_file()]
    if missing:
        raise AttacheError(
            f"The font file {missing[0]} is missing from {paths.fonts()}.",
            "Install Attaché again; text cannot be measured without its fonts.",
        )
    return tuple(path.read_bytes() for path in found)
