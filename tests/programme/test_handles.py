"""What may not be said in a message, or of a leg, is said by a handle or not at all."""

from datetime import timedelta

import pytest

from db.tables import Delivery, Leg
from programme import cards, confidentiality, life, moves, parcels, past, pointing
from programme.deliveries import Parcel, Restricted
from programme.refusals import NotFound
from programme.values import Days, Level, Precision, Right, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, MIA, Desk
from tests.programme.marks import SEPTEMBER, mark

database = one_now
TWO = ((make.TBILISI, make.JULY), (make.PRISTINA, SEPTEMBER))


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
    [_, second] = desk.rows(Leg, activity_id=activity)
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


async def test_history_names_the_named_to_them_alone(desk: Desk) -> None:
    activity = desk.convene([MIA], legs=TWO)
    [_, second] = desk.rows(Leg, activity_id=activity)
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
