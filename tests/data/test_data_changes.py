"""What a changed file changed is told cell by cell."""

from attache.data.changes import CellChange, UnitChange, changes, summary
from attache.data.models import Table
from attache.data.reading import read_text

_OLD = "Partner,2023,2024\nUS,1,2\nChina,3,4\nJapan,5,6\n"


def _table(text: str) -> Table:
    return read_text(text).table


def test_nothing_changed() -> None:
    found = changes(_table(_OLD), _table(_OLD))
    assert not found.any
    assert summary(found) == "Nothing changed."


def test_changed_cells_are_told_by_row_and_column() -> None:
    found = changes(_table(_OLD), _table("Partner,2023,2024\nUS,1,2.5\nChina,,4\nJapan,5,6\n"))
    assert found.cells == (
        CellChange("US", "2024", "2", "2.5"),
        CellChange("China", "2023", "3", ""),
    )
    assert summary(found) == "2 cells changed: US, 2024: 2 → 2.5; China, 2023: 3 → empty."


def test_rows_go_by_their_names_not_their_places() -> None:
    found = changes(_table(_OLD), _table("Partner,2023,2024\nVietnam,9,9\nJapan,5,7\nUS,1,2\n"))
    assert found.cells == (CellChange("Japan", "2024", "6", "7"),)
    assert (found.added_rows, found.removed_rows) == (("Vietnam",), ("China",))
    assert "1 row added: Vietnam. 1 row removed: China." in summary(found)


def test_added_and_removed_columns() -> None:
    found = changes(_table(_OLD), _table("Partner,2024,2025\nUS,2,8\nChina,4,8\nJapan,6,8\n"))
    assert (found.added_columns, found.removed_columns) == (("2025",), ("2023",))
    assert found.cells == ()
    assert found.any


def test_rows_of_the_same_name_are_matched_in_order() -> None:
    old = _table("Partner,Year,Value\nUS,2023,1\nUS,2024,2\nCN,2023,3\n")
    new = _table("Partner,Year,Value\nUS,2023,1\nUS,2024,5\nUS,2025,7\nCN,2023,3\n")
    found = changes(old, new)
    assert found.cells == (CellChange("US (2)", "Value", "2", "5"),)
    assert found.added_rows == ("US (3)",)


def test_a_column_of_names_may_get_another_name() -> None:
    found = changes(_table(_OLD), _table(_OLD.replace("Partner", "Country")))
    assert not found.cells
    assert (found.added_columns, found.removed_columns) == ((), ())


def test_tables_of_numbers_alone_go_by_the_number_of_their_rows() -> None:
    found = changes(_table("x,y\n1.5,2\n3.5,4\n"), _table("x,y\n1.5,2\n3.5,5\n6.5,7\n"))
    assert found.cells == (CellChange("row 2", "y", "4", "5"),)
    assert found.added_rows == ("row 3",)


def test_another_unit_is_a_change_of_its_own() -> None:
    old, new = "Name,Value (USD million)\na,1\nb,2\n", "Name,Value (USD bn)\na,1\nb,2\n"
    found = changes(_table(old), _table(new))
    assert found.units == (UnitChange("Value", "USD million", "USD billion"),)
    assert "“Value” is now in USD billion, and was in USD million." in summary(found)


def test_many_changes_are_counted() -> None:
    new = "Partner,2023,2024\n" + "".join(
        f"{name},{n},{n}\n" for n, name in enumerate(("US", "China", "Japan"), start=20)
    )
    assert "6 cells changed" in summary(changes(_table(_OLD), _table(new)))
    assert summary(changes(_table(_OLD), _table(new))).endswith("; and 3 more.")
