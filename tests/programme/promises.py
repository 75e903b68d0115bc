"""What the door promises holds of the rows before and after an act."""

from tests.programme.cells import Cell, Rows, others_see


def check_versions(before: Rows, after: Rows, cells: dict[int, set[Cell]]) -> list[tuple[int, int]]:
    """Versions rise with what changed, history with what others see; which rose for others."""
    shared = []
    for (name, number), row in after.items():
        if name != "activity":
            continue
        was = before.get((name, number))
        mine = cells.get(number, set())
        draft = row["status"] == "draft"
        if was is None:
            assert (row["version"], row["revision"]) == (1, 0)
            continue
        assert (row["version"] > was["version"]) is bool(mine)
        assert (row["revision"] > was["revision"]) is (others_see(mine) and not draft)
        if mine and not draft:
            shared.append((number, row["version"]))
    made = [key for key in after if key[0] == "change" and key not in before]
    assert bool(made) is bool(shared)
    assert all(key > old for _, key in made for name, old in before if name == "change")
    return shared


def check_rows(rows: Rows, *, activities: int) -> None:
    """One message is one key, drafts have no history, and no activity is lost."""
    keys = [row["key"] for (name, _), row in rows.items() if name == "delivery"]
    assert len(keys) == len(set(keys))
    drafts_ = {n for (name, n), row in rows.items() if name == "activity" and not row["ref"]}
    written = {r["activity_id"] for (name, _), r in rows.items() if name == "alteration"}
    assert not drafts_ & written
    assert len([1 for name, _ in rows if name == "activity"]) == activities
