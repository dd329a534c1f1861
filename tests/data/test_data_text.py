"""CSV files and pasted cells become typed tables, and what was decided is said."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.data.models import Column, ColumnKind, ColumnWish, DateStep, Reading
from attache.data.reading import Read, read_file, read_text
from attache.errors import AttacheError

_PARTNERS = "Partner,Exports (USD million),Share\nUS,1234.5,12.5%\nChina,2000,20%\n"


def _column(read: Read, name: str) -> Column:
    column = read.table.column(name)
    assert column is not None, [each.name for each in read.table.columns]
    return column


def _said(read: Read) -> str:
    return "\n".join(note.text for note in read.notes)


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "data.csv"
    path.write_bytes(data)
    return path


def test_columns_have_names_kinds_and_units() -> None:
    read = read_text(_PARTNERS)
    exports, share = _column(read, "Exports"), _column(read, "Share")
    assert _column(read, "Partner").kind is ColumnKind.TEXT
    assert (exports.kind, exports.unit, exports.magnitude) == (ColumnKind.CURRENCY, "USD", 6)
    assert exports.cells == ("1234.5", "2000")
    assert (share.kind, share.unit, share.cells) == (ColumnKind.PERCENT, "%", ("12.5", "20"))
    assert read.notes == ()
    assert (read.area, read.headers[1]) == ("A1:C3", "Exports (USD million)")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_common_delimiter_is_found(delimiter: str) -> None:
    read = read_text(_PARTNERS.replace(",", delimiter))
    assert read.reading.delimiter == delimiter
    assert _column(read, "Exports").cells == ("1234.5", "2000")


def test_excels_line_that_names_the_delimiter_is_heard() -> None:
    read = read_text("sep=|\nName|Value\na|1,5\nb|2,5\n")
    assert read.reading.delimiter == "|"
    assert _column(read, "Value").cells == ("1.5", "2.5")


def test_cells_in_quotation_marks_hold_delimiters_and_line_breaks() -> None:
    read = read_text('Name,Value\n"Korea,\nRep. of","1,234"\n"the ""big"" one",7\n')
    assert _column(read, "Name").cells == ("Korea, Rep. of", 'the "big" one')
    assert _column(read, "Value").cells == ("1234", "7")


def test_a_quotation_mark_that_is_never_closed_loses_no_row() -> None:
    read = read_text('Name,Value\n"big,1\nsmall,2\n')
    assert _column(read, "Value").cells == ("1", "2")
    assert "never closed" in _said(read)


@pytest.mark.parametrize(
    ("encoding", "text", "found"),
    [
        ("utf-8", "나라,수출액\n미국,1\n중국,2\n", "utf-8"),
        ("utf-8-sig", "나라,수출액\n미국,1\n중국,2\n", "utf-8-sig"),
        ("utf-16", "나라,수출액\n미국,1\n중국,2\n", "utf-16"),
        ("utf-16-le", "Land,Wert\nItalien,1\nÖsterreich,2\n", "utf-16-le"),
        ("utf-16-be", "Land,Wert\nItalien,1\nÖsterreich,2\n", "utf-16-be"),
        ("cp949", "나라,수출액\n미국,1\n중국,2\n", "cp949"),
        ("euc-kr", "국가별 수출,금액\n대한민국,1\n베트남,2\n", "cp949"),
        ("shift-jis", "国,輸出額\nアメリカ,1\nベトナム,2\n", "cp932"),
        ("shift-jis", "くに,ゆしゅつ\nかんこく,1\n中国,2\n", "cp932"),
        ("cp1252", "Land,Wert in €\nÖsterreich,1\nDänemark,2\nCôte d’Ivoire,3\n", "cp1252"),
        ("latin-1", "País,Año\nEspaña,1\nMéxico,2\nPerú,3\n", "cp1252"),
    ],
)
def test_any_common_encoding_is_found(tmp_path: Path, encoding: str, text: str, found: str) -> None:
    read = read_file(_file(tmp_path, text.encode(encoding)))
    assert read.table.columns[0].cells == tuple(
        line.split(",")[0] for line in text.splitlines()[1:]
    )
    assert read.reading.encoding == found
    assert ("not in UTF-8" in _said(read)) == (found in {"cp949", "cp932", "cp1252"})


@pytest.mark.parametrize(
    ("data", "reading"),
    [
        (b"\xef\xbb\xbfName,Value\nOK,1\n\xb9\xcc\xb1\xb9,2\n", Reading()),
        (b"Name,Value\nOK,1\n\xb9\xcc\xb1\xb9,2\n", Reading(encoding="utf-8")),
    ],
    ids=["by its mark", "by the user"],
)
def test_a_file_that_claims_utf8_and_is_not_is_refused_with_its_line(
    tmp_path: Path, data: bytes, reading: Reading
) -> None:
    with pytest.raises(AttacheError, match="not the UTF-8 that it is said to be: line 3"):
        read_file(_file(tmp_path, data), reading)


def test_the_user_can_say_what_such_a_file_is_in(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfName,Value\nOK,1\n\xb9\xcc\xb1\xb9,2\n"
    read = read_file(_file(tmp_path, data), Reading(encoding="cp949"))
    assert read.table.columns[0].cells == ("OK", "미국")
    assert read.table.columns[0].name == "Name"


def test_a_file_that_is_in_utf8_by_now_is_read_so(tmp_path: Path) -> None:
    data = "나라,수출액\n미국,1\n".encode()
    read = read_file(_file(tmp_path, data), Reading(encoding="cp949"))
    assert read.table.columns[0].cells == ("미국",)
    assert "in UTF-8 now" in _said(read)


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="no encoding 'klingon'"):
        read_file(_file(tmp_path, b"a,b\nx,1\n"), Reading(encoding="klingon"))


def test_german_numbers() -> None:
    read = read_text("Land;Wert in Mio. EUR;Anteil\nDE;1.234,5;12,5 %\nFR;(234,0);3 %\n")
    assert read.reading.decimal == ","
    assert _column(read, "Wert").cells == ("1234.5", "-234")
    assert _column(read, "Anteil").cells == ("12.5", "3")


def test_a_doubtful_decimal_mark_is_noted_and_can_be_corrected() -> None:
    text = "Name\tValue\na\t1.234\nb\t5.678\n"
    read = read_text(text)
    assert _column(read, "Value").cells == ("1.234", "5.678")
    assert "point was taken for it" in _said(read)
    corrected = read_text(text, Reading(decimal=","))
    assert _column(corrected, "Value").cells == ("1234", "5678")
    assert corrected.notes == ()


def test_a_korean_table_with_its_title_unit_line_total_and_source() -> None:
    read = read_text(
        "한국의 수출\n(단위: 백만 달러, %)\n\n국가\t2023\t2024\t증감률\n미국\t1,234\t2,000\t△5.3\n"
        "중국\t1,000\t3,000\t12.1\n일본\t300\t-\t1\n합  계\t2,534\t5,000\t3\n자료: 관세청\n"
    )
    assert [column.name for column in read.table.columns] == ["국가", "2023", "2024", "증감률"]
    assert (_column(read, "2024").unit, _column(read, "2024").magnitude) == ("USD", 6)
    assert _column(read, "2024").cells == ("2000", "3000", "", "5000")
    assert _column(read, "증감률").kind is ColumnKind.PERCENT
    assert _column(read, "증감률").cells[0] == "-5.3"
    assert read.table.totals == (3,)
    said = _said(read)
    for part in (
        "자료: 관세청",
        "백만 달러",
        "합  계",
        "△ before a number was read as minus",
        "“-”",
    ):
        assert part in said


def test_triangles_up_and_down_are_signs() -> None:
    read = read_text("Name\tChange\na\t▲5\nb\t▼3\n")
    assert _column(read, "Change").cells == ("5", "-3")


def test_two_rows_of_headers_are_joined() -> None:
    read = read_text(
        "\tExports\t\tImports\t\nPartner\t2023\t2024\t2023\t2024\nUS\t1\t2\t3\t4\nCN\t5\t6\t7\t8\n"
    )
    assert [column.name for column in read.table.columns] == [
        "Partner",
        "Exports 2023",
        "Exports 2024",
        "Imports 2023",
        "Imports 2024",
    ]
    assert read.reading.header == 2


def test_a_second_header_of_units_gives_the_columns_their_units() -> None:
    read = read_text("Partner,Exports,Share\n,USD million,%\nUS,1,2\nCN,3,4\n")
    assert (_column(read, "Exports").unit, _column(read, "Exports").magnitude) == ("USD", 6)
    assert _column(read, "Share").kind is ColumnKind.PERCENT


def test_years_in_the_first_column_are_categories_also_with_marks() -> None:
    read = read_text("Year\tValue\n2021\t1\n2022\t2\n2023\t3\n2024p\t6\n")
    year = _column(read, "Year")
    assert (year.kind, year.cells) == (ColumnKind.YEAR, ("2021", "2022", "2023", "2024"))
    assert "2024p" in _said(read)
    assert read.table.totals == ()  # 6 is the sum of the others by chance


def test_numbers_that_could_be_years_elsewhere_are_numbers() -> None:
    read = read_text("Name\tVessels\na\t2021\nb\t1998\n")
    assert _column(read, "Vessels").kind is ColumnKind.NUMBER


def test_years_name_columns() -> None:
    read = read_text("Country\t2021\t2022\nUS\t1950\t2010\nCN\t7\t8\nJP\t9\t9\n")
    assert read.reading.header == 1
    assert _column(read, "2022").cells == ("2010", "8", "9")


@pytest.mark.parametrize(
    ("cells", "iso", "step"),
    [
        (("Q1 2024", "Q2 2024"), ("2024-01-01", "2024-04-01"), DateStep.QUARTER),
        (("Jan 2024", "Feb 2024"), ("2024-01-01", "2024-02-01"), DateStep.MONTH),
        (("202401", "202402"), ("2024-01-01", "2024-02-01"), DateStep.MONTH),
        (("31.12.2024", "01.02.2024"), ("2024-12-31", "2024-02-01"), DateStep.DAY),
        (("12/31/2024", "02/01/2024"), ("2024-12-31", "2024-02-01"), DateStep.DAY),
    ],
)
def test_dates_are_written_in_one_way(
    cells: tuple[str, str], iso: tuple[str, str], step: DateStep
) -> None:
    column = read_text(f"When\tValue\n{cells[0]}\t1\n{cells[1]}\t2\n").table.columns[0]
    assert (column.kind, column.cells, column.step) == (ColumnKind.DATE, iso, step)


def test_an_ambiguous_order_of_days_and_months_is_noted_and_can_be_corrected() -> None:
    text = "Date,Rate\n01/02/2024,1.5\n01/03/2024,1.6\n"
    read = read_text(text)
    assert _column(read, "Date").cells == ("2024-02-01", "2024-03-01")
    assert "day first" in _said(read)
    corrected = read_text(text, Reading(day_first=False))
    assert _column(corrected, "Date").cells == ("2024-01-02", "2024-01-03")


def test_dates_that_are_all_new_years_day_are_years() -> None:
    read = read_text("observation_date,GDP\n2021-01-01,1.5\n2022-01-01,2.5\n2023-01-01,3.5\n")
    assert read.table.columns[0].kind is ColumnKind.YEAR
    assert read.table.columns[0].cells == ("2021", "2022", "2023")


@pytest.mark.parametrize(
    "sign", ["", "-", "–", "n/a", "N/A", "..", ":", "…", "NA", "x", "#N/A", "k.A."]
)
def test_signs_for_nothing_leave_a_cell_empty(sign: str) -> None:
    read = read_text(f"Name,Value\na,1.5\nb,{sign}\nc,3\n")
    assert _column(read, "Value").cells == ("1.5", "", "3")
    assert (f"“{sign}”" in _said(read)) == bool(sign)


def test_text_among_numbers_is_left_out_with_its_place_and_its_words() -> None:
    read = read_text("Name,Value\na,1\nb,confidential\nc,3\nd,4\n")
    assert _column(read, "Value").cells == ("1", "", "3", "4")
    (note,) = read.notes
    assert note.text == "Row 3, Value: “confidential” is no number, so the cell is left empty."
    assert (note.column, note.row) == ("Value", 1)


def test_many_texts_among_numbers_do_not_make_many_notes() -> None:
    rows = "".join(f"n{number},{'bad' if number % 3 else number}\n" for number in range(90))
    read = read_text(
        f"Name,Value\n{rows}", Reading(columns={"Value": ColumnWish(kind=ColumnKind.NUMBER)})
    )
    assert len(read.notes) == 11
    assert "the same holds for 50 other cells" in _said(read)


def test_what_looks_like_a_formula_stays_text() -> None:
    attack = "=cmd|' /C calc'!A0"
    read = read_text(f"Name,Value\n{attack},1\n@SUM(A1),2\nc,{attack}\nd,4\n")
    assert _column(read, "Name").cells[:2] == (attack, "@SUM(A1)")
    assert _column(read, "Value").cells == ("1", "2", "", "4")
    assert attack in _said(read)


def test_amounts_of_different_magnitudes_come_to_one() -> None:
    read = read_text("Name,Deal\nA,$1.2bn\nB,$950 million\nC,$3.5bn\n")
    deal = _column(read, "Deal")
    assert (deal.unit, deal.magnitude, deal.cells) == ("USD", 6, ("1200", "950", "3500"))
    assert "“$” was taken for US dollars" in _said(read)


def test_another_currency_in_a_column_is_not_mixed_in() -> None:
    read = read_text("Name,Deal\nA,$5\nB,€7\nC,$6\n")
    assert _column(read, "Deal").cells == ("5", "", "6")
    assert "€7" in _said(read)


def test_a_unit_that_nobody_knows_is_taken_where_all_cells_have_it() -> None:
    read = read_text("Name,Made\nA,35 widgets\nB,40 widgets\n")
    made = _column(read, "Made")
    assert (made.kind, made.unit, made.cells) == (ColumnKind.NUMBER, "widgets", ("35", "40"))


def test_codes_are_names() -> None:
    read = read_text("HS code,Value\n8542,3\n8703,4\n")
    assert _column(read, "HS code").kind is ColumnKind.TEXT
    assert read_text("Goods,Value\n0101,3\n8703,4\n").table.columns[0].cells == ("0101", "8703")


@pytest.mark.parametrize(
    "name", ["Total", "Sum", "ALL", "합계", "총계", "Gesamt", "Total:", "합 계"]
)
def test_a_row_with_the_name_of_a_total_is_set_aside(name: str) -> None:
    read = read_text(f"Name,Value\na,1\nb,2\n{name},4\n")
    assert read.table.totals == (2,)
    assert read.table.charted == (0, 1)
    assert name in _said(read)


def test_a_last_row_that_is_the_sum_of_the_others_is_set_aside() -> None:
    read = read_text("Name,Value,More\na,1.04,10\nb,2.04,20\nc,3.04,30\nWorld,6.1,60\n")
    assert read.table.totals == (3,)
    assert "“World” is the sum" in _said(read)
    same = read_text("Name,Value,More\na,1,10\nb,2,20\nc,3,30\nWorld,6,61\n")
    assert same.table.totals == ()


def test_totals_among_years_are_no_years() -> None:
    read = read_text("Year,Value\n2021,1\n2022,2\nTotal,3\n")
    assert read.table.columns[0].cells == ("2021", "2022", "")
    assert read.table.totals == (2,)
    assert "no year" not in _said(read)


def test_a_user_can_say_which_rows_are_totals() -> None:
    text = "Name,Value\na,1\nb,2\nTotal,3\n"
    assert read_text(text, Reading(totals=())).table.totals == ()
    assert read_text(text, Reading(totals=(0, 9))).table.totals == (0,)


def test_empty_rows_and_columns_are_dropped() -> None:
    read = read_text("\n\nName,,Value\n,,\na,,1\n,,\nb,,2\n,,\n")
    assert [column.name for column in read.table.columns] == ["Name", "Value"]
    assert read.table.rows == 2
    assert read.area == "A3:C7"


def test_columns_of_the_same_name_are_told_apart() -> None:
    read = read_text("Name,Exports,Exports,Exports (USD)\na,1,2,3\nb,3,4,5\n")
    assert [column.name for column in read.table.columns] == [
        "Name",
        "Exports",
        "Exports 2",
        "Exports 3",
    ]


def test_a_table_without_names_of_columns() -> None:
    read = read_text("US\t5\nCN\t6\n")
    assert read.reading.header == 0
    assert [column.name for column in read.table.columns] == ["Column 1", "Column 2"]
    assert "No row names the columns" in _said(read)


def test_names_of_one_letter_are_names_even_x() -> None:
    read = read_text("x\ty\n1.5\t2\n3\t4\n")
    assert [column.name for column in read.table.columns] == ["x", "y"]


def test_another_table_below_is_not_mixed_in() -> None:
    read = read_text("n,v\na,1\nb,2\n\nm,w\nc,3\nd,4\n")
    assert read.table.rows == 2
    assert "Another table begins in row 5" in _said(read)
    below = read_text("n,v\na,1\nb,2\n\nm,w\nc,3\nd,4\n", Reading(range="A5:B7"))
    assert [column.name for column in below.table.columns] == ["m", "w"]


def test_a_long_cell_is_cut_with_a_note() -> None:
    read = read_text(f"Name,Value\n{'word ' * 100},1\nb,2\n")
    assert len(_column(read, "Name").cells[0]) <= 200
    assert "cut to 200 signs" in _said(read)


def test_wishes_win() -> None:
    wishes = {
        "Exports (USD million)": ColumnWish(name="Ausfuhr", unit="EUR", magnitude=9),
        "Share": ColumnWish(kind=ColumnKind.TEXT),
        "Gone": ColumnWish(unit="t"),
    }
    read = read_text(_PARTNERS, Reading(columns=wishes))
    ausfuhr = _column(read, "Ausfuhr")
    assert (ausfuhr.unit, ausfuhr.magnitude) == ("EUR", 9)
    assert _column(read, "Share").cells == ("12.5%", "20%")
    assert "“Gone”, which was corrected, is not in the file any more" in _said(read)


def test_percents_can_be_read_as_plain_numbers() -> None:
    wishes = {"Share": ColumnWish(kind=ColumnKind.NUMBER)}
    share = _column(read_text(_PARTNERS, Reading(columns=wishes)), "Share")
    assert (share.kind, share.unit, share.cells) == (ColumnKind.NUMBER, "", ("12.5", "20"))


def test_a_wish_goes_by_the_name_that_is_shown_too() -> None:
    read = read_text(_PARTNERS, Reading(columns={"Exports": ColumnWish(unit="EUR")}))
    assert _column(read, "Exports").unit == "EUR"


def test_what_was_read_is_read_the_same_way_again() -> None:
    text = "Title\n\nLand;Wert in Mio. EUR;Datum\nDE;1.234,5;01/02/2024\nFR;2,0;13/02/2024\n"
    read = read_text(text)
    again = read_text(text, read.reading)
    assert again.table == read.table
    assert again.reading == read.reading
    assert read.reading.model_dump(exclude_defaults=True) == {
        "delimiter": ";",
        "decimal": ",",
        "day_first": True,
        "range": "A3",
        "header": 1,
    }


def test_a_file_that_grew_is_read_whole_with_its_total() -> None:
    old = read_text("Title\n\nYear,Exports\nA,1\nB,2\nTotal,3\nSource: KITA\n")
    grown = "Title\n\nYear,Exports,Imports\nA,1,5\nB,2,6\nC,4,7\nTotal,7,18\nSource: KITA\n"
    new = read_text(grown, old.reading)
    assert [column.name for column in new.table.columns] == ["Year", "Exports", "Imports"]
    assert new.table.rows == 4
    assert new.table.totals == (3,)


def test_the_unit_above_a_table_is_heard_again() -> None:
    text = "(USD million)\nName,Value\na,1\nb,2\n"
    read = read_text(text)
    assert read.reading.range == "A2"
    assert read_text(text, read.reading).table == read.table


def test_a_range_is_read_exactly() -> None:
    text = "Name,A,B,C\nw,1,2,3\nx,4,5,6\ny,7,8,9\n"
    read = read_text(text, Reading(range="$B$1:c3"))
    assert [column.name for column in read.table.columns] == ["A", "B"]
    assert read.table.rows == 2
    assert (read.reading.range, read.area) == ("B1:C3", "B1:C3")


_words = st.sampled_from(
    [
        *("", "", "1", "2.5", "1,234", "-", "Total", "Name", "Year", "2021", "2022", "US", "x"),
        *("Q1 2024", "(5)", "5%", "$3", "Source: x", "abc", "단위: 억원", "01/02/2024", "n/a"),
        *("Exports (USD mn)", "△3", "합계", "31/12/2024", '"', "=1+1", "#REF!", "1e400"),
    ]
)


@given(
    st.lists(st.lists(_words, min_size=1, max_size=5), min_size=1, max_size=8),
    st.sampled_from("\t;|,"),
)
def test_whatever_can_be_read_is_read_the_same_way_again(
    rows: list[list[str]], delimiter: str
) -> None:
    text = "\n".join(delimiter.join(row) for row in rows)
    with suppress(AttacheError):  # anything else is a failure
        read = read_text(text)
        if read.area.startswith("A"):  # else a line beside the table is not seen again
            assert read_text(text, read.reading).table == read.table


_names = st.text(alphabet="abcdefgh", min_size=1, max_size=6).filter(
    lambda name: name not in {"a", "all", "e", "bad"}
)


@given(
    st.lists(st.tuples(_names, st.integers(-999, 999), st.integers(0, 99)), min_size=2, max_size=8),
    st.sampled_from([(",", "."), (";", ","), ("\t", "."), ("\t", ","), ("|", ".")]),
)
def test_a_table_survives_being_written_and_read(
    rows: list[tuple[str, int, int]], style: tuple[str, str]
) -> None:
    delimiter, mark = style
    lines = [f"n{name}{delimiter}{whole}{mark}{part:02d}5" for name, whole, part in rows]
    text = "\n".join([f"Name{delimiter}Value", *lines])
    read = read_text(text, Reading(decimal=mark, totals=()))
    value = read.table.columns[1]
    assert read.table.columns[0].cells == tuple(f"n{name}" for name, _, _ in rows)
    assert [str(each) for each in value.numbers] == [
        f"{whole}.{part:02d}5" for _, whole, part in rows
    ]
