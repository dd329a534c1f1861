"""A logo: read from a file, cleaned, and how well it is seen on a colour."""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from attache.brand.contrast import luminance
from attache.brand.foreign.pictures import kept_picture
from attache.brand.pixels import Numbers, contrasts, luminances
from attache.errors import AttacheError
from attache.paths import reachable

_KINDS = ("png", "jpeg")
_LARGEST = 64 * 1024 * 1024
_OPAQUE = 128
_SAMPLE = (200, 200)


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo as it goes into a brand: `ending` is "png" or "jpeg"; its sizes are in pixels.

    `luminances` are those of its opaque pixels, from 0 to 1, of a smaller copy.
    """

    ending: str
    data: bytes
    width: int
    height: int
    luminances: Numbers

    def seen_on(self, rgb: str) -> float:
        """The contrast with "RRGGBB" that the clearest tenth of the logo has at least, 1 to 21."""
        return float(np.percentile(contrasts(self.luminances, luminance(rgb)), 90))


def read_logo(file: Path) -> Logo:
    """The logo in `file`. Raises AttacheError where it cannot be read, or shows nothing."""
    ending, data = read_picture(file)
    with Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
        small = picture.convert("RGBA")
    small.thumbnail(_SAMPLE)
    pixels = np.asarray(small).reshape(-1, 4)
    opaque = pixels[pixels[:, 3] >= _OPAQUE][:, :3]
    if not opaque.size:
        raise AttacheError(f"{file}: every pixel of it is transparent.", "Give another logo.")
    return Logo(ending, data, width, height, luminances(opaque))


def read_picture(file: Path) -> tuple[str, bytes]:
    """(ending, bytes) of a PNG or JPEG, without what it says of its makers.

    Raises AttacheError where it cannot be read or is no such picture.
    """
    try:
        if reachable(file).stat().st_size > _LARGEST:
            raise AttacheError(f"{file}: over 64 MB.", "Give a smaller picture.")
        data = reachable(file).read_bytes()
    except OSError as error:
        raise AttacheError(
            f"{file} cannot be read: {error.strerror}.", "Give the path of a PNG or JPEG file."
        ) from error
    kept = kept_picture(data)
    if kept is None or kept[0] not in _KINDS:
        raise AttacheError(
            f"{file}: not a whole PNG or JPEG picture.", "Save the logo as PNG or JPEG."
        )
    return kept
