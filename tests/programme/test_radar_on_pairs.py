"""Each concern of the radar, between an activity and the one beside it."""

from datetime import UTC, date, datetime
from typing import Any

from programme import radar
from programme.almanac import Blank
from programme.radar import Advice, Charge, Plan, Stay
from programme.values import Kind, Place
from tests import factories as make


def plan(number: int, first: int, last: int, **given: Any) -> Plan:
    """A workshop in Tbilisi in July 2016."""
    place = given.pop("place", make.TBILISI)
    times = {name: given.pop(name) for name in ("begins", "ends", "venue") if name in given}
    stay = Stay(number, place, date(2016, 7, first), date(2016, 7, last), **times)
    return Plan(number, f"no. {number}", None, given.pop("kind", Kind.WORKSHOP), (stay,), **given)


ANA_IN, LUC_IN = {1: "Ana"}, {2: "Luc"}
GLACY = Charge(1, "GLACY", date(2016, 7, 19), frozenset({"GE"}))
EAP = Charge(2, "EAP", None, frozenset({"GE"}))
OPEN = Charge(3, "Octopus", None)
HALL = {"venue": "Hall 3"}
NINE, TEN, NOON = (datetime(2016, 7, 18, hour, tzinfo=UTC) for hour in (9, 10, 12))
# What is planned, what is beside it, and the concerns that the radar names.
PAIRS = (
    (plan(1, 18, 19, people=ANA_IN), plan(2, 19, 20, people=ANA_IN), ["person"]),
    (plan(1, 18, 19, people=ANA_IN), plan(2, 19, 20, people=LUC_IN), []),
    (plan(1, 18, 19, people=ANA_IN), plan(2, 20, 21, people=ANA_IN), []),
    (
        plan(1, 18, 19, people=ANA_IN),
        plan(2, 20, 21, people=ANA_IN, place=make.BELGRADE),
        ["travel"],
    ),
    (
        plan(1, 18, 19, people=ANA_IN),
        plan(2, 20, 21, people=ANA_IN, place=make.BELGRADE, kind=Kind.ONLINE),
        [],
    ),
    (
        plan(1, 18, 18, people=ANA_IN, begins=NINE, ends=TEN),
        plan(2, 18, 18, people=ANA_IN, begins=TEN, ends=NOON, kind=Kind.ONLINE),
        [],
    ),
    (
        plan(1, 18, 18, people=ANA_IN, begins=NINE, ends=NOON),
        plan(2, 18, 18, people=ANA_IN, begins=TEN, ends=NOON, kind=Kind.ONLINE),
        ["person"],
    ),
    (plan(1, 18, 19, people=ANA_IN), plan(2, 18, 19, people=ANA_IN, kind=Kind.CALL), []),
    (plan(1, 18, 19, **HALL), plan(2, 19, 20, **HALL), ["room"]),
    (plan(1, 18, 19, **HALL), plan(2, 20, 21, **HALL), []),
    (plan(1, 18, 19, **HALL), plan(2, 19, 20, place=make.BELGRADE, **HALL), []),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 9, 10, charges=(OPEN,)), ["territory"]),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 10, 11, charges=(OPEN,)), []),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 3, 4, charges=(OPEN, EAP)), []),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 3, 4), []),
    (plan(1, 1, 2, theme="proceeds"), plan(2, 30, 31, theme="proceeds"), ["theme"]),
    (plan(1, 1, 2, theme="proceeds"), plan(2, 30, 31, theme="24 7"), []),
    (plan(1, 18, 19, members=ANA_IN), plan(2, 18, 19, people=ANA_IN), ["members"]),
    (plan(1, 18, 19, charges=(GLACY,)), plan(2, 1, 2), []),
    (plan(1, 18, 20, charges=(GLACY,)), plan(2, 1, 2), ["ended"]),
    (plan(1, 18, 20, charges=(GLACY, EAP)), plan(2, 1, 2), []),
    (plan(1, 18, 19, charges=(EAP,), place=make.BELGRADE), plan(2, 1, 2), ["scope"]),
    (plan(1, 18, 19, charges=(OPEN,), place=make.BELGRADE), plan(2, 1, 2), []),
    (
        plan(1, 18, 19, charges=(EAP,), place=make.BELGRADE, kind=Kind.STUDY_VISIT),
        plan(2, 1, 2),
        [],
    ),
)


def test_each_concern_is_named_when_it_is_one_and_only_then() -> None:
    for mine, beside, concerns in PAIRS:
        said = radar.survey(mine, around=[beside], almanac=Blank())
        grave = [one.concern.value for one in said if one.grave]
        assert grave == concerns, (mine, beside)
        unseen = radar.survey(mine, hidden=[beside], almanac=Blank())
        theirs = {"person", "travel", "room", "territory", "theme", "members"}
        restricted = [one for one in unseen if one.concern.value == "restricted"]
        assert restricted == ([Advice(radar.Concern.RESTRICTED)] if theirs & {*grave} else [])


def test_a_host_takes_any_project() -> None:
    there = plan(1, 18, 19, charges=(EAP,), place=Place("Budapest", "HU", "Europe/Budapest"))
    assert [one.concern.value for one in radar.survey(there, almanac=Blank())] == ["scope"]
    assert radar.survey(there, almanac=Blank(), hosts=frozenset({"HU"})) == ()
