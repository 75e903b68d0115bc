"""The sample office says what the document says, as people read it off by eye."""

from typing import Any

NAMES = {
    "GLACY": "GLACY",
    "GLACY+": "GLACYPLUS",
    "EAP II": "EAP2",
    "EAP III": "EAP3",
    "iPROCEEDS": "IPROCEEDS",
    "Cybercrime@Octopus": "OCTOPUS",
    "T-CY": "TCY",
    "CEG": "CEG",
}
KINDS = {"training": "workshop", "plenary": "committee", "steering_committee": "committee"}
REPEATED = "jun-04"


def test_the_document_has_54_rows_with_69_legs_and_two_save_the_dates(true_activities: Any) -> None:
    rows = {key: row for key, row in true_activities.items() if not key.startswith("std")}
    assert len(rows) == 54
    assert sum(len(row["legs"]) for row in rows.values()) == 69
    assert len(true_activities) - len(rows) == 2


def test_every_row_but_the_repeated_one_is_an_activity_under_its_own_title(
    activities: Any, true_activities: Any
) -> None:
    ours = {one["key"]: one["title"] for one in activities}
    assert ours == {k: row["title"] for k, row in true_activities.items() if k != REPEATED}


def test_every_leg_has_the_place_and_the_days_of_the_document(
    activities: Any, true_activities: Any
) -> None:
    for one in activities:
        ours = [(leg["city"], leg["territory"], leg["start"], leg["end"]) for leg in one["legs"]]
        legs = true_activities[one["key"]]["legs"]
        assert ours == [(x["city"], x["country_iso2"], x["start"], x["end"]) for x in legs]


def test_the_repeated_row_is_the_fourth_leg_of_the_april_one(
    activities: Any, true_activities: Any
) -> None:
    april = next(one for one in activities if one["key"] == "apr-05")
    (repeated,) = true_activities[REPEATED]["legs"]
    assert true_activities["apr-05"]["legs"][3] == repeated
    assert {said["leg"] for said in april["statements"]} == {4}
    assert {said["source"] for said in april["statements"]} == {
        april["source"],
        "Update Q2 2016, inventory, June 2016, row 4 (line 319)",
    }


def test_projects_and_bodies_are_those_of_the_row_and_inferred_only_where_it_has_none(
    activities: Any, true_activities: Any
) -> None:
    for one in activities:
        row = true_activities[one["key"]]
        ours = one["projects"] + ([one["body"]] if one["body"] else [])
        theirs = [NAMES[name] for name in row["projects"] or row["projects_inferred"]]
        assert sorted(ours) == sorted(theirs)
        assert one["projects_inferred"] is (row["projects"] == [])


def test_every_kind_follows_from_the_kinds_that_the_row_may_have(
    activities: Any, true_activities: Any
) -> None:
    for one in activities:
        row = true_activities[one["key"]]
        first = [] if row["kind"] == "other" else [row["kind"]]
        allowed = {KINDS.get(kind, kind) for kind in first or row["kind_alt"]}
        assert one["kind"] in allowed, one["key"]


def test_the_projects_have_period_budget_donors_and_territories_of_the_document(
    office: Any, true_projects: Any
) -> None:
    ours = {project["code"]: project for project in office["projects"]}
    assert {NAMES[name] for name in true_projects} == set(ours)
    for name, row in true_projects.items():
        project = ours[NAMES[name]]
        period = (row["period"]["start"][:7], row["period"]["end"][:7])
        assert (project["start"], project["end"]) == period
        assert project["budget"] == {key: row["budget"][key] for key in ("amount", "currency")}
        assert project["donors"] == row["donors"]
        assert set(row["aliases"]) <= set(project["aliases"])
        status = {place["code"]: place["status"] for place in project["territories"]}
        confirmed = dict.fromkeys(row["countries"], "confirmed")
        assert status == confirmed | dict.fromkeys(row.get("countries_potential", []), "candidate")


def test_a_period_that_the_document_gives_twice_is_kept_twice(
    office: Any, true_projects: Any
) -> None:
    ours = {project["code"]: project for project in office["projects"]}
    for name, row in true_projects.items():
        periods = [row["period"], *row.get("period_other", [])]
        spans = {f"{span['start'][:7]}/{span['end'][:7]}" for span in periods}
        said = [x["value"] for x in ours[NAMES[name]]["statements"] if x["field"] == "period"]
        assert set(said) == (spans if len(spans) > 1 else set())
