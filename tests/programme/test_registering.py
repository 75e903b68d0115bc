"""From a title to a draft that lacks nothing, and what is refused on the way."""

import pytest

from db.tables import ActivityProject, Leg
from programme import drafts, edits
from programme.edits import LegGiven
from programme.refusals import MayNot, Missing, NotFound, TitleMissing, TitleTooLong
from programme.values import Kind, Status
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, Desk
from tests.programme.readied import asked, ready


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


async def test_a_draft_that_is_thrown_away_leaves_no_trace(desk: Desk) -> None:
    before = desk.dump()
    draft = await ready(desk)
    await desk.act(drafts.discard, activity_id=draft)
    assert desk.dump() == before


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
