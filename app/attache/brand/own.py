"""A brand of the user's own on disk: a folder that is made whole, and made anew when it changes.

In it are brand.toml, which the user may change, and what it speaks of: the template as it was
added (original.pptx), or a logo. template.pptx and brand.json are made from these, and made again
whenever they no longer fit them.
"""

import hashlib
import json
import secrets
import shutil
import tomllib
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from attache.brand import stored
from attache.brand.description import read_description
from attache.brand.foreign.corrections import Corrections, read_corrections
from attache.brand.models import Brand, Typeface
from attache.brand.template import build_template
from attache.brand.toml import SCHEMA_VERSION
from attache.errors import AttacheError
from attache.files import PREVIOUS_SUFFIX, refusing, write_atomically
from attache.pack.vocabulary import Role
from attache.paths import reachable
from attache.text import quoted

if TYPE_CHECKING:  # a brand that is made already does without what makes one
    from attache.brand.foreign.adopt import Adopted
    from attache.brand.foreign.models import RoleMatch, Source
    from attache.brand.new import NewBrand

DESCRIPTION, ORIGINAL = "brand.toml", "original.pptx"
_TEMPLATE, _STORED = "template.pptx", "brand.json"
_MAKING = 2
"""Raised by one when brands are made another way, so that stored ones are made again."""
_LARGEST = 256 * 1024 * 1024


def add_template(file: Path, folder: Path, brand_id: str, name: str) -> "Adopted":
    """Make `folder` the brand of the template at `file`; a brand.toml beside it corrects it.

    Raises AttacheError where the template cannot become a brand; then there is no folder.
    """
    from attache.brand.foreign.adopt import adopt

    data = read_template(file)
    beside = corrections_beside(file)
    corrections = beside.model_copy(update={"id": brand_id, "name": beside.name or name})
    with new_folder(folder) as staging:
        adopted = adopt(data, str(file), corrections, staging / _TEMPLATE)
        (staging / ORIGINAL).write_bytes(adopted.original)
        (staging / DESCRIPTION).write_text(_description(adopted, file, beside), "utf-8")
        _store(staging, adopted.brand, adopted.template)
    return adopted


def make_brand(brand: "NewBrand", folder: Path) -> Brand:
    """Make `folder` the brand of a logo and two colours, and return it.

    Raises AttacheError where that cannot be; then there is no folder.
    """
    from attache.brand.new import description

    text = description(brand)
    with new_folder(folder) as staging:
        (staging / brand.file).write_bytes(brand.logo.data)
        (staging / DESCRIPTION).write_text(text, "utf-8")
        made = read_description(staging)
        _store(staging, made, build_template(made).to_bytes())
    return load_own(folder)


def correct_match(folder: Path, layouts: Mapping[Role, int]) -> Brand:
    """Make the brand in `folder` again with the layouts of those numbers for those roles.

    brand.toml is written anew, the one before is kept beside it. Raises AttacheError where it was
    not made of a template, or a layout cannot serve; then everything is as it was.
    """
    from attache.brand.foreign.adopt import adopt

    if _is_described(folder):
        raise AttacheError(
            f"The brand {folder.name} was not made of a template.",
            f"Change it in {folder / DESCRIPTION}.",
        )
    before = read_corrections(folder / DESCRIPTION)
    chosen = {role: str(number) for role, number in layouts.items()}
    given = before.model_copy(update={"match": {**before.match, **chosen}})
    named = given.model_copy(update={"id": folder.name})
    original = folder / ORIGINAL
    adopted = adopt(read_template(original), str(original), named, folder / _TEMPLATE)
    described = _description(adopted, Path(before.name or original.name), given)
    write_atomically(folder / DESCRIPTION, described.encode(), keep_previous=True)
    _store(folder, adopted.brand, adopted.template)
    return adopted.brand


def load_own(folder: Path) -> Brand:
    """The brand in `folder`, made anew where brand.toml or what it speaks of has changed.

    Raises AttacheError naming the file that cannot be read or does not hold together.
    """
    found = _stored(folder)
    if found is not None:
        return found
    if _is_described(folder):
        brand = read_description(folder)
        template = build_template(brand).to_bytes()
    else:
        from attache.brand.foreign.adopt import adopt

        corrections = read_corrections(folder / DESCRIPTION)
        named = corrections.model_copy(update={"id": folder.name})
        data = read_template(folder / ORIGINAL)
        adopted = adopt(data, str(folder / ORIGINAL), named, folder / _TEMPLATE)
        brand, template = adopted.brand, adopted.template
    _store(folder, brand, template)
    return brand


def remove_folder(folder: Path) -> None:
    """Delete the brand in `folder`; it is gone in one move, whatever becomes of its files."""
    gone = folder.with_name(f".gone-{secrets.token_hex(4)}")
    with refusing(folder):
        folder.replace(gone)
    shutil.rmtree(gone, ignore_errors=True)


def read_template(file: Path) -> bytes:
    """What the template holds. Raises AttacheError where it cannot be read or is far too large."""
    try:
        if reachable(file).stat().st_size > _LARGEST:
            raise AttacheError(f"{file}: over 256 MB.", "Choose a smaller template.")
        return reachable(file).read_bytes()
    except OSError as error:
        raise AttacheError(
            f"{file} cannot be read: {error.strerror}.", "Give the path of a .pptx or .potx file."
        ) from error


def corrections_beside(file: Path) -> Corrections:
    """What a brand.toml beside a template corrects; nothing where there is none of that kind."""
    folder = file.parent
    if not reachable(folder / DESCRIPTION).is_file() or _is_described(folder):
        return Corrections()
    return read_corrections(folder / DESCRIPTION)


@contextmanager
def new_folder(folder: Path) -> Generator[Path]:
    """A folder to fill, which takes its place when the block ends well, and is gone otherwise."""
    staging = folder.with_name(f".new-{secrets.token_hex(4)}")
    with refusing(folder):
        staging.mkdir(parents=True)
    try:
        with refusing(folder):
            yield staging
            staging.rename(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _is_described(folder: Path) -> bool:
    """Whether brand.toml describes a whole brand, and not what to make of a template."""
    try:
        return "layouts" in tomllib.loads(reachable(folder / DESCRIPTION).read_text("utf-8"))
    except (OSError, ValueError):
        return False  # for whoever reads it to tell


def _stored(folder: Path) -> Brand | None:
    """The brand as it was made, if that still fits the files it was made from."""
    template = folder / _TEMPLATE
    try:
        values = json.loads((folder / _STORED).read_bytes())
        made = (values["made_from"], values["template"])
        if made != (_digest(_sources(folder)), _digest([template])):
            return None
        return stored.from_json(json.dumps(values["brand"]), template)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _store(folder: Path, brand: Brand, template: bytes) -> None:
    write_atomically(folder / _TEMPLATE, template)
    values = {
        "made_from": _digest(_sources(folder)),
        "template": _digest([folder / _TEMPLATE]),
        "brand": json.loads(stored.to_json(brand)),
    }
    text = json.dumps(values, ensure_ascii=False, indent=1)
    write_atomically(folder / _STORED, text.encode())


def _sources(folder: Path) -> list[Path]:
    """The files that a brand is made from, in order."""
    made = (_TEMPLATE, _STORED)
    return sorted(
        each
        for each in folder.iterdir()
        if each.is_file() and each.name not in made and each.suffix != PREVIOUS_SUFFIX
    )


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256(str(_MAKING).encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _description(adopted: "Adopted", file: Path, given: Corrections) -> str:
    """The brand.toml of an added template: what was found, as comments to be made keys."""
    brand, layouts = adopted.brand, adopted.source.layouts
    fonts = (
        _font("heading", brand.heading, given.fonts.heading is not None),
        _font("body", brand.body, given.fonts.body is not None),
    )
    called = " ".join(file.name.split())
    lines = [
        f"# How Attaché uses {called}. What is changed here holds from the next deck on.",
        "",
        f"schema_version = {SCHEMA_VERSION}",
        f"name = {quoted(brand.name)}",
        f"purpose = {quoted(brand.purpose)}",
        "",
        "# The fonts, and the bundled ones that text is measured and drawn with: it may be up to",
        "# `widening` times as wide as in these. To change one, take away the # of the line.",
        "[fonts]",
        *fonts,
        "",
        "# The layout of the template that serves each role. To choose another, take away the # of",
        "# the line and give its name or its number.",
        "[match]",
        *(_matched(match, adopted.source, given) for match in adopted.matches),
        "",
        "# The layouts of the template:",
        *(f"# {layout.number} {layout.name}".rstrip() for layout in layouts),
    ]
    return "\n".join(lines) + "\n"


def _font(rank: str, face: Typeface, is_given: bool) -> str:
    widening = "" if face.widening == 1.0 else f", widening = {face.widening}"
    mark = "" if is_given else "# "
    named = f"name = {quoted(face.name)}, twin = {quoted(face.twin)}{widening}"
    return f"{mark}{rank} = {{ {named} }}"


def _matched(match: "RoleMatch", source: "Source", given: Corrections) -> str:
    chosen = given.match.get(match.role)
    if chosen is not None:
        return f"{match.role} = {quoted(chosen)}"
    layout = match.layout
    alone = sum(each.name == layout.name for each in source.layouts) == 1
    named = quoted(layout.name) if alone else str(layout.number)
    reason = " ".join(match.reason.split())
    return f"# {match.role} = {named}  # {layout.name}, {match.confidence:.0%}: {reason}"
