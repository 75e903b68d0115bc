"""Who may see what: marked, named, and raised or lowered."""

import pytest

from programme import cards, confidentiality, guests, invitations
from programme.refusals import MayNot, NotFound
from programme.values import Kind, Level, Status
from programme.viewer import nobody
from tests.databases import one_now
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, Desk
from tests.programme.marks import mark, named

__all__ = ["one_now"]
database = one_now


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
