"""What belongs together: the real cases of the documents, and what a change of one offers."""

from datetime import date
from typing import Any

import pytest

from db.tables import ActivityBody
from programme import life, links, moves, undoing, visibility
from programme.feeds.scopes import within
from programme.refusals import NotFound, NothingToChange
from programme.values import Bond, Days, Kind, Level, Place, Precision, Status
from programme.viewer import office_itself
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, HEAD, Desk
from tests.programme.linked import bound, card

database = one_now
OHRID = Place("Ohrid", "MK", "Europe/Skopje")
STRASBOURG = Place("Strasbourg", "FR", "Europe/Paris")
MAURITIUS = Place(None, "MU", "Indian/Mauritius")
MOROCCO = Place(None, "MA", "Africa/Casablanca")
BEIJING = Place("Beijing", "CN", "Asia/Shanghai")


def days(year: int, month: int, first: int, last: int) -> Days:
    return Days(Precision.DAY, date(year, month, first), date(year, month, last))


async def test_a_conference_a_committee_and_two_workshops_share_two_days_in_ohrid(
    desk: Desk,
) -> None:
    """Cancelling the conference offers the three others, each with its own yes."""
    there = [(OHRID, days(2016, 7, 13, 14))]
    conference = desk.convene([ANA], kind=Kind.CONFERENCE, title="Launching", legs=there)
    parts = [
        desk.convene([ANA], kind=kind, title=title, legs=there)
        for kind, title in (
            (Kind.COMMITTEE, "Steering Committee"),
            (Kind.WORKSHOP, "First workshop"),
            (Kind.WORKSHOP, "Second workshop"),
        )
    ]
    clashes = {one.concern.value for one in (await card(desk, conference)).advice}
    assert clashes == {"person"}
    for one in parts:
        await bound(desk, one, conference)
    whole = await card(desk, conference)
    assert whole.advice == ()
    assert [(one.bond, one.forward, one.other.title) for one in whole.links] == [
        (Bond.PART_OF, False, "Steering Committee"),
        (Bond.PART_OF, False, "First workshop"),
        (Bond.PART_OF, False, "Second workshop"),
    ]
    assert "person" in {one.concern.value for one in (await card(desk, parts[0])).advice}
    given = {"step": Status.CANCELLED, "reason": "the host has withdrawn"}
    await desk.act(life.step, HEAD, activity_id=conference, **given)
    offered = (await card(desk, conference)).offers
    assert [(one.other.title, one.step) for one in offered] == [
        ("Steering Committee", Status.CANCELLED),
        ("First workshop", Status.CANCELLED),
        ("Second workshop", Status.CANCELLED),
    ]
    assert {desk.row(one).status for one in parts} == {Status.TENTATIVE}
    await desk.act(life.step, HEAD, activity_id=parts[1], **given)
    offered = (await card(desk, conference)).offers
    assert [one.other.title for one in offered] == ["Steering Committee", "Second workshop"]
    desk.after(minutes=11)
    assert (await card(desk, conference)).offers == ()


async def test_one_morning_in_strasbourg_serves_two_bodies_in_one_event(desk: Desk) -> None:
    first = desk.make(make.body, code="GLACYSC")
    desk.make(make.body, code="PLANNING")
    there = [(STRASBOURG, days(2016, 7, 26, 26))]
    session = desk.convene(
        [ANA], kind=Kind.COMMITTEE, body=first, legs=there, level=Level.CLEAR, title="Both"
    )
    await desk.act(links.serve, HEAD, activity_id=session, code="PLANNING")
    seen = (await card(desk, session)).activity
    assert (seen.body, seen.also) == ("GLACYSC", ("PLANNING",))

    def uids(database_session: Any, *, by: Any, scope: str) -> list[str]:
        question = visibility.activities(by).where(within(by, scope))
        every = visibility.see(database_session, question)
        return [leg.uid for one in every for leg in one.legs]

    by = office_itself(desk.now)
    of_first = await desk.office.ask(uids, by=by, scope="body:GLACYSC")
    of_other = await desk.office.ask(uids, by=by, scope="body:PLANNING")
    assert of_first == of_other == [f"{session}-0"]
    await desk.act(links.serve, HEAD, activity_id=session, code="PLANNING")
    assert desk.rows(ActivityBody) == []
    with pytest.raises(NothingToChange):
        await desk.act(links.serve, HEAD, activity_id=session, code="GLACYSC")
    with pytest.raises(NotFound):
        await desk.act(links.serve, HEAD, activity_id=session, code="NOBODY")


async def test_moving_the_review_in_mauritius_offers_the_advisory_mission_its_leg_there(
    desk: Desk,
) -> None:
    review = desk.convene(title="Review", legs=[(MAURITIUS, days(2016, 7, 20, 24))])
    mission = desk.convene(
        kind=Kind.MISSION,
        title="Advisory mission",
        legs=[(MAURITIUS, days(2016, 7, 20, 21)), (MOROCCO, days(2016, 7, 29, 30))],
    )
    await bound(desk, review, mission, Bond.PAIRED_WITH)
    await desk.act(moves.move, HEAD, activity_id=review, days=days(2016, 8, 3, 7))
    [offer] = (await card(desk, review)).offers
    assert (offer.other.id, offer.leg and offer.leg.place.territory) == (mission, "MU")
    assert (offer.days, offer.shift) == (days(2016, 8, 3, 4), 14)
    newest = (await card(desk, review)).undo
    await desk.act(undoing.undo, HEAD, activity_id=review, change_id=newest)
    [back] = (await card(desk, review)).offers
    assert back.shift == -14
    await desk.act(moves.move, HEAD, activity_id=mission, days=back.days, leg_id=_leg(back))
    assert (await card(desk, review)).offers == ()


def _leg(offer: links.Offer) -> int:
    assert offer.leg
    return offer.leg.id


async def test_the_expert_meeting_follows_the_workshop_in_beijing_to_its_next_day(
    desk: Desk,
) -> None:
    desk.now = desk.now.replace(year=2015)
    workshop = desk.convene([ANA], title="Workshop", legs=[(BEIJING, days(2015, 11, 3, 4))])
    experts = desk.convene([ANA], title="Experts", legs=[(BEIJING, days(2015, 11, 5, 5))])
    near = await desk.ask(links.candidates, HEAD, activity_id=workshop)
    assert [one.title for one in near] == ["Experts"]
    await bound(desk, experts, workshop, Bond.FOLLOWS_UP)
    assert await desk.ask(links.candidates, HEAD, activity_id=workshop) == ()
    [link] = (await card(desk, workshop)).links
    assert (link.bond, link.forward, link.other.title) == (Bond.FOLLOWS_UP, False, "Experts")
    await desk.act(moves.move, HEAD, activity_id=workshop, days=days(2015, 11, 10, 11))
    [offer] = (await card(desk, workshop)).offers
    assert offer.days == days(2015, 11, 12, 12)
    month = Days(Precision.MONTH, date(2015, 12, 1), date(2015, 12, 31))
    await desk.act(moves.move, HEAD, activity_id=workshop, days=month)
    assert (await card(desk, workshop)).offers == ()
