"""The people of the sample office take part in what lies ahead."""

from collections import Counter
from typing import Any


def test_people_named_by_their_part_take_part_in_each_confirmed_activity(
    activities: Any, people: Any
) -> None:
    persons = {one["telegram_id"]: one for one in people["people"]}
    assert len(persons) == len({one["name"] for one in people["people"]}) == len(people["people"])
    parts = people["participations"]
    assert len({(x["activity"], x["telegram_id"]) for x in parts}) == len(parts)
    for one in activities:
        inside = [persons[x["telegram_id"]] for x in parts if x["activity"] == one["key"]]
        if one["status"] == "confirmed":
            assert {person["language"] for person in inside} == {"en_GB", "fr"}
            assert len({person["zone"] for person in inside}) >= 3
        else:
            assert inside == []


def test_everybody_who_has_started_takes_part_and_the_newcomer_is_nobody_yet(people: Any) -> None:
    inside = {part["telegram_id"] for part in people["participations"]}
    assert inside == {one["telegram_id"] for one in people["people"] if one["started"]}
    (newcomer,) = (one for one in people["people"] if not one["started"])
    assert (newcomer["name"], newcomer["rights"]) == ("Newcomer", [])
    rights = Counter(right["right"] for one in people["people"] for right in one["rights"])
    assert rights == {"coordinator": 2, "project_manager": 1, "head": 1}
    owner = next(one for one in people["people"] if one["telegram_id"] == people["owner"])
    assert owner["name"] == "Coordinator"
