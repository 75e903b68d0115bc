"""The door: each act is one transaction, and leaves history and the inbox behind."""

from datetime import date

import pytest
from sqlalchemy.exc import DBAPIError

from db.tables import Activity, Alteration, Change, Chat, Delivery, Entrustment, Inbox, State
from programme import drafts, edits, inbox, invitations, life, office, people
from programme.inbox import Received
from programme.refusals import AlreadyActed, EndBeforeStart, Missing
from programme.values import Days, Precision, Right, Status
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, MANAGER, NEWCOMER, Desk

BACKWARDS = Days(Precision.DAY, date(2016, 7, 20), date(2016, 7, 18))


async def test_a_change_says_who_when_and_what(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.title, activity_id=activity, text="A better name", language="en_GB")
    [change] = desk.rows(Change)
    assert (change.act, change.person_id, change.at) == (
        "title",
        desk.people[COORDINATOR],
        desk.now,
    )
    [altered] = desk.rows(Alteration)
    assert (altered.thing, altered.thing_id, altered.version) == ("activity", activity, 2)
    assert altered.was == {"title": "Workshop"}
    assert altered.now == {"title": "A better name"}


async def test_changes_follow_each_other_in_the_order_of_history(desk: Desk) -> None:
    activity = desk.convene()
    for text in ("One", "Two", "Three"):
        await desk.act(edits.title, activity_id=activity, text=text, language="en_GB")
    assert [row.id for row in desk.rows(Change)] == [1, 2, 3]
    assert [row.version for row in desk.rows(Alteration)] == [2, 3, 4]


async def test_what_changes_nothing_is_no_change(desk: Desk) -> None:
    activity = desk.convene([ANA])
    before = await desk.office.revision()
    await desk.act(edits.title, activity_id=activity, text="Workshop", language="en_GB")
    await desk.act(life.answer, ANA, activity_id=activity, answer="accepted")
    assert await desk.office.revision() == before
    assert desk.row(activity).version == 1


async def test_what_is_raised_leaves_nothing_behind(desk: Desk) -> None:
    activity = desk.convene([ANA])
    draft = await desk.act(drafts.begin, title="Draft", language="en_GB")
    before = desk.dump()
    with pytest.raises(EndBeforeStart):
        await desk.act(edits.days, activity_id=activity, days=BACKWARDS)
    with pytest.raises(Missing):
        await desk.act(drafts.save, activity_id=draft)
    with pytest.raises(EndBeforeStart):
        await desk.act(
            edits.legs,
            activity_id=activity,
            legs=[edits.LegGiven(make.BELGRADE, make.AUGUST), edits.LegGiven(days=BACKWARDS)],
        )
    assert desk.dump() == before


async def test_an_update_acts_once(desk: Desk) -> None:
    await desk.office.note(inbox.store, updates=[Received(7, COORDINATOR, {})], now=desk.now)
    draft = await desk.act(drafts.begin, update=7, title="Workshop", language="en_GB")
    [row] = desk.rows(Inbox)
    assert (row.acted_at, row.act, row.activity_id) == (desk.now, "begin", draft)
    before = desk.dump()
    with pytest.raises(AlreadyActed):
        await desk.act(drafts.begin, update=7, title="Workshop", language="en_GB")
    assert desk.dump() == before
    assert len(desk.rows(Activity)) == 1


async def test_what_an_update_did_is_known_when_it_comes_again(desk: Desk) -> None:
    await desk.office.note(inbox.store, updates=[Received(7, COORDINATOR, {})], now=desk.now)
    draft = await desk.act(drafts.begin, update=7, title="Workshop", language="en_GB")
    met = await desk.office.note(
        people.meet, chat_id=COORDINATOR, update_id=7, language=None, now=desk.now
    )
    assert (met.acted.act, met.acted.activity_id) == ("begin", draft)
    assert met.question.ask == "kind"


async def test_an_update_whose_act_was_refused_may_act_yet(desk: Desk) -> None:
    await desk.office.note(inbox.store, updates=[Received(7, COORDINATOR, {})], now=desk.now)
    activity = desk.convene()
    with pytest.raises(EndBeforeStart):
        await desk.act(edits.days, update=7, activity_id=activity, days=BACKWARDS)
    await desk.act(edits.days, update=7, activity_id=activity, days=make.AUGUST)


async def test_who_joins_those_who_decide_is_asked_too(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    codes = await desk.act(
        invitations.issue, HEAD, right=Right.PROJECT_MANAGER, project_id=desk.project
    )
    await desk.by(NEWCOMER)
    await desk.act(invitations.redeem, NEWCOMER, code=codes.code, name="New", language="fr")
    assert desk.purposes(NEWCOMER)[0] == "approval"
    assert len(desk.rows(Entrustment)) == 5


async def test_a_question_changes_nothing(desk: Desk) -> None:
    def careless(session: object, *, by: object) -> None:
        session.add(Chat(id=5))  # type: ignore[attr-defined]

    before = desk.dump()
    with pytest.raises((office.Unavailable, DBAPIError)):
        await desk.ask(careless)
    assert desk.dump() == before


async def test_delivery_keys_are_never_given_twice(desk: Desk) -> None:
    activity = desk.convene([ANA])
    for step, reason in ((Status.CONFIRMED, None), (Status.POSTPONED, "Later")):
        await desk.act(life.step, MANAGER, activity_id=activity, step=step, reason=reason)
        await desk.deliver()
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    keys = [row.key for row in desk.rows(Delivery)]
    assert len(keys) == len(set(keys))
    assert State.WAITING in {row.state for row in desk.rows(Delivery)}
