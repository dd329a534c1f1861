"""A template as it is kept with its brand: what the brand is made of again, and nothing else."""

from dataclasses import replace

from attache import opc
from attache.brand.foreign.libreoffice import is_from_libreoffice
from attache.brand.foreign.models import Source
from attache.brand.foreign.pictures import pictures_of
from attache.presentationml import GROUP_START, NAMESPACES, part_type

_FOLLOWED = frozenset({"officeDocument", "slideMaster", "slideLayout", "theme", "image", "slide"})
"""The kinds of relationships that lead to what is read of a template."""
_SLIDE = (
    f"{opc.DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP_START}</p:spTree></p:cSld>"
    "</p:sld>"
).encode()
_MAKER = (
    f"{opc.DECLARATION}<Properties><Application>LibreOffice</Application></Properties>".encode()
)


def kept(source: Source) -> bytes:
    """The masters, layouts, themes and pictures of a template, and its sample slides emptied.

    No macro, link to outside, object, note or word of who made it is in it.
    """
    package = opc.Package()
    parts = source.package.parts
    slides = {
        link.target for part in parts.values() for link in part.targets("slide") if link.target
    }
    for name, part in parts.items():
        links = [link for link in part.relationships if _is_followed(link, name in slides)]
        package.parts[name] = replace(part, relationships=links)
        if name in slides:
            package.parts[name].blob = _SLIDE
    pictures = pictures_of(source.package)
    for name in _pictures(package):
        picture = pictures.kept(name)
        if picture is None:
            del package.parts[name]
        else:
            package.parts[name].blob = picture[1]
    for link in package.root.targets("officeDocument"):
        package.parts[link.target].content_type = part_type("presentation.main")
    package.keep_reachable()
    if is_from_libreoffice(source.package):
        properties = package.add("/docProps/app.xml", opc.DEFAULTS["xml"], _MAKER)
        package.root.relate("extended-properties", properties.name)
    return package.to_bytes()


def _is_followed(link: opc.Relationship, of_slide: bool) -> bool:
    kind = link.type.rsplit("/", 1)[-1]
    return not link.external and (kind == "slideLayout" if of_slide else kind in _FOLLOWED)


def _pictures(package: opc.Package) -> list[str]:
    """The names of all parts that are related to as pictures."""
    targets = (link.target for part in package.parts.values() for link in part.targets("image"))
    return [name for name in dict.fromkeys(targets) if name in package.parts]
