"""Versions, revisions and sequences: what raises them, and two who change at once."""

from datetime import date

import pytest

from db.tables import Alteration, Leg
from programme import cards, drafts, edits, inbox, life
from programme.inbox import Received
from programme.refusals import ChangedMeanwhile
from programme.values import Days, Kind, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, HEAD, Desk


async def test_a_draft_raises_its_version_and_writes_no_history(desk: Desk) -> None:
    draft = await desk.act(drafts.begin, title="Workshop", language="en_GB")
    await desk.act(edits.kind, activity_id=draft, kind=Kind.WORKSHOP)
    await desk.act(edits.place, activity_id=draft, place=make.TBILISI)
    assert (desk.row(draft).version, desk.row(draft).revision) == (3, 0)
    assert desk.acts() == []
    assert desk.rows(Alteration) == []


async def test_a_version_rises_with_any_change_a_revision_with_what_others_see(
    desk: Desk,
) -> None:
    activity = desk.convene([ANA])
    await desk.act(life.answer, ANA, activity_id=activity, answer="tentative")
    assert (desk.row(activity).version, desk.row(activity).revision) == (2, 0)
    await desk.act(edits.title, activity_id=activity, text="Other", language="en_GB")
    assert (desk.row(activity).version, desk.row(activity).revision) == (3, 1)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    assert (desk.row(activity).version, desk.row(activity).revision) == (4, 2)
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert (desk.row(activity).version, desk.row(activity).revision) == (5, 2)


async def test_a_move_keeps_the_uid_and_raises_the_sequence(desk: Desk) -> None:
    activity = desk.convene()
    [before] = desk.rows(Leg)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    await desk.act(edits.place, activity_id=activity, place=make.BELGRADE)
    [after] = desk.rows(Leg)
    assert after.uid == before.uid
    assert desk.row(activity).revision == 2
    assert desk.row(activity).revised_at == desk.now


async def test_two_who_change_the_same_see_both_versions(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.title, seen=1, activity_id=activity, text="Hers", language="en_GB")
    with pytest.raises(ChangedMeanwhile) as refused:
        await desk.act(
            edits.title, COLLEAGUE, seen=1, activity_id=activity, text="His", language="en_GB"
        )
    assert refused.value.now == {"title": "Hers"}
    assert refused.value.wanted == {"title": "His"}
    assert desk.row(activity).title == "Hers"


async def test_two_who_change_different_things_both_get_through(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.title, seen=1, activity_id=activity, text="Hers", language="en_GB")
    await desk.act(edits.days, COLLEAGUE, seen=1, activity_id=activity, days=make.AUGUST)
    await desk.act(edits.place, seen=2, activity_id=activity, place=make.BELGRADE)
    assert desk.row(activity).version == 4


async def test_two_who_change_different_legs_both_get_through(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY), (make.BELGRADE, make.AUGUST)])
    first, second = (leg.id for leg in desk.rows(Leg))
    later = Days(Precision.DAY, date(2016, 9, 1), date(2016, 9, 2))
    await desk.act(edits.days, seen=1, activity_id=activity, leg_id=first, days=later)
    await desk.act(edits.days, COLLEAGUE, seen=1, activity_id=activity, leg_id=second, days=later)
    with pytest.raises(ChangedMeanwhile):
        await desk.act(edits.days, seen=1, activity_id=activity, leg_id=first, days=make.JULY)


async def test_who_has_seen_the_newest_version_is_not_stopped(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.title, activity_id=activity, text="Hers", language="en_GB")
    await desk.act(
        edits.title, COLLEAGUE, seen=2, activity_id=activity, text="His", language="en_GB"
    )
    assert desk.row(activity).title == "His"


async def test_the_answer_shows_what_the_act_has_made(desk: Desk) -> None:
    activity = desk.convene()
    card = await desk.act(
        edits.title, activity_id=activity, text="Other", language="en_GB", then=cards.card
    )
    assert (card.activity.title, card.activity.version) == ("Other", 2)


async def test_the_revision_of_the_office_moves_with_changes_and_with_nothing_else(
    desk: Desk,
) -> None:
    activity = desk.convene([ANA])
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    stands = await desk.office.revision()
    desk.after(minutes=10)
    await desk.deliver()
    await desk.office.note(inbox.store, updates=[Received(8, ANA, {})], now=desk.now)
    await desk.office.note(inbox.close, update_id=8, now=desk.now)
    await desk.act(drafts.begin, title="Draft", language="en_GB")
    assert await desk.office.revision() == stands
    await desk.act(life.answer, ANA, activity_id=activity, answer="declined")
    assert await desk.office.revision() == stands + 1
