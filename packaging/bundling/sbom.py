"""The list of materials of a package, in CycloneDX: every part, what it needs, and its files."""

import datetime
import uuid
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from packageurl import PackageURL

from bundling.bundled import Bundled, File
from bundling.owners import ATTACHE, PYTHON

# The library tells type checkers too little of its classes.
_model: Any = import_module("cyclonedx.model")
_bom: Any = import_module("cyclonedx.model.bom")
_component: Any = import_module("cyclonedx.model.component")
_contact: Any = import_module("cyclonedx.model.contact")
_licence: Any = import_module("cyclonedx.model.license")
_spdx: Any = import_module("cyclonedx.spdx")
_json: Any = import_module("cyclonedx.output.json")

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://attache.example/bill-of-materials")


def write(parts: Sequence[Bundled], out: Path, version: str, commit: str, epoch: int) -> Path:
    """Write the list of materials of a bundle into the file `out`, and return it.

    `epoch` are the seconds of the commit's date. The same bundle of the same commit gives the same
    bytes.
    """
    out.write_text(render(parts, version, commit, epoch), "utf-8", newline="\n")
    return out


def render(parts: Sequence[Bundled], version: str, commit: str, epoch: int) -> str:
    """The list of materials as text."""
    components = {part.key: _described(part) for part in parts}
    bom = _bom.Bom(serial_number=uuid.uuid5(_SPACE, f"{version} {commit}"))
    bom.metadata = _bom.BomMetaData(
        timestamp=datetime.datetime.fromtimestamp(epoch, datetime.UTC),
        component=components[ATTACHE],
    )
    bom.components = [components[part.key] for part in parts if part.key != ATTACHE]
    for part in parts:
        needed = (components[key] for key in _needs(part, parts) if key in components)
        bom.register_dependency(components[part.key], needed)
    return str(_json.JsonV1Dot6(bom).output_as_string(indent=1))


def _needs(part: Bundled, parts: Iterable[Bundled]) -> list[str]:
    """What a part needs: what it requires, and what is inside it; Attaché, the rest too."""
    needed = {*part.needs, *(each.key for each in parts if each.inside == part.key)}
    if part.key == ATTACHE:
        listed = {key for each in parts for key in each.needs}
        needed |= {each.key for each in parts if not each.inside and each.key not in listed}
        needed |= {PYTHON}
    return sorted(needed - {part.key})


def _described(part: Bundled) -> Any:
    return _component.Component(
        name=part.name,
        version=part.version or None,
        type=_kind(part),
        bom_ref=part.key,
        description=part.purpose or None,
        licenses=[_said(part.licence)],
        purl=PackageURL.from_string(part.purl),
        authors=[_contact.OrganizationalContact(name=part.authors)] if part.authors else None,
        external_references=_references(part),
        components=[_file(file) for file in part.files],
    )


def _kind(part: Bundled) -> Any:
    kinds = _component.ComponentType
    if part.key == ATTACHE:
        return kinds.APPLICATION
    return kinds.PLATFORM if part.key == PYTHON else kinds.LIBRARY


def _said(licence: str) -> Any:
    if _spdx.is_expression(licence):
        return _licence.LicenseExpression(licence)
    return _licence.DisjunctiveLicense(name=licence)


def _references(part: Bundled) -> list[Any]:
    if not part.home.startswith(("http://", "https://")):
        return []
    kind = _model.ExternalReferenceType.WEBSITE
    return [_model.ExternalReference(type=kind, url=_model.XsUri(part.home))]


def _file(file: File) -> Any:
    return _component.Component(
        name=file.place,
        type=_component.ComponentType.FILE,
        bom_ref=f"file/{file.place}",
        hashes=[_model.HashType(alg=_model.HashAlgorithm.SHA_256, content=file.digest)],
    )
