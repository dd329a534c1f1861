"""One measured run in a process of its own, so that no run warms up or fills up another.

`python -m bench.child attache COUNT OUT`, `plain CONTENTS TEMPLATE OUT`, `extract DECK OUT`,
`preview` or `pdf COUNT`.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from attache.units import EMU_PER_INCH

_KIB_PER_MIB = 1024
_PREVIEWED, _WIDTH, _ROUNDS = 12, 1280, 5


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


def preview() -> None:
    """Print what a changed slide costs, and one that did not change, by what rpptx alone needs.

    Slides with a chart and three points each, at 1280 pixels, warm. A changed slide is written and
    its chart drawn anew; rpptx alone gets the finished one-slide deck.
    """
    import rpptx

    from attache.brand.library import brand
    from attache.output import fonts
    from attache.output.fit import fit
    from attache.output.preview import Previews
    from attache.output.render import Rpptx
    from attache.output.views import slide_deck
    from bench.material import slides

    deck, house = slides(_PREVIEWED), brand("chancery")
    pages = list(enumerate(fit(deck, house), 1))
    decks = [slide_deck(page, n, deck.document, house, _WIDTH) for n, page in pages]
    given, dpi = list(fonts.bundled(house)), _WIDTH / (house.width / EMU_PER_INCH)

    def ours(previews: Previews) -> None:
        for number, page in pages:
            previews.png(page, number, deck.document, _WIDTH)

    def alone() -> None:
        for data in decks:
            rpptx.Presentation.from_bytes(data).render_slides(dpi=dpi, fonts=given)

    full = Previews(house, Rpptx(house))
    ours(full)
    changed, kept, engine = (
        min(_seconds(run) for _ in range(_ROUNDS))
        for run in (lambda: ours(Previews(house, Rpptx(house))), lambda: ours(full), alone)
    )
    print(changed / engine, kept / engine)


def pdf(count: str) -> None:
    """Print the seconds for the PDF of `count` slides with a chart each, after one to warm up."""
    from attache.brand.library import brand
    from attache.output.fit import fit
    from attache.output.render import Rpptx
    from attache.output.views import Views
    from bench.material import slides

    house = brand("chancery")

    def make(number: int) -> None:
        deck = slides(number)
        Views(fit(deck, house), deck.document, house, Rpptx(house)).slides_pdf()

    make(1)
    print(_seconds(lambda: make(int(count))))


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _report(run: Callable[[], object]) -> None:
    start = time.perf_counter()
    run()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(seconds, peak / _KIB_PER_MIB)


if __name__ == "__main__":
    _RUNS: dict[str, Callable[..., None]] = {
        each.__name__: each for each in (attache, plain, extract, preview, pdf)
    }
    _RUNS[sys.argv[1]](*sys.argv[2:])
