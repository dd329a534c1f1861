"""The luminance of pixels, as WCAG 2 defines it."""

from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.float64]]


def luminances(pixels: np.ndarray[Any, np.dtype[np.uint8]]) -> Numbers:
    """The relative luminance, from 0 to 1, of pixels of (..., 3) channels from 0 to 255."""
    shares = np.arange(256) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return linear[pixels] @ np.array([0.2126, 0.7152, 0.0722])


def contrasts(behind: Numbers, own: float) -> Numbers:
    """The contrast of every luminance with `own`, as WCAG 2 reckons it, from 1 to 21."""
    lighter, darker = np.maximum(behind, own), np.minimum(behind, own)
    return (lighter + 0.05) / (darker + 0.05)
