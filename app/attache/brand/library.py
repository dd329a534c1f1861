"""The brands there are, by id: those of the house, and the user's own in the data folder."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pathvalidate import is_valid_filename

from attache import paths
from attache.brand.description import read_description
from attache.brand.models import Brand
from attache.errors import AttacheError, unknown
from attache.pack.vocabulary import Role

if TYPE_CHECKING:  # a brand of the house does without what makes the user's own
    from attache.brand.foreign.adopt import Adopted
    from attache.brand.inspect import TemplateFacts

_LONGEST_ID = 60


def brands() -> tuple[str, ...]:
    """The ids of all brands: those of the house in order, then the user's own."""
    return (*house_brands(), *own_brands())


def house_brands() -> tuple[str, ...]:
    """The ids of the brands that come with Attaché, in order."""
    return _ids(paths.slide_templates())


def own_brands() -> tuple[str, ...]:
    """The ids of the user's own brands, in order."""
    house = house_brands()
    return tuple(name for name in _ids(user_folder()) if name not in house)


def user_folder() -> Path:
    """The folder of the user's own brands, a folder for each; it need not exist yet."""
    return paths.user_data() / "brands"


def brand(brand_id: str) -> Brand:
    """The brand with that id; AttacheError with the nearest names if there is none."""
    if brand_id in house_brands():
        return read_description(paths.slide_templates() / brand_id)
    if brand_id not in own_brands():
        raise unknown("brand", brand_id, brands())
    from attache.brand.own import load_own

    return load_own(user_folder() / brand_id)


def purpose(brand_id: str) -> str:
    """What a brand is for, or in a few words why that cannot be told."""
    house = brand_id in house_brands()
    path = (paths.slide_templates() if house else user_folder()) / brand_id / "brand.toml"
    try:
        said = tomllib.loads(path.read_text("utf-8")).get("purpose")
    except (OSError, ValueError) as error:
        return f"(cannot be read: {error})"
    return said if isinstance(said, str) and said else "(no purpose given)"


def add(file: Path, name: str) -> "Adopted":
    """Make the template at `file` a brand of the user's own, called `name`.

    Raises AttacheError where the name is taken or no good, or the template cannot become a brand;
    then nothing is written.
    """
    from attache.brand.own import add_template

    brand_id = id_of(name)
    check_new_id(brand_id)
    return add_template(file, user_folder() / brand_id, brand_id, name.strip())


def template_facts(brand_id: str) -> "TemplateFacts":
    """How the template behind a brand of the user's own was matched.

    Raises AttacheError where there is no such brand, or it was not made of a template.
    """
    from attache.brand.inspect import inspect
    from attache.brand.own import ORIGINAL

    return inspect(_own_folder(brand_id) / ORIGINAL)


def correct(brand_id: str, layouts: Mapping[Role, int]) -> Brand:
    """Make a brand of the user's own again, with the layouts of those numbers for those roles.

    Raises AttacheError where that cannot be; then everything is as it was.
    """
    from attache.brand.own import correct_match

    return correct_match(_own_folder(brand_id), layouts)


def new(
    name: str, logo: Path, primary: str, accent: str, fonts: Sequence[str] = ()
) -> tuple[Brand, tuple[str, ...]]:
    """Make a brand of the user's own from a logo and two colours, and what is worth a word.

    Raises AttacheError where the name is taken or no good, the logo cannot be read, or text cannot
    be read in the colours; then nothing is written.
    """
    from attache.brand.logo import read_logo
    from attache.brand.new import new_brand, notes
    from attache.brand.own import make_brand

    brand_id = id_of(name)
    check_new_id(brand_id)
    asked = new_brand(brand_id, name.strip(), read_logo(logo), primary, accent, fonts)
    return make_brand(asked, user_folder() / brand_id), tuple(notes(asked))


def remove(brand_id: str) -> None:
    """Delete a brand of the user's own. Raises AttacheError for one of the house, or none."""
    from attache.brand.own import remove_folder

    remove_folder(_own_folder(brand_id))


def _own_folder(brand_id: str) -> Path:
    """The folder of a brand that the user may change."""
    if brand_id in house_brands():
        raise AttacheError(
            f"{brand_id} comes with Attaché and cannot be changed or removed.",
            "Only brands that were added can be.",
        )
    if brand_id not in own_brands():
        raise unknown("brand", brand_id, own_brands())
    return user_folder() / brand_id


def check_new_id(brand_id: str) -> None:
    """Raises AttacheError where a brand has that id already: none is ever overwritten."""
    if brand_id in house_brands():
        raise AttacheError(
            f"{brand_id} is a brand that comes with Attaché, which is never overwritten.",
            "Choose another name.",
        )
    if (user_folder() / brand_id).exists():
        raise AttacheError(
            f"There is a brand {brand_id} already.",
            "Choose another name, or remove that brand first.",
        )


def id_of(name: str) -> str:
    """The id of a brand called `name`: its letters and digits in lower case, joined by hyphens.

    Raises AttacheError where the name has none, or is too long for a folder.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    brand_id = re.sub(r"[\W_]+", "-", folded).strip("-")
    if not brand_id:
        raise AttacheError(f"{name!r} has no letter or digit.", "Give the brand a name.")
    if len(brand_id) > _LONGEST_ID or not is_valid_filename(brand_id, platform="universal"):
        raise AttacheError(
            f"No folder can be named {brand_id!r} on every system.",
            f"Choose another name, of at most {_LONGEST_ID} letters.",
        )
    return brand_id


def _ids(folder: Path) -> tuple[str, ...]:
    found = (path.parent.name for path in folder.glob("*/brand.toml"))
    return tuple(sorted(name for name in found if not name.startswith(".")))
