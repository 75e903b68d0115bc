"""The twelve transitions of a life: all statuses, steps and roles; only the legal succeed."""

from collections.abc import Iterator
from datetime import date

import pytest

from db.tables import Leg
from programme import edits, life
from programme.life import TRANSITIONS
from programme.office import Office
from programme.refusals import LastLeg, Refusal
from programme.values import Days, Precision, Right, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COLLEAGUE, HEAD, MANAGER, Desk

database = one_now
OTHER, FOCAL = 31, 32
TRUSTED = {Status.CONFIRMED, Status.POSTPONED}
JUNE = Days(Precision.DAY, date(2016, 6, 28), date(2016, 6, 29))
# From where, whither, and whose: M the managers', T also a trusted coordinator's, D the desk's.
LEGAL = {
    ("tentative", "confirmed"): "T",
    ("confirmed", "tentative"): "M",
    ("tentative", "postponed"): "T",
    ("confirmed", "postponed"): "T",
    ("tentative", "cancelled"): "M",
    ("confirmed", "cancelled"): "M",
    ("postponed", "cancelled"): "M",
    ("cancelled", "tentative"): "M",
    ("confirmed", "completed"): "D",
    ("completed", "confirmed"): "M",
    ("completed", "reported"): "M",
    ("reported", "completed"): "M",
}
# Without new days a postponed activity stays so; and nobody steps into or out of a draft.
TAKES = {
    "head": {"M", "T", "D"},
    "manager": {"M", "T", "D"},
    "coordinator": {"D"},
    "coordinator, trusted": {"T", "D"},
    "manager elsewhere": set[str](),
    "focal point": set[str](),
    "participant": set[str](),
}
ASKS = {"coordinator", "coordinator, trusted"}


def everything() -> Iterator[tuple[str, Status, Status]]:
    for role in TAKES:
        for start in Status:
            for to in Status:
                yield role, start, to


def prepared(desk: Desk, start: Status) -> int:
    """An activity that is over and has its report, so that only the status and the right count."""
    return desk.convene(
        [ANA], status=start, legs=[(make.TBILISI, JUNE)], reported=("R", 30, "Well")
    )


async def tried(desk: Desk, chat: int, activity: int, to: Status) -> str:
    """What comes of a step: taken, asked, or refused."""
    try:
        await desk.act(life.step, chat, activity_id=activity, step=to, reason="For a reason")
    except Refusal:
        return "refused"
    return "taken" if desk.row(activity).status is to else "asked"


def expected(role: str, start: Status, to: Status) -> str:
    whose = LEGAL.get((start.value, to.value))
    if whose is None or not (TAKES[role] or role in ASKS):
        return "refused"
    return "taken" if whose in TAKES[role] else "asked"


async def test_of_all_steps_of_all_roles_only_the_legal_ones_succeed(desk: Desk) -> None:
    other = desk.make(make.project, code="OTHER", name="Other")
    for chat, right in ((OTHER, Right.PROJECT_MANAGER), (FOCAL, Right.FOCAL_POINT)):
        desk.people[chat] = desk.make(
            make.person, name=right.value, chat=chat, rights=[right], project=other
        )
    trusting = Desk(
        Office(desk.office.database, make.rules_of_the_office(self_confirm=True)), desk.now
    )
    trusting.people, trusting.project = desk.people, desk.project
    who = {
        "head": (desk, HEAD),
        "manager": (desk, MANAGER),
        "coordinator": (desk, COLLEAGUE),
        "coordinator, trusted": (trusting, COLLEAGUE),
        "manager elsewhere": (desk, OTHER),
        "focal point": (desk, FOCAL),
        "participant": (desk, ANA),
    }
    wrong = []
    for role, start, to in everything():
        office, chat = who[role]
        found = await tried(office, chat, prepared(desk, start), to)
        if found != expected(role, start, to):
            wrong.append((role, start.value, to.value, found))
    assert wrong == []


def test_there_are_twelve_and_the_table_names_those_that_are_stepped() -> None:
    assert len(TRANSITIONS) == 12
    stepped = {
        (start.value, one.to.value)
        for one in TRANSITIONS
        for start in one.start
        if one.name not in {"submit", "propose"}
    }
    assert stepped == set(LEGAL)


async def test_the_only_leg_falls_with_the_activity(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY), (make.BELGRADE, make.AUGUST)])
    first, second = (leg.id for leg in desk.rows(Leg))
    await desk.act(edits.drop_leg, activity_id=activity, leg_id=first)
    with pytest.raises(LastLeg):
        await desk.act(edits.drop_leg, activity_id=activity, leg_id=second)
