"""`python -m attache.brand build|check`: make the house templates anew, or see that they are."""

import argparse
import sys

from attache.brand.library import brand, house_brands
from attache.brand.template import build_template, write_template


def main() -> int:
    """Run one of the two and return its exit code: `check` gives 1 if a template is stale."""
    parser = argparse.ArgumentParser(prog="python -m attache.brand", description=__doc__)
    parser.add_argument("action", choices=("build", "check"))
    action = parser.parse_args().action
    if action == "build":
        for name in house_brands():
            print(write_template(brand(name)))
        return 0
    stale = [name for name in house_brands() if not _is_current(name)]
    for name in stale:
        print(f"{brand(name).template} is not what its brand.toml says: run `make templates`")
    return 1 if stale else 0


def _is_current(name: str) -> bool:
    house = brand(name)
    return house.template.is_file() and (
        house.template.read_bytes() == build_template(house).to_bytes()
    )


if __name__ == "__main__":
    sys.exit(main())
