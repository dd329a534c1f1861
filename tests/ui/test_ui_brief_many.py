"""The list of points with a pack of two thousand: it stays quick because little is laid out."""

from pytestqt.qtbot import QtBot

from attache.pack.models import Pack
from attache.ui.brief.model import PointsModel
from attache.ui.brief.points import RowKind
from attache.ui.brief.search import Filter, query
from attache.ui.brief.tree import PointsTree
from ui.sessions import built_in, preset_deck


def _huge_pack() -> Pack:
    pack = built_in()
    points = tuple(
        point.model_copy(update={"id": f"{point.id}-{copy}", "headline": f"{copy} {point.kind}"})
        for copy in range(26)
        for point in pack.points
    )
    fields = {name: getattr(pack, name) for name in type(pack).model_fields}
    return Pack.model_validate({**fields, "points": points, "questions": ()})


def test_two_thousand_points_are_filtered_without_laying_them_out(qtbot: QtBot) -> None:
    pack = _huge_pack()
    deck = preset_deck().model_copy(update={"sections": (), "questions": ()})
    model = PointsModel(pack, deck)
    tree = PointsTree(model)
    model.setParent(tree)
    tree.resize(390, 600)
    qtbot.addWidget(tree)
    tree.show()
    qtbot.waitExposed(tree)
    assert model.count > 2000
    tree.set_filter(Filter(query("korea")))
    tree.grab()
    assert 300 < model.count < 2000
    assert tree.delegate.laid_out == 0
    tree.set_filter(Filter(query("25 evidence hynix")))
    tree.grab()
    listed = [row for group in model.groups for row in model.rows_of(group)]
    assert listed
    assert all(row.headline.startswith("25 ") for row in listed if row.kind is RowKind.POINT)
    assert 0 < tree.delegate.laid_out <= 2 * len(listed)
