"""Units are found where people write them: in headers, and in a line above a table."""

import pytest

from attache.data.measures import measure, split_header, unit_line


@pytest.mark.parametrize(
    ("header", "name", "unit", "magnitude"),
    [
        ("Exports (USD million)", "Exports", "USD", 6),
        ("Exports, USD mn", "Exports", "USD", 6),
        ("Exports in USD million", "Exports", "USD", 6),
        ("Exports [USDbn]", "Exports", "USD", 9),
        ("Exports ($bn)", "Exports", "USD", 9),
        ("Exports €m", "Exports", "EUR", 6),
        ("Exports: USD bn", "Exports", "USD", 9),
        ("Exports USD bn", "Exports", "USD", 9),
        ("Value (US dollars, millions)", "Value", "USD", 6),
        ("Exports (USD million, f.o.b.)", "Exports", "USD", 6),
        ("수출액(백만 달러)", "수출액", "USD", 6),
        ("수출액 (단위: 십억원)", "수출액", "KRW", 9),
        ("물량(천 톤)", "물량", "톤", 3),
        ("증감률(%)", "증감률", "%", 0),
        ("증감(%p)", "증감", "%p", 0),
        ("Share (%)", "Share", "%", 0),
        ("Share in %", "Share", "%", 0),
        ("Growth, percent", "Growth", "%", 0),
        ("Weight ('000 tonnes)", "Weight", "tonnes", 3),
        ("Weight (1,000 t)", "Weight", "t", 3),
        ("Wert in Mio. EUR", "Wert", "EUR", 6),
        ("Umsatz (Mrd. €)", "Umsatz", "EUR", 9),
        ("Jobs (thousand)", "Jobs", "", 3),
        ("Price (USD per tonne)", "Price", "USD per tonne", 0),
        ("% of GDP", "% of GDP", "%", 0),
        ("USD million", "USD million", "USD", 6),
    ],
)
def test_a_header_names_its_unit(header: str, name: str, unit: str, magnitude: int) -> None:
    found, said = split_header(header)
    assert said is not None
    assert (found, said.unit, said.magnitude) == (name, unit, magnitude)


@pytest.mark.parametrize(
    "header",
    [
        *("Exports", "Exports (f.o.b.)", "Exports (2024)", "Korea in 2024", "Trade, goods"),
        *("Index", "Days", "m", "Population (1000)", "Goods, services", "(provisional)"),
        "Men in black",
    ],
)
def test_other_words_in_a_header_are_no_unit(header: str) -> None:
    assert split_header(header) == (header, None)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("단위: 백만 달러", [("USD", 6)]),
        ("(단위 : 억원)", [("KRW", 8)]),
        ("(단위: 백만 달러, %)", [("USD", 6), ("%", 0)]),
        ("[단위：천톤]", [("톤", 3)]),
        ("Unit: USD million", [("USD", 6)]),
        ("Values in thousands of US dollars", [("USD", 3)]),
        ("in Mio. EUR", [("EUR", 6)]),
        ("(USD million)", [("USD", 6)]),
        ("Exports by partner", []),
        ("Tonnes", []),
        ("2024", []),
    ],
)
def test_a_line_above_a_table_says_its_units(line: str, said: list[tuple[str, int]]) -> None:
    assert [(each.unit, each.magnitude) for each in unit_line(line)] == said


@pytest.mark.parametrize("text", ["", "of", "100", "k", "Korea", "USD %", "per"])
def test_what_counts_nothing_is_no_measure(text: str) -> None:
    assert measure(text) is None
