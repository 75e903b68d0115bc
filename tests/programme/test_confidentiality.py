"""Who may see what: marked, named, and said by a handle where it may not be said."""

from datetime import timedelta
from typing import Any

import pytest

from db.tables import Delivery, Named
from programme import (
    cards,
    confidentiality,
    guests,
    invitations,
    life,
    moves,
    parcels,
    past,
    pointing,
)
from programme.deliveries import Parcel, Restricted
from programme.refusals import MayNot, NotFound
from programme.values import Days, Kind, Level, Precision, Right, Status
from programme.viewer import nobody
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, MIA, Desk

__all__ = ["one_now"]

database = one_now
SEPTEMBER = Days(Precision.DAY, make.JULY.start.replace(month=9), make.JULY.end.replace(month=9))  # type: ignore[union-attr]
TWO = ((make.TBILISI, make.JULY), (make.PRISTINA, SEPTEMBER))


async def mark(desk: Desk, chat: int, activity: int, level: Level, **given: Any) -> None:
    await desk.act(confidentiality.mark, chat, activity_id=activity, level=level, **given)


def named(desk: Desk, activity: int) -> set[int]:
    return {row.person_id for row in desk.rows(Named, activity_id=activity)}


async def test_what_is_red_exists_for_named_people_only_and_in_their_own_chat(desk: Desk) -> None:
    activity = desk.convene([ANA, LUC], title="Quiet matter")
    await mark(desk, COORDINATOR, activity, Level.RED)
    assert named(desk, activity) == {desk.people[COORDINATOR]}
    assert (await desk.ask(cards.card, activity_id=activity)).activity.title == "Quiet matter"
    for chat in (HEAD, COLLEAGUE, ANA, LUC):
        with pytest.raises(NotFound):
            await desk.ask(cards.card, chat, activity_id=activity)
    name = {"activity_id": activity, "person_id": desk.people[ANA]}
    with pytest.raises(NotFound):
        await desk.act(confidentiality.name, HEAD, **name)
    await desk.act(confidentiality.name, **name)
    await desk.act(confidentiality.name, **name)
    assert (await desk.ask(cards.card, ANA, activity_id=activity)).activity.title == "Quiet matter"
    with pytest.raises(MayNot):
        await desk.act(confidentiality.name, ANA, activity_id=activity, person_id=1)
    await desk.act(confidentiality.unname, **name)
    with pytest.raises(NotFound):
        await desk.ask(cards.card, ANA, activity_id=activity)
    only = desk.people[COORDINATOR]
    with pytest.raises(MayNot) as refused:
        await desk.act(confidentiality.unname, activity_id=activity, person_id=only)
    assert refused.value.step == "last_named"


async def test_whoever_answers_raises_and_the_head_alone_lowers(desk: Desk) -> None:
    activity = desk.convene([ANA])
    await mark(desk, COORDINATOR, activity, Level.AMBER)
    for chat in (ANA, COORDINATOR, COLLEAGUE):
        with pytest.raises(MayNot):
            await mark(desk, chat, activity, Level.CLEAR)
    await mark(desk, HEAD, activity, Level.CLEAR)
    assert desk.row(activity).level is Level.CLEAR
    await mark(desk, COLLEAGUE, activity, Level.GREEN)
    draft = desk.convene(status=Status.DRAFT)
    await mark(desk, COORDINATOR, draft, Level.CLEAR)
    assert desk.row(draft).level is Level.CLEAR


async def test_what_is_sent_unasked_says_a_handle_and_what_is_asked_for_says_all(
    desk: Desk,
) -> None:
    activity = desk.convene([ANA, LUC], status=Status.CONFIRMED)
    await mark(desk, COORDINATOR, activity, Level.RED)
    person = desk.people[ANA]
    await desk.act(confidentiality.name, activity_id=activity, person_id=person)
    await desk.act(moves.move, activity_id=activity, days=SEPTEMBER)
    desk.after(minutes=11)
    sent = await desk.deliver()
    [told] = [one for one in sent if isinstance(one, Restricted)]
    assert told.handle == desk.row(activity).handle
    assert not [one for one in sent if isinstance(one, Parcel)], "who is not named hears nothing"
    unveiled = await desk.ask(parcels.again, ANA, delivery_id=told.id)
    assert unveiled.activity.title == "Workshop"
    with pytest.raises(NotFound):
        await desk.ask(parcels.again, LUC, delivery_id=told.id)
    assert "change" not in desk.purposes(ANA), "what was told by a handle is told"


async def test_of_a_red_leg_others_hear_neither_the_place_nor_that_it_has_changed(
    desk: Desk,
) -> None:
    activity = desk.convene([ANA, LUC], legs=TWO, status=Status.CONFIRMED)
    [_, second] = desk.rows(make.Leg, activity_id=activity)
    await mark(desk, COORDINATOR, activity, Level.RED, leg_id=second.id)
    await desk.act(confidentiality.name, activity_id=activity, person_id=desk.people[ANA])
    desk.after(minutes=11)
    await desk.deliver()
    later = Days(Precision.DAY, SEPTEMBER.start + timedelta(1), SEPTEMBER.end + timedelta(1))  # type: ignore[operator]
    await desk.act(moves.move, activity_id=activity, days=later, leg_id=second.id)
    desk.after(minutes=11)
    sent = await desk.deliver()
    assert [type(one) for one in sent if one.chat_id == ANA] == [Restricted]
    assert not [one for one in sent if one.chat_id == LUC]
    card = await desk.ask(cards.card, LUC, activity_id=activity)
    assert [leg.place.city for leg in card.activity.legs] == ["Tbilisi"]
    hints = [pointing.Hint("Pristina", cities=("Pristina",))]
    assert (await desk.ask(pointing.pointed, LUC, hints=hints)).activities == ()
    assert (await desk.ask(pointing.pointed, COORDINATOR, hints=hints)).activities
    with pytest.raises(NotFound):
        await mark(desk, COLLEAGUE, activity, Level.AMBER, leg_id=second.id)


async def test_a_leg_for_named_people_opens_nothing_to_those_whose_country_it_is_in(
    desk: Desk,
) -> None:
    desk.people[51] = desk.make(make.person, chat=51, rights=[Right.FOCAL_POINT], territory="XK")
    activity = desk.convene(legs=TWO, leg_levels=[None, Level.RED])
    with pytest.raises(NotFound):
        await desk.ask(cards.card, 51, activity_id=activity)


@pytest.mark.parametrize("over", [Status.COMPLETED, Status.REPORTED])
async def test_where_a_mission_is_becomes_public_when_it_is_completed(
    desk: Desk, over: Status
) -> None:
    for status, seen in ((Status.CONFIRMED, 0), (over, 1)):
        mission = desk.convene([ANA], kind=Kind.MISSION, level=Level.CLEAR, status=status)
        card = await desk.office.ask(cards.card, by=nobody(desk.now), activity_id=mission)
        assert len(card.activity.legs) == seen
        assert len((await desk.ask(cards.card, ANA, activity_id=mission)).activity.legs) == 1


async def test_nobody_is_invited_to_what_is_red_and_no_text_of_it_is_copied(desk: Desk) -> None:
    activity = desk.convene([ANA])
    await mark(desk, COORDINATOR, activity, Level.RED)
    for act, given in (
        (invitations.issue, {}),
        (guests.invite, {"role": None, "name": "Awa", "language": "fr"}),
    ):
        with pytest.raises(MayNot) as refused:
            await desk.act(act, activity_id=activity, **given)
        assert refused.value.step == "red"


async def test_history_names_the_named_to_them_alone(desk: Desk) -> None:
    activity = desk.convene([MIA], legs=TWO)
    [_, second] = desk.rows(make.Leg, activity_id=activity)
    await mark(desk, COORDINATOR, activity, Level.RED, leg_id=second.id)
    for chat in (COLLEAGUE, HEAD):
        told = await desk.ask(past.past, chat, activity_id=activity)
        assert [one for act in told.acts for one in act.altered if one.field != "level"] == []


async def test_a_step_shown_to_its_asker_and_deliveries_kept_carry_no_title(desk: Desk) -> None:
    activity = desk.convene([ANA], title="Quiet matter")
    await mark(desk, COORDINATOR, activity, Level.RED)
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=11)
    await desk.deliver()
    assert all("Quiet" not in repr(row) for row in desk.rows(Delivery))
