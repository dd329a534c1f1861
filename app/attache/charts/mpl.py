"""matplotlib, loaded in this one place: its cache is in the user's own folder, and it says nothing.

Elsewhere it would keep its list of fonts in a folder of its own in the user's home, and a packaged
app would make that list anew at every start. It says so when it makes the list, and where it can
keep none; neither is for the user to mend.
"""

import logging
import os

from attache import paths

os.environ["MPLCONFIGDIR"] = str(paths.user_cache() / "matplotlib")
_log = logging.getLogger("matplotlib")
_level = _log.level
_log.setLevel(logging.ERROR)

import matplotlib as mpl  # noqa: E402
from matplotlib.artist import Artist  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.font_manager import FontEntry, FontProperties, fontManager  # noqa: E402
from matplotlib.ft2font import FT2Font  # noqa: E402
from matplotlib.lines import Line2D  # noqa: E402
from matplotlib.patches import Ellipse, FancyBboxPatch, Polygon, Rectangle  # noqa: E402
from matplotlib.text import Text  # noqa: E402
from matplotlib.textpath import text_to_path  # noqa: E402
from matplotlib.transforms import Affine2D  # noqa: E402

_log.setLevel(_level)

__all__ = [
    "Affine2D",
    "Artist",
    "Ellipse",
    "FT2Font",
    "FancyBboxPatch",
    "Figure",
    "FontEntry",
    "FontProperties",
    "Line2D",
    "Polygon",
    "Rectangle",
    "Text",
    "fontManager",
    "mpl",
    "text_to_path",
]
