"""From a title to a confirmed activity, and what can become of it on the way."""

from datetime import UTC, date, datetime

import pytest

from db.tables import Activity, ActivityProject, Approval, Chat, Leg
from programme import drafts, edits, life
from programme.edits import LegGiven
from programme.office import Office
from programme.questions import unpacked
from programme.refusals import (
    MayNot,
    Missing,
    NotFound,
    NothingToChange,
    NotPossible,
    ReasonMissing,
    TitleMissing,
    TitleTooLong,
)
from programme.values import Days, Kind, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, MANAGER, Desk

OCTOBER = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))
TBC = Days(Precision.TBC)


async def ready(desk: Desk, **given: object) -> int:
    """A draft that lacks nothing."""
    given = {"kind": Kind.WORKSHOP, "projects": ["GLACY"], **given}
    given.setdefault("legs", [LegGiven(make.TBILISI, make.JULY)])
    number: int = await desk.act(drafts.begin, title="Workshop", language="en_GB", **given)
    return number


def asked(desk: Desk, chat: int = COORDINATOR) -> str | None:
    [row] = desk.rows(Chat, id=chat)
    question = unpacked(row.question)
    return question.ask if question else None


async def test_a_title_alone_is_a_draft(desk: Desk) -> None:
    draft = await desk.act(drafts.begin, title="  A  <b>title</b> \n 🙂 ", language="fr")
    row = desk.row(draft)
    assert (row.title, row.title_language) == ("A <b>title</b> 🙂", "fr")
    assert (row.status, row.ref, row.owner_id) == (Status.DRAFT, None, desk.people[COORDINATOR])


async def test_a_draft_asks_for_what_is_missing_one_thing_after_the_other(desk: Desk) -> None:
    draft = await desk.act(drafts.begin, title="Workshop", language="en_GB")
    for question, act, given in (
        ("kind", edits.kind, {"kind": Kind.WORKSHOP}),
        ("project", edits.project, {"code": "GLACY"}),
        ("place", edits.place, {"place": make.TBILISI}),
        ("days", edits.days, {"days": make.JULY}),
    ):
        assert asked(desk) == question
        with pytest.raises(Missing) as refused:
            await desk.act(drafts.save, activity_id=draft)
        assert refused.value.fields[0] == question
        await desk.act(act, activity_id=draft, **given)
    assert asked(desk) is None
    await desk.act(drafts.save, activity_id=draft)
    assert desk.row(draft).status is Status.TENTATIVE


async def test_a_draft_is_filled_in_any_order(desk: Desk) -> None:
    draft = await desk.act(drafts.begin, title="Workshop", language="en_GB")
    await desk.act(edits.days, activity_id=draft, days=make.JULY)
    await desk.act(edits.place, activity_id=draft, place=make.TBILISI)
    assert len(desk.rows(Leg)) == 1
    assert asked(desk) == "kind"


async def test_all_that_is_missing_is_named_in_the_order_of_asking(desk: Desk) -> None:
    draft = await desk.act(drafts.begin, title="Workshop", language="en_GB")
    with pytest.raises(Missing) as refused:
        await desk.act(drafts.save, activity_id=draft)
    assert refused.value.fields == ("kind", "project", "place", "days")


async def test_a_leg_without_a_place_is_missed_even_when_others_have_one(desk: Desk) -> None:
    legs = [LegGiven(make.TBILISI, make.JULY), LegGiven(None, make.AUGUST)]
    draft = await ready(desk, kind=Kind.MISSION, legs=legs)
    with pytest.raises(Missing) as refused:
        await desk.act(drafts.save, activity_id=draft)
    assert refused.value.fields == ("place",)
    await desk.act(edits.place, activity_id=draft, place=make.PRISTINA)
    await desk.act(drafts.save, activity_id=draft)
    assert [leg.city for leg in desk.rows(Leg)] == ["Tbilisi", "Pristina"]


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


async def test_a_draft_that_is_thrown_away_leaves_no_trace(desk: Desk) -> None:
    before = desk.dump()
    draft = await ready(desk)
    await desk.act(drafts.discard, activity_id=draft)
    assert desk.dump() == before


async def test_what_has_been_saved_is_not_thrown_away(desk: Desk) -> None:
    draft = await ready(desk)
    await desk.act(drafts.save, activity_id=draft)
    with pytest.raises(NotPossible):
        await desk.act(drafts.discard, activity_id=draft)


@pytest.mark.parametrize(("title", "refusal"), [(" \n ", TitleMissing), ("x" * 300, TitleTooLong)])
async def test_a_title_that_cannot_stand_keeps_the_one_before(
    desk: Desk, title: str, refusal: type[Exception]
) -> None:
    draft = await ready(desk)
    with pytest.raises(refusal):
        await desk.act(edits.title, activity_id=draft, text=title, language="fr")
    assert desk.row(draft).title == "Workshop"


async def test_a_project_that_is_not_there_takes_none_away(desk: Desk) -> None:
    draft = await ready(desk)
    with pytest.raises(NotFound) as refused:
        await desk.act(edits.project, activity_id=draft, code="GLACI")
    assert refused.value.reference == "GLACI"
    assert len(desk.rows(ActivityProject)) == 1


async def test_who_has_no_desk_registers_nothing(desk: Desk) -> None:
    with pytest.raises(MayNot):
        await desk.act(drafts.begin, ANA, title="Mine", language="fr")


async def test_confirming_needs_exact_days(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY), (make.BELGRADE, OCTOBER)])
    with pytest.raises(Missing) as refused:
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    assert refused.value.fields == ("exact_days",)
    assert desk.row(activity).status is Status.TENTATIVE


async def test_a_leg_that_was_called_off_needs_none(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY), (make.BELGRADE, OCTOBER)])
    second = desk.rows(Leg)[1].id
    await desk.act(edits.drop_leg, activity_id=activity, leg_id=second)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    assert desk.row(activity).status is Status.CONFIRMED


async def test_a_coordinator_asks_and_the_manager_grants(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert desk.row(activity).status is Status.TENTATIVE
    [asked_for] = desk.rows(Approval)
    assert (asked_for.step, asked_for.granted) == (Status.CONFIRMED, None)
    await desk.act(life.decide, MANAGER, approval_id=asked_for.id, granted=True)
    assert desk.row(activity).status is Status.CONFIRMED


async def test_what_the_manager_returns_stays_as_it_was(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.decide, MANAGER, approval_id=1, granted=False)
    assert desk.row(activity).status is Status.TENTATIVE
    asked_later = {"digest", "question"}
    assert [one for one in desk.purposes(COORDINATOR) if one not in asked_later] == ["decision"]


async def test_deciding_twice_is_deciding_once(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.decide, MANAGER, approval_id=1, granted=True)
    before = desk.dump()
    for granted in (True, False):
        await desk.act(life.decide, HEAD, approval_id=1, granted=granted)
    assert desk.dump() == before


async def test_asking_twice_is_asking_once(desk: Desk) -> None:
    activity = desk.convene()
    for chat in (COORDINATOR, COLLEAGUE):
        await desk.act(life.step, chat, activity_id=activity, step=Status.CONFIRMED)
    assert len(desk.rows(Approval)) == 1


async def test_a_manager_who_acts_answers_what_was_asked(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.step, activity_id=activity, step=Status.CANCELLED, reason="No rooms left")
    await desk.act(life.decide, MANAGER, approval_id=2, granted=True)
    assert [one.granted for one in desk.rows(Approval)] == [False, True]
    assert desk.row(activity).status is Status.CANCELLED


async def test_a_coordinator_does_not_decide(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    with pytest.raises(MayNot):
        await desk.act(life.decide, COLLEAGUE, approval_id=1, granted=True)


async def test_where_the_office_says_so_a_coordinator_confirms_and_never_cancels(
    desk: Desk, now: datetime
) -> None:
    rules = make.rules_of_the_office(self_confirm=True)
    trusting = Desk(Office(desk.office.database, rules), now)
    trusting.people, trusting.project = desk.people, desk.project
    activity = trusting.convene()
    await trusting.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert trusting.row(activity).status is Status.CONFIRMED
    await trusting.act(
        life.step, activity_id=activity, step=Status.CANCELLED, reason="No rooms left"
    )
    assert trusting.row(activity).status is Status.CONFIRMED
    assert len(trusting.rows(Approval)) == 1


@pytest.mark.parametrize("step", [Status.POSTPONED, Status.CANCELLED])
async def test_postponing_and_cancelling_say_why(desk: Desk, step: Status) -> None:
    activity = desk.convene()
    for reason in (None, "  "):
        with pytest.raises(ReasonMissing):
            await desk.act(life.step, HEAD, activity_id=activity, step=step, reason=reason)
    await desk.act(life.step, HEAD, activity_id=activity, step=step, reason=" No \n quorum ")
    assert desk.row(activity).reason == "No quorum"


async def test_new_days_make_a_postponed_activity_tentative_again(desk: Desk) -> None:
    activity = desk.convene()
    [before] = desk.rows(Leg)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.POSTPONED, reason="Vote")
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    row, [after] = desk.row(activity), desk.rows(Leg)
    assert (row.status, row.reason) == (Status.TENTATIVE, None)
    assert (after.uid, row.revision) == (before.uid, 2)


async def test_what_is_so_already_changes_nothing(desk: Desk) -> None:
    activity = desk.convene(status=Status.CONFIRMED)
    with pytest.raises(NothingToChange):
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.COMPLETED, Status.REPORTED])
async def test_what_is_over_is_neither_edited_nor_answered(desk: Desk, status: Status) -> None:
    activity = desk.convene([ANA], status=status)
    with pytest.raises(NotPossible):
        await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    with pytest.raises(NotPossible):
        await desk.act(life.answer, ANA, activity_id=activity, answer="accepted")
    with pytest.raises(NotPossible):
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.POSTPONED)


async def test_an_answer_is_kept_with_its_moment_and_the_last_one_counts(desk: Desk) -> None:
    activity = desk.convene([ANA])
    for answer in ("declined", "accepted"):
        desk.after(hours=1)
        await desk.act(life.answer, ANA, activity_id=activity, answer=answer)
    [(_, _, _, _, answer, at, *_)] = desk.dump()["participation"]
    assert answer == "accepted"
    assert at == datetime(2016, 7, 1, 8, 0, tzinfo=UTC)
