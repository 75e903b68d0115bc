"""What saving makes of a draft: its status, its legs, and a reference for ever."""

from datetime import date

import pytest

from db.tables import Activity, Leg
from programme import drafts, edits, life
from programme.edits import LegGiven
from programme.refusals import NotPossible
from programme.values import Days, Kind, Precision, Status
from tests import factories as make
from tests.programme.desk import HEAD, Desk
from tests.programme.readied import OCTOBER, TBC, ready


async def test_to_be_confirmed_is_an_answer_too(desk: Desk) -> None:
    draft = await ready(desk, legs=[LegGiven(make.TBILISI, TBC), LegGiven(make.PRISTINA, OCTOBER)])
    await desk.act(drafts.save, activity_id=draft)
    assert desk.row(draft).status is Status.TENTATIVE


async def test_a_mission_of_two_places_has_two_legs_with_a_uid_each(desk: Desk) -> None:
    legs = [LegGiven(make.BELGRADE, make.AUGUST), LegGiven(make.PRISTINA, make.AUGUST)]
    await ready(desk, kind=Kind.MISSION, legs=legs)
    assert [leg.territory for leg in desk.rows(Leg)] == ["RS", "XK"]
    assert len({leg.uid for leg in desk.rows(Leg)}) == 2


async def test_saving_twice_is_saving_once(desk: Desk) -> None:
    draft = await ready(desk)
    await desk.act(drafts.save, activity_id=draft)
    before = desk.dump()
    await desk.act(drafts.save, activity_id=draft)
    assert desk.dump() == before


async def test_references_count_by_code_and_year(desk: Desk) -> None:
    desk.make(make.project, code="EAP2")
    january = Days(Precision.DAY, date(2017, 1, 9), date(2017, 1, 10))
    given = (
        ({}, "GLACY-2016-001"),
        ({}, "GLACY-2016-002"),
        ({"projects": ["EAP2"]}, "EAP2-2016-001"),
        ({"projects": ["EAP2", "GLACY"]}, "EAP2-2016-002"),
        ({"legs": [LegGiven(make.TBILISI, january)]}, "GLACY-2017-001"),
        ({"legs": [LegGiven(make.TBILISI, TBC)]}, "GLACY-2016-003"),
    )
    for what, reference in given:
        draft = await ready(desk, **what)
        await desk.act(drafts.save, activity_id=draft)
        assert desk.row(draft).ref == reference


async def test_a_reference_never_changes_and_is_never_given_again(desk: Desk) -> None:
    first = await ready(desk)
    await desk.act(drafts.save, activity_id=first)
    await desk.act(edits.days, activity_id=first, days=Days(Precision.YEAR, date(2018, 1, 1)))
    await desk.act(life.step, HEAD, activity_id=first, step=Status.CANCELLED, reason="No")
    second = await ready(desk)
    await desk.act(drafts.save, activity_id=second)
    assert [row.ref for row in desk.rows(Activity)] == ["GLACY-2016-001", "GLACY-2016-002"]


async def test_a_thousandth_activity_has_a_reference_too(desk: Desk) -> None:
    desk.convene(ref="GLACY-2016-999")
    draft = await ready(desk)
    await desk.act(drafts.save, activity_id=draft)
    assert desk.row(draft).ref == "GLACY-2016-1000"


async def test_what_lies_in_the_past_is_kept_as_a_record(desk: Desk) -> None:
    may = Days(Precision.DAY, date(2016, 5, 2), date(2016, 5, 3))
    draft = await ready(desk, legs=[LegGiven(make.TBILISI, may)])
    await desk.act(drafts.save, activity_id=draft)
    assert desk.row(draft).status is Status.COMPLETED
    assert desk.waiting() == []


async def test_the_next_session_of_a_committee_is_proposed(desk: Desk) -> None:
    desk.make(make.body, code="TCY", held=15)
    days = [LegGiven(None, make.AUGUST)]
    sixteenth = await ready(desk, kind=Kind.COMMITTEE, projects=[], body="TCY", legs=days)
    assert desk.row(sixteenth).session_no == 16
    await desk.act(drafts.save, activity_id=sixteenth)
    assert desk.row(sixteenth).ref == "TCY-2016-001"
    seventeenth = await ready(desk, projects=[], body="TCY", legs=days)
    assert desk.row(seventeenth).session_no == 17
    assert desk.row(seventeenth).kind is Kind.COMMITTEE


async def test_the_number_of_a_cancelled_session_is_free_again(desk: Desk) -> None:
    desk.make(make.body, code="TCY", held=15)
    days = [LegGiven(None, make.AUGUST)]
    one = await ready(desk, projects=[], body="TCY", legs=days)
    await desk.act(drafts.save, activity_id=one)
    await desk.act(life.step, HEAD, activity_id=one, step=Status.CANCELLED, reason="No quorum")
    other = await ready(desk, projects=[], body="TCY", legs=days)
    assert desk.row(other).session_no == 16
    await desk.act(edits.session_number, activity_id=other, number=20)
    assert desk.row(other).session_no == 20


async def test_what_has_been_saved_is_not_thrown_away(desk: Desk) -> None:
    draft = await ready(desk)
    await desk.act(drafts.save, activity_id=draft)
    with pytest.raises(NotPossible):
        await desk.act(drafts.discard, activity_id=draft)
