"""The Rust crates that wheels are compiled of, by the lists of materials that they bring."""

import json
from typing import Any, Final

from attache.installed_parts import standard_texts
from attache.parts import read_text
from bundling.bundled import Bundled, Text
from bundling.installed import lists_of_materials

_CARGO: Final = "pkg:cargo/"
_HOMES: Final = ("website", "vcs", "documentation")


def crates(name: str, inside: str) -> list[Bundled]:
    """The crates in the wheel of a distribution, which the part with the key `inside` brings along.

    What only builds it, and is in none of its files, the lists mark as excluded.
    """
    found: list[Bundled] = []
    for file in lists_of_materials(name):
        components = json.loads(file.read_text(encoding="utf-8")).get("components", ())
        found += [_crate(each, inside) for each in components if _is_in(each)]
    return found


def _is_in(component: dict[str, Any]) -> bool:
    return component.get("purl", "").startswith(_CARGO) and component.get("scope", "") != "excluded"


def _crate(component: dict[str, Any], inside: str) -> Bundled:
    purl = str(component["purl"]).partition("?")[0]
    licence = _licence(component)
    texts = (Text(file.name, read_text(file)) for file in standard_texts(licence))
    return Bundled(
        key=f"{inside}/{purl.removeprefix(_CARGO)}",
        name=component["name"],
        version=component.get("version", ""),
        licence=licence,
        purpose=" ".join(component.get("description", "").split()),
        home=_home(component),
        texts=tuple(texts),
        purl=purl,
        inside=inside,
        authors=component.get("author", ""),
    )


def _licence(component: dict[str, Any]) -> str:
    said: list[dict[str, Any]] = component.get("licenses", [])
    first: dict[str, Any] = said[0] if said else {}
    return str(first.get("expression") or first.get("license", {}).get("id", ""))


def _home(component: dict[str, Any]) -> str:
    said = {each["type"]: each["url"] for each in component.get("externalReferences", ())}
    return next((said[kind] for kind in _HOMES if kind in said), "")
