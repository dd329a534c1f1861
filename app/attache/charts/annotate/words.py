"""The words of annotations, in each language that a chart is drawn in.

In Korean a name never takes a particle, which would depend on its last letter.
"""

from dataclasses import dataclass

from attache.charts.sequence import Grain


@dataclass(frozen=True, slots=True)
class AnnotationWords:
    """Templates for `str.format`. `rates` and `paces` are what a rate of growth is called."""

    rates: dict[Grain | None, str]
    paces: dict[Grain | None, str]
    points: str = " pp"
    total: str = "The total"
    rose: str = "{what} rose by {size} from {first} to {last}{share}."
    fell: str = "{what} fell by {size} from {first} to {last}{share}."
    stayed: str = "{what} did not change from {first} to {last}."
    higher: str = "{what}: {last} is {size} above {first}{share}."
    lower: str = "{what}: {last} is {size} below {first}{share}."
    equal: str = "{what}: {last} equals {first}."
    grew: str = "{what} grew by {rate} {pace} from {first} to {last}."
    shrank: str = "{what} shrank by {rate} {pace} from {first} to {last}."
    totals: str = "Totals: {totals}."
    line: str = "A line marks {value}{text}."
    band: str = "A band marks {value} to {upper}{text}."
    callout: str = "At {at}: {text}."
    broken: str = "A break before {at}{text}."
    partial: str = "{at} is not complete{text}."
    of: str = ", {name}"


_ENGLISH = AnnotationWords(
    rates={
        Grain.YEAR: "CAGR {rate}",
        Grain.HALF: "{rate} per half-year",
        Grain.QUARTER: "{rate} per quarter",
        Grain.MONTH: "{rate} per month",
        None: "{rate} per step",
    },
    paces={
        Grain.YEAR: "a year",
        Grain.HALF: "a half-year",
        Grain.QUARTER: "a quarter",
        Grain.MONTH: "a month",
        None: "a step",
    },
)
_KOREAN = AnnotationWords(
    rates={
        Grain.YEAR: "연평균 {rate}",
        Grain.HALF: "반기당 {rate}",
        Grain.QUARTER: "분기당 {rate}",
        Grain.MONTH: "월평균 {rate}",
        None: "단계당 {rate}",
    },
    paces={
        Grain.YEAR: "연평균",
        Grain.HALF: "반기당",
        Grain.QUARTER: "분기당",
        Grain.MONTH: "월평균",
        None: "단계당",
    },
    points="%p",
    total="합계",
    rose="{what}: {size} 증가, {first} – {last}{share}.",
    fell="{what}: {size} 감소, {first} – {last}{share}.",
    stayed="{what}: 변동 없음, {first} – {last}.",
    higher="{what}: {first} 대비 {last} {size} 높음{share}.",
    lower="{what}: {first} 대비 {last} {size} 낮음{share}.",
    equal="{what}: {first}, {last} 동일.",
    grew="{what}: {pace} {rate} 증가, {first} – {last}.",
    shrank="{what}: {pace} {rate} 감소, {first} – {last}.",
    totals="합계: {totals}.",
    line="기준선: {value}{text}.",
    band="구간: {value} – {upper}{text}.",
    callout="{at}: {text}.",
    broken="{at} 앞에서 단절{text}.",
    partial="{at} 불완전{text}.",
)


def annotation_words(language: str) -> AnnotationWords:
    """The words of a language by its tag ("ko-KR"); English where there are none."""
    return _KOREAN if language.partition("-")[0].casefold() == "ko" else _ENGLISH
