"""A sound pack of six sentences, small enough to break in every way."""

from pathlib import Path

FILES = {
    "brief.txt": """\
Trade matters to both countries.
In 2024 exports reached $127.8 billion.
A heading
Firms have announced a $5.4 billion plant in Georgia.
The joint plant is worth $11.4 billion.
Tariffs hinder fair competition.
Both sides must talk.
""",
    "sentences.csv": """\
number,line,section,topics,kind
1,1,Introduction,trade,context
2,2,Introduction,trade,evidence
3,4,A heading,investment,evidence
4,5,A heading,investment;trade,evidence
5,6,A heading,trade,challenge
6,7,A heading,trade,ask
""",
    "figures.csv": """\
id,sentence,label,value,unit,display,as_of,status,note
exports,2,Exports,127.8,USD bn,$127.8bn,2024,disputed,
plant,3,"Plant, Georgia",5.4,USD bn,$5.4bn,,as stated,announced
joint,4,Joint plant,11.4,USD bn,$11.4bn,,as stated,
""",
    "cautions.csv": """\
sentence,verdict,note,basis
2,contradicted,The direction looks reversed: exports were about $65.6bn.,Census Bureau c5800
4,doubtful,Announced in 2021.,
""",
    "pack.toml": """\
id = "small"
name = "A small pack"
as_of = "April 2025"
attribution = "The brief as supplied"

[[markings]]
id = "UNCLASSIFIED"
text = "UNCLASSIFIED"

[[markings]]
id = "SBU"
text = "SENSITIVE BUT UNCLASSIFIED"

[[sectors]]
id = "trade"
name = "Trade"
why = "Trade matters to both."
why_sentences = [1]

[[sectors]]
id = "investment"
name = "Investment"
cross_cutting = true
why = "A $5.4 billion plant was announced."
why_sentences = [3]

[[takeaways]]
sector = "trade"
role = "points"
title = "Trade matters to both countries"
sentences = [1, 5]

[closing]
remember = "Both sides must talk"
sentences = [6]
""",
    "points/trade.toml": """\
[[points]]
id = "trade-matters"
headline = "Trade matters to both countries"
words = "Trade matters to both of us."
kind = "context"
sectors = ["trade"]
sentences = [1]

[[points]]
id = "exports"
headline = "Exports reached $127.8 billion"
support = "As stated for 2024."
words = "Exports reached $127.8 billion."
kind = "evidence"
sectors = ["trade"]
sentences = [2]
figures = ["exports"]

[points.corrected]
headline = "Exports were about $65.6 billion"
words = "By the Census Bureau's count for 2024, exports were about $65.6 billion."
basis = "U.S. Census Bureau, goods trade, 2024"

[[points]]
id = "talk"
headline = "Both sides must talk"
words = "Tariffs hinder competition, so let us talk."
kind = "ask"
sectors = ["trade"]
sentences = [5, 6]
marking = "UNCLASSIFIED"
""",
    "points/investment.toml": """\
[[points]]
id = "plants"
headline = "Plants of $5.4 and $11.4 billion"
words = "Two plants have been announced, one of them in 2021."
kind = "evidence"
sectors = ["investment", "trade"]
sentences = [3, 4]
figures = ["plant", "joint"]
""",
    "questions.toml": """\
[[questions]]
id = "why-talk"
question = "Why talk now?"
answer = "Because tariffs hinder fair competition."
sentences = [5, 6]
sectors = ["trade"]
supports = ["talk"]
""",
    "presets.toml": """\
[[presets]]
id = "meeting"
name = "A meeting"
description = "For a short meeting."
title = "Trade and investment"
subtitle = "Talking points"
audience = "internal"
marking = "UNCLASSIFIED"
roles = ["cover", "points", "closing"]
questions = ["why-talk"]

[presets.closing]
remember = "Both sides must talk"
sentences = [6]

[[presets.sections]]
sector = "trade"
points = ["trade-matters", "talk"]
charts = ["plants"]

[[presets.sections]]
sector = "investment"
points = ["plants"]
""",
    "data/goods.csv": """\
year,exports,imports,balance
2021,65807.2,95103.2,-29296.0
2022,72034.3,115296.8,-43262.5
2024,65586.4,131553.1,-65966.7
""",
    "data/months.csv": """\
month,balance
2024-01,-5754.2
2024-12,-4580.5
""",
    "charts.toml": """\
[[charts]]
id = "plants"
type = "bar"
title = "Two plants were announced"
caption = "Announced plants, USD bn"
unit = "USD bn"
footnote = "As stated in the brief; not additive."
source = "The brief as supplied"
sectors = ["investment"]
highlight = "With Ford"
series_name = "Announced"
from_figures = [
    {figure = "plant"},
    {figure = "joint", label = "With Ford"},
]

[[charts]]
id = "kinds"
type = "bar"
title = "Most sentences are evidence"
caption = "Sentences by kind"
unit = "sentences"
decimals = 0
footnote = "Our classification."
source = "The brief as supplied"
sectors = ["trade"]
count_sentences_by = "kind"
series_name = "Sentences"

[[charts]]
id = "topics"
type = "column"
title = "Most sentences are on trade"
caption = "Sentences by sector"
unit = "sentences"
decimals = 0
footnote = "Sectors overlap."
source = "The brief as supplied"
sectors = ["trade"]
count_sentences_by = "topic"
series_name = "Sentences"

[[charts]]
id = "goods"
type = "column"
title = "Imports grew"
caption = "Goods, USD bn"
unit = "USD bn"
footnote = "Goods only."
source = "Census Bureau"
supplementary = true
sectors = ["trade"]
highlight = "Imports"

[charts.data]
file = "data/goods.csv"
category = "year"
scale = 0.001
columns = [{column = "exports", name = "Exports"}, {column = "imports", name = "Imports"}]
labels = {"2024" = "2024 (all months)"}

[[charts]]
id = "months"
type = "line"
title = "The balance by month"
caption = "Goods, USD bn"
unit = "USD bn"
footnote = "Goods only."
source = "Census Bureau"
sectors = ["trade"]
data = {file = "data/months.csv", category = "month", scale = 0.001, format = "month", \
columns = [{column = "balance", name = "Balance"}]}

[[charts]]
id = "change"
type = "waterfall"
title = "Imports widened the deficit"
caption = "Goods deficit, USD bn"
unit = "USD bn"
footnote = "Goods only."
source = "Census Bureau"
sectors = ["trade"]

[charts.bridge]
file = "data/goods.csv"
category = "year"
start = "2021"
end = "2024"
scale = 0.001
total = "balance"
invert = true
start_label = "Deficit 2021"
end_label = "Deficit 2024"
steps = [
    {column = "imports", sign = 1, name = "More imports"},
    {column = "exports", sign = -1, name = "Fewer exports"},
]

[[charts]]
id = "dates"
type = "timeline"
title = "What happened when"
caption = "Events in the brief"
unit = "year"
footnote = "As stated in the brief."
source = "The brief as supplied"
sectors = ["trade"]
sentences = [2]
events = [{when = "2024", what = "Exports reach their peak"}]
""",
}


def write(folder: Path) -> Path:
    """Write the sound pack into `folder`."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file of the pack; fails if there is none."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{name} has no {old!r}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def line_of(folder: Path, name: str, part: str) -> int:
    """The line of a file on which `part` first stands."""
    lines = (folder / name).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if part in line)
