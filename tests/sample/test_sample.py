"""The sample office holds together: counts, codes, zones, days and both sides of every doubt."""

import re
from collections import Counter
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.vocabulary import Answer, Kind, LegStatus, Level, Precision, Right, Role, Status

CODE = re.compile(r"[A-Z0-9]{2,16}")


def test_there_are_53_activities_with_68_legs_and_two_save_the_dates(activities: Any) -> None:
    later = [one for one in activities if one["save_the_date"]]
    listed = [one for one in activities if not one["save_the_date"]]
    assert (len(listed), sum(len(one["legs"]) for one in listed)) == (53, 68)
    assert (len(later), sum(len(one["legs"]) for one in later)) == (2, 2)
    assert len({one["key"] for one in activities}) == 55


def test_past_rows_are_completed_the_next_four_confirmed_the_rest_tentative(
    activities: Any,
) -> None:
    by_status = Counter(one["status"] for one in activities)
    assert by_status == {"completed": 34, "confirmed": 4, "tentative": 17}
    confirmed = [one["key"] for one in activities if one["status"] == "confirmed"]
    assert confirmed == ["jul-01", "jul-02", "jul-03", "jul-04"]
    ahead = [one for one in activities if one["status"] != "completed"]
    by_day = sorted(ahead, key=lambda one: one["legs"][0]["start"])
    assert [one["key"] for one in by_day[:4]] == confirmed


def test_every_word_of_the_trade_is_one_that_the_tables_know(activities: Any, people: Any) -> None:
    done = {"completed": "done", "confirmed": "confirmed", "tentative": "planned"}
    for one in activities:
        assert one["kind"] in set(Kind)
        assert one["status"] in set(Status)
        assert one["level"].upper() == Level.CLEAR.name
        for leg in one["legs"]:
            assert leg["precision"] in set(Precision)
            assert leg["status"] in set(LegStatus)
            assert leg["status"] == done[one["status"]]
    assert {right["right"] for one in people["people"] for right in one["rights"]} <= set(Right)
    assert {part["role"] for part in people["participations"]} <= set(Role)
    assert {part["answer"] for part in people["participations"]} <= set(Answer)


def test_every_zone_exists_and_no_leg_ends_before_it_begins(
    office: Any, activities: Any, people: Any
) -> None:
    legs = [leg for one in activities for leg in one["legs"]]
    zones = {leg["zone"] for leg in legs} | {one["zone"] for one in people["people"]}
    for zone in (zones - {None}) | {office["timezone"]}:
        assert ZoneInfo(zone).key == zone
    for leg in legs:
        assert date.fromisoformat(leg["start"]) <= date.fromisoformat(leg["end"])
        assert re.fullmatch(r"[A-Z]{2}", leg["territory"])


def test_a_zone_is_guessed_exactly_where_no_city_is_known(activities: Any) -> None:
    for one in activities:
        for leg in one["legs"]:
            assert leg["zone_guessed"] is (leg["city"] is None)


def test_codes_are_of_one_form_and_an_alias_leads_to_one_thing_only(office: Any) -> None:
    things = office["projects"] + office["bodies"]
    assert (len(office["projects"]), len(office["bodies"])) == (6, 3)
    owners: dict[str, str] = {}
    for thing in things:
        assert CODE.fullmatch(thing["code"])
        assert thing["name"] in thing["aliases"]
        for alias in thing["aliases"]:
            assert owners.setdefault(folded(alias), thing["code"]) == thing["code"]


def folded(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold().replace("+", "plus"))


def test_projects_have_period_budget_and_donors_and_name_a_known_successor(office: Any) -> None:
    codes = {project["code"] for project in office["projects"]}
    for project in office["projects"]:
        assert re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", project["start"])
        assert project["start"] < project["end"]
        assert project["budget"]["amount"] > 0
        assert project["donors"]
        assert project["successor"] in codes | {None}
        assert {place["status"] for place in project["territories"]} <= {"confirmed", "candidate"}
    assert {body["project"] for body in office["bodies"]} <= codes | {None}


def test_every_activity_belongs_to_a_known_project_or_body(office: Any, activities: Any) -> None:
    projects = {project["code"] for project in office["projects"]}
    bodies = {body["code"]: body for body in office["bodies"]}
    for one in activities:
        assert one["projects"] or one["body"]
        assert set(one["projects"]) <= projects
        assert one["body"] in {*bodies, None}
    held = {one["body"]: one["session_no"] for one in activities if one["session_no"]}
    assert held == {"TCY": bodies["TCY"]["sessions_held"]} == {"TCY": 15}
    inferred = [one["key"] for one in activities if one["projects_inferred"]]
    assert inferred == [f"may-{row:02}" for row in range(1, 11)]


def test_every_doubt_keeps_two_sources_and_takes_one_reading(office: Any, activities: Any) -> None:
    doubtful = [thing for thing in office["projects"] + activities if thing["statements"]]
    assert {"EAP2", "EAP3", "apr-05", "may-05", "jun-06"} <= {
        thing.get("code") or thing["key"] for thing in doubtful
    }
    for thing in doubtful:
        for field in {said["field"] for said in thing["statements"]}:
            said = [one for one in thing["statements"] if one["field"] == field]
            assert len({one["source"] for one in said}) == len(said) >= 2
            assert [one["value"] for one in said if one["taken"]] == [standing(thing, said[0])]


def standing(thing: Any, said: Any) -> Any:
    """What the record itself says of the field in doubt, in the form that statements use."""
    if said["field"] == "period":
        return f"{thing['start']}/{thing['end']}"
    if said["field"] == "projects":
        return {"GLACY": "GLACY", "TCY": "T-CY"}[(thing["projects"] or [thing["body"]])[0]]
    if "leg" not in said:
        return thing[said["field"]]
    leg = thing["legs"][said["leg"] - 1]
    days = f"{leg['start']}/{leg['end']}"
    return {"city": leg["city"], "dates": days, "leg": f"{leg['city']}, {days}"}[said["field"]]


def test_the_clock_starts_at_eight_on_the_first_of_july_in_the_office(office: Any) -> None:
    clock = datetime.fromisoformat(office["clock"]).astimezone(ZoneInfo(office["timezone"]))
    assert clock.isoformat() == "2016-07-01T08:00:00+03:00"
    assert office["languages"] == ["en_GB", "fr"]
