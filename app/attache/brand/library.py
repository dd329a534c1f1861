"""The brands there are, by id."""

from attache import paths
from attache.brand.description import read_description
from attache.brand.models import Brand
from attache.errors import unknown


def brands() -> tuple[str, ...]:
    """The ids of the house brands, in order."""
    folder = paths.slide_templates()
    return tuple(sorted(path.parent.name for path in folder.glob("*/brand.toml")))


def brand(brand_id: str) -> Brand:
    """The brand with that id; AttacheError with the nearest names if there is none."""
    known = brands()
    if brand_id not in known:
        raise unknown("brand", brand_id, known)
    return read_description(paths.slide_templates() / brand_id)
