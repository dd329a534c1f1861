"""One measured run in a process of its own, so that no run warms up or fills up another.

`python -m bench.child attache COUNT OUT`, `plain CONTENTS TEMPLATE OUT` or `extract DECK OUT`.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

_KIB_PER_MIB = 1024


def attache(count: str, out: str) -> None:
    """Fit and write `count` slides; print the seconds and the peak of memory in MiB."""
    from attache.brand.library import brand
    from attache.output.export import written
    from bench.material import slides

    deck, house = slides(int(count)), brand("chancery")
    _report(lambda: Path(out).write_bytes(written(deck, house)))


def plain(contents: str, template: str, out: str) -> None:
    """Write the same with python-pptx; print the same."""
    from bench.plain import read, write

    data = read(contents)
    _report(lambda: write(data, template, out))


def extract(deck: str, out: str) -> None:
    """Write what stands in a deck as JSON."""
    from bench.contents import contents

    Path(out).write_text(json.dumps(contents(deck)), encoding="utf-8")


def _report(run: Callable[[], object]) -> None:
    start = time.perf_counter()
    run()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(seconds, peak / _KIB_PER_MIB)


if __name__ == "__main__":
    {"attache": attache, "plain": plain, "extract": extract}[sys.argv[1]](*sys.argv[2:])
