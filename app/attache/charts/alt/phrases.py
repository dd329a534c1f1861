"""The words of an alt text, in each language that it is said in.

In Korean a name never takes a particle, which would depend on its last letter.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from attache.pack.chart_type import ChartType


@dataclass(frozen=True, slots=True)
class Phrases:
    """Templates for `str.format`; what stands in braces is a number, a name or another phrase."""

    kinds: Mapping[ChartType, str]
    measured: str = "{caption}, {unit}"
    measure: str = "{name}, {unit}"
    more: str = "And {count} more."
    at: str = "{name} {value}"
    within: str = "{value} ({name})"
    values: str = "{count} values"
    rises: str = "rises from {first} to {last}"
    falls: str = "falls from {first} to {last}"
    level: str = "is level at both ends, from {first} to {last}"
    every: str = "every value is {value}"
    extremes: str = "largest {largest}, smallest {smallest}"
    missing: str = "no value for {names}"
    missing_many: str = "no value for {count} of {all}"
    bridge: str = "From {first} to {last}."
    steps: str = "Steps: {steps}"
    part: str = "{part} ({share})"
    below_one: str = "under 1%"
    shares: str = "{name}, share of the total: {described}"
    line: str = "Line, {name}: {described}"
    columns: str = "Columns, {name}: {described}"
    column: str = "{name}: {described}"
    across: str = "Across, {name}: {described}"
    upward: str = "Upward, {name}: {described}"
    from_to: str = "from {smallest} to {largest}"
    points: str = "{count} points."
    together: str = "The two tend to rise together."
    opposite: str = "One tends to fall as the other rises."
    highlighted: str = "Highlighted: {names}."
    all_reach: str = "All {all} reach the target."
    none_reach: str = "None of {all} reaches the target."
    some_reach: str = "{count} of {all} reach the target."
    one_reaches: str = "1 of {all} reaches the target."
    reached: str = "The target is reached."
    not_reached: str = "The target is not reached."
    shortfall: str = "Largest shortfall: {pair}."
    against: str = "{name} {value} against {target}"
    from_until: str = "From {first} to {last}, of {all}: {changes}."
    rising: str = "{count} rising"
    falling: str = "{count} falling"
    staying: str = "{count} level"
    steepest_rise: str = "Steepest rise: {name}, from {first} to {last}."
    steepest_fall: str = "Steepest fall: {name}, from {first} to {last}."
    span: str = "{name}, from {first} to {last}"
    widest_gap: str = "Widest gap: {name}, {first} and {last}."
    widest: str = "Widest column: {name}, {share} of the whole."
    largest_part: str = "Largest part: {part} in {name}, {share} of the whole."
    most_of: str = "{name}: largest {part}, {share}"


_ENGLISH = Phrases(
    kinds={
        ChartType.BAR: "Bar chart",
        ChartType.COLUMN: "Column chart",
        ChartType.STACKED: "Stacked column chart",
        ChartType.STACKED_100: "100% stacked column chart",
        ChartType.LINE: "Line chart",
        ChartType.AREA: "Area chart",
        ChartType.DOUGHNUT: "Doughnut chart",
        ChartType.SCATTER: "Scatter chart",
        ChartType.COMBINATION: "Column and line chart",
        ChartType.WATERFALL: "Waterfall chart",
        ChartType.BULLET: "Bullet chart, values against targets",
        ChartType.SLOPE: "Slope chart",
        ChartType.DOT: "Dot plot",
        ChartType.MARIMEKKO: "Marimekko chart",
        ChartType.TABLE: "Table with bars",
        ChartType.NUMBER: "Single number",
        ChartType.TIMELINE: "Timeline",
    }
)

_KOREAN = Phrases(
    kinds={
        ChartType.BAR: "가로 막대 차트",
        ChartType.COLUMN: "세로 막대 차트",
        ChartType.STACKED: "누적 세로 막대 차트",
        ChartType.STACKED_100: "100% 누적 세로 막대 차트",
        ChartType.LINE: "꺾은선 차트",
        ChartType.AREA: "영역 차트",
        ChartType.DOUGHNUT: "도넛 차트",
        ChartType.SCATTER: "분산형 차트",
        ChartType.COMBINATION: "세로 막대와 꺾은선 혼합 차트",
        ChartType.WATERFALL: "폭포 차트",
        ChartType.BULLET: "불릿 차트, 실적과 목표 비교",
        ChartType.SLOPE: "기울기 차트",
        ChartType.DOT: "점 차트",
        ChartType.MARIMEKKO: "마리메코 차트",
        ChartType.TABLE: "막대가 있는 표",
        ChartType.NUMBER: "단일 수치",
        ChartType.TIMELINE: "연표",
    },
    measured="{caption}, 단위: {unit}",
    measure="{name}({unit})",
    more="외 {count}건.",
    within="{name} {value}",
    values="값 {count}개",
    rises="상승, 처음: {first}, 마지막: {last}",
    falls="하락, 처음: {first}, 마지막: {last}",
    level="처음과 마지막 같음, 처음: {first}, 마지막: {last}",
    every="모든 값: {value}",
    extremes="최대: {largest}, 최소: {smallest}",
    missing="값 없음: {names}",
    missing_many="값 없음: {all}개 중 {count}개",
    bridge="처음: {first}, 마지막: {last}.",
    steps="증감: {steps}",
    below_one="1% 미만",
    shares="{name}, 비중: {described}",
    line="꺾은선, {name}: {described}",
    columns="막대, {name}: {described}",
    across="가로축, {name}: {described}",
    upward="세로축, {name}: {described}",
    from_to="최소: {smallest}, 최대: {largest}",
    points="점 {count}개.",
    together="두 값은 대체로 함께 증가.",
    opposite="한 값이 증가하면 다른 값은 대체로 감소.",
    highlighted="강조: {names}.",
    all_reach="목표 달성: {all}개 모두.",
    none_reach="목표 달성: {all}개 중 없음.",
    some_reach="목표 달성: {all}개 중 {count}개.",
    one_reaches="목표 달성: {all}개 중 1개.",
    reached="목표 달성.",
    not_reached="목표 미달.",
    shortfall="최대 미달: {pair}.",
    against="{name} {value}, 목표 {target}",
    from_until="기간: {first} – {last}, {all}개 중 {changes}.",
    rising="상승 {count}개",
    falling="하락 {count}개",
    staying="변동 없음 {count}개",
    steepest_rise="최대 상승: {name}, 처음: {first}, 마지막: {last}.",
    steepest_fall="최대 하락: {name}, 처음: {first}, 마지막: {last}.",
    span="{name}, 처음: {first}, 마지막: {last}",
    widest_gap="최대 격차: {name}, {first}, {last}.",
    widest="가장 넓은 막대: {name}, 전체의 {share}.",
    largest_part="가장 큰 부분: {name} 중 {part}, 전체의 {share}.",
    most_of="{name}: 최대 {part} {share}",
)


def phrases(language: str) -> Phrases:
    """The phrases of a language by its tag ("ko-KR"); English where there are none."""
    return _KOREAN if language.partition("-")[0].casefold() == "ko" else _ENGLISH
