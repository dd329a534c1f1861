"""A sound pack loads whole; a broken one does not load, and every fault is named with its place."""

import codecs
from pathlib import Path

import pytest
from breaks import BREAKS
from small_pack import change, line_of

from attache.errors import AttacheError
from attache.pack.faults import PackError
from attache.pack.loading import installed, load, load_installed, validate
from attache.pack.vocabulary import Audience, Kind


def test_a_sound_pack_has_no_faults_and_says_what_its_files_say(folder: Path) -> None:
    assert validate(folder) == ()
    pack = load(folder)
    assert (pack.id, pack.as_of, pack.language) == ("small", "April 2025", "en-US")
    assert [point.id for point in pack.points] == ["plants", "trade-matters", "exports", "talk"]
    assert pack.sentence_by_number[3].text.startswith("Firms have announced")
    assert pack.sentence_by_number[4].topics == ("investment", "trade")
    assert pack.point_by_id["talk"].kind is Kind.ASK
    assert pack.point_by_id["talk"].audience == tuple(Audience)
    corrected = pack.point_by_id["exports"].corrected
    assert corrected is not None
    assert corrected.headline == "Exports were about $65.6 billion"
    assert pack.caution_by_sentence[2].verdict.blocks
    assert pack.marking_rank("SBU") == 1
    assert [section.sector for section in pack.presets[0].sections] == ["trade", "investment"]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(folder: Path) -> None:
    before = load(folder)
    for path in folder.rglob("*.*"):
        data = path.read_bytes().replace(b"\n", b"\r\n")
        path.write_bytes(codecs.BOM_UTF8 + data)
    assert load(folder) == before


def test_a_broken_pack_does_not_load_and_the_error_names_the_first_faults(folder: Path) -> None:
    change(folder, "points/trade.toml", '["trade"]', '["trad"]')
    change(folder, "figures.csv", "5.4,USD", "abc,USD")
    for name in ("charts.toml", "questions.toml"):
        (folder / name).unlink()
    with pytest.raises(PackError) as caught:
        load(folder)
    assert caught.value.faults == validate(folder)
    assert "The pack small has" in caught.value.message
    assert "charts.toml:0: the file is missing" in caught.value.message
    assert "figures.csv:3: value: value must be a number, not 'abc'" in caught.value.message
    assert "more" in caught.value.message
    assert str(folder) in caught.value.hint


def test_all_faults_are_told_in_one_run(folder: Path) -> None:
    long = "x" * 73
    change(folder, "points/trade.toml", "Trade matters to both countries", long)
    change(folder, "points/trade.toml", 'sectors = ["trade"]', 'sectors = ["trad"]')
    change(folder, "points/trade.toml", "sentences = [1]", "sentences = [1, 77]")
    change(folder, "cautions.csv", "doubtful", "dubious")
    change(folder, "presets.toml", '"why-talk"', '"why-walk"')
    found = [(fault.file, fault.key, fault.message.split(";")[0]) for fault in validate(folder)]
    assert found == [
        ("cautions.csv", "verdict", "verdict 'dubious' is unknown"),
        (
            "points/trade.toml",
            "points[trade-matters].headline",
            "headline is 73 characters, at most 60",
        ),
        (
            "points/trade.toml",
            "points[trade-matters].sectors[1]",
            "Unknown sector 'trad'. Did you mean trade? There are: trade, investment.",
        ),
        (
            "points/trade.toml",
            "points[trade-matters].sentences[2]",
            "there is no sentence 77",
        ),
        (
            "presets.toml",
            "presets[meeting].questions[1]",
            "Unknown question 'why-walk'. Did you mean why-talk? There are: why-talk.",
        ),
    ]


@pytest.mark.parametrize(("name", "old", "new", "key", "part", "words"), BREAKS)
def test_a_fault_names_file_key_and_line(
    folder: Path, name: str, old: str, new: str, key: str, part: str, words: str
) -> None:
    change(folder, name, old, new)
    matching = [
        f for f in validate(folder) if (f.file, f.key) == (name, key) and words in f.message
    ]
    assert matching, "\n".join(map(str, validate(folder)))
    if part:
        assert matching[0].line == line_of(folder, name, part)
    with pytest.raises(PackError):
        load(folder)


JARGON = ("Input should", "pydantic", "validation", "NoneType", "tuple", "Traceback")


@pytest.mark.parametrize(("name", "old", "new"), [each[:3] for each in BREAKS])
def test_no_fault_speaks_like_a_program(folder: Path, name: str, old: str, new: str) -> None:
    change(folder, name, old, new)
    for fault in validate(folder):
        assert not [word for word in JARGON if word in fault.message], str(fault)


@pytest.mark.parametrize(
    "name",
    ["brief.txt", "sentences.csv", "figures.csv", "cautions.csv", "pack.toml", "charts.toml",
     "questions.toml", "presets.toml", "data/goods.csv"],
)  # fmt: skip
def test_a_file_that_is_missing_empty_a_folder_or_not_utf_8_is_named(
    folder: Path, name: str
) -> None:
    path = folder / name
    sound = path.read_bytes()
    path.write_bytes(b" \n")
    assert "the file is empty" in _messages(folder, name)
    first = sound.index(b"\n") + 1
    path.write_bytes(sound[:first] + b"\xe9" + sound[first:])
    fault = next(f for f in validate(folder) if f.file == name)
    assert fault.line == 2
    assert fault.message.startswith(f"byte {first + 1} (0xe9) is not UTF-8")
    path.write_bytes(sound.decode().encode("utf-16"))
    assert "the file is in UTF-16; save it as UTF-8" in _messages(folder, name)
    path.unlink()
    assert "the file is missing" in _messages(folder, name)
    path.mkdir()
    assert "this is a folder; a file is expected" in _messages(folder, name)


def _messages(folder: Path, name: str) -> list[str]:
    return [fault.message for fault in validate(folder) if fault.file == name]


def test_what_is_no_folder_and_what_is_not_there_is_said_so(folder: Path) -> None:
    (missing,) = validate(folder / "nowhere")
    assert missing.message == "no such folder"
    (file,) = validate(folder / "brief.txt")
    assert file.message == "this is a file; a pack is a folder"
    empty = folder / "data" / "empty"
    empty.mkdir()
    assert {fault.file for fault in validate(empty)} >= {"brief.txt", "pack.toml", "points"}


def test_a_sentence_that_no_point_uses_is_a_fault(folder: Path) -> None:
    change(folder, "points/trade.toml", "sentences = [5, 6]", "sentences = [6]")
    (fault,) = validate(folder)
    assert str(fault) == "sentences.csv:6: number: no point uses sentence 5"


def test_sentences_are_numbered_from_1_without_a_gap(folder: Path) -> None:
    change(folder, "sentences.csv", "6,7,A", "9,7,A")
    messages = _messages(folder, "sentences.csv")
    assert "sentences are numbered from 1 without a gap; 6 missing" in messages
    change(folder, "sentences.csv", "9,7,A", "5,7,A")
    assert "number 5 is given twice" in _messages(folder, "sentences.csv")


def test_a_sentence_on_an_empty_line_is_a_fault(folder: Path) -> None:
    change(folder, "brief.txt", "Both sides must talk.", " ")
    (fault,) = (f for f in validate(folder) if f.file == "sentences.csv")
    assert (fault.key, fault.line) == ("line", 7)
    assert fault.message == "line 7 of brief.txt is empty"


def test_a_point_on_a_contradicted_sentence_needs_a_corrected_wording(folder: Path) -> None:
    text = (folder / "points/trade.toml").read_text(encoding="utf-8")
    start, end = text.index("[points.corrected]"), text.index('[[points]]\nid = "talk"')
    (folder / "points/trade.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    (fault,) = validate(folder)
    assert fault.key == "points[exports].corrected"
    assert fault.line == 9
    assert fault.message == "corrected is missing: the point rests on sentence 2 (contradicted)"


def test_a_preset_cannot_be_marked_below_its_points(folder: Path) -> None:
    change(folder, "points/trade.toml", 'marking = "UNCLASSIFIED"', 'marking = "SBU"')
    (fault,) = validate(folder)
    assert fault.key == "presets[meeting].sections[trade].points[2]"
    assert fault.message == "point talk is marked SBU, above the preset's own marking"


def test_a_repeated_month_is_a_fault(folder: Path) -> None:
    change(folder, "data/months.csv", "2024-12", "2024-01")
    (fault,) = validate(folder)
    assert fault.message == "the category 'Jan 2024' comes twice"


def test_one_unread_file_of_points_hides_no_fault_of_another(folder: Path) -> None:
    change(folder, "points/investment.toml", "headline = ", "headline ")
    change(folder, "points/trade.toml", 'sectors = ["trade"]', 'sectors = ["trad"]')
    assert [(fault.file, fault.line) for fault in validate(folder)] == [
        ("points/investment.toml", 3),
        ("points/trade.toml", 6),
    ]


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("month,balance\n2024-01,1\n", encoding="utf-8")
    (folder / "data/months.csv").unlink()
    try:
        (folder / "data/months.csv").symlink_to(outside)
    except OSError:
        pytest.skip("links cannot be made here")
    assert "leads out of the pack's folder" in validate(folder)[0].message


@pytest.mark.parametrize("deep", ["[" * 5000, "a = " + "9" * 5000, "a = " + "{b = " * 3000])
def test_monstrous_toml_is_a_fault_and_no_crash(folder: Path, deep: str) -> None:
    (folder / "charts.toml").write_text(f"x = {deep}", encoding="utf-8")
    assert any(f.file == "charts.toml" and "bad TOML" in f.message for f in validate(folder))


def test_the_built_in_packs_are_found_by_their_names() -> None:
    assert "us-rok-trade-2025" in installed()
    with pytest.raises(AttacheError) as caught:
        load_installed("us-rok-trade-2024")
    assert caught.value.message == "Unknown pack 'us-rok-trade-2024'."
    assert "Did you mean us-rok-trade-2025?" in caught.value.hint
    with pytest.raises(AttacheError):
        load_installed("../content/us-rok-trade-2025")
