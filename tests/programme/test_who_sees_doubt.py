"""Who is shown what may not have arrived, by which name, and who judges it."""

import pytest

from db.tables import Activity, Delivery, State
from programme import uncertain
from programme.refusals import MayNot, NotFound
from programme.values import Level, Policy, Right
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, NEWCOMER, Desk
from tests.programme.doubt import doubtful, resolved, row


async def test_the_office_may_know_better(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await resolved(desk)
    standing, doubts = await desk.ask(uncertain.overview, HEAD)
    assert standing.uncertain == 1
    assert [(one.id, one.name) for one in doubts] == [(number, "Ana")]
    await desk.act(uncertain.judge, HEAD, delivery_id=number, has_arrived=False)
    [again] = await desk.take()
    assert (again.id, again.silent, again.repeated) == (number, True, True)


@pytest.mark.parametrize("chat", [ANA, COORDINATOR])
async def test_only_those_who_answer_for_the_office_see_it(desk: Desk, chat: int) -> None:
    with pytest.raises(MayNot):
        await desk.ask(uncertain.overview, chat)


async def test_who_manages_one_project_sees_no_other_and_judges_nothing_of_it(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    other = desk.make(make.project, code="OTHER", name="Other")
    desk.people[NEWCOMER] = desk.make(
        make.person, name="Elsewhere", chat=NEWCOMER, rights=[Right.PROJECT_MANAGER], project=other
    )
    with pytest.raises(MayNot):
        await desk.ask(uncertain.overview, NEWCOMER)
    assert await desk.ask(uncertain.doubtful, NEWCOMER) == []
    with pytest.raises(NotFound):
        await desk.act(uncertain.judge, NEWCOMER, delivery_id=number, has_arrived=True)


async def test_whoever_keeps_the_machine_running_sees_figures_and_no_name(desk: Desk) -> None:
    await doubtful(desk, Policy.NEVER)
    desk.people[NEWCOMER] = desk.make(
        make.person, name="Machinist", chat=NEWCOMER, rights=[Right.ADMIN]
    )
    standing, doubts = await desk.ask(uncertain.overview, NEWCOMER)
    assert (standing.uncertain, doubts) == (1, [])


async def test_what_is_for_named_people_only_is_not_named_in_a_chat(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    with desk.office.database.transaction(writes=True) as session:
        delivery = session.get_one(Delivery, number)
        session.get_one(Activity, delivery.activity_id).level = Level.RED
    standing, doubts = await desk.ask(uncertain.overview, HEAD)
    assert (standing.uncertain, doubts) == (1, [])


async def test_what_is_past_its_moment_is_offered_no_repetition(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await resolved(desk)
    desk.after(days=8)
    _, [one] = await desk.ask(uncertain.overview, HEAD)
    assert one.late
    with pytest.raises(MayNot, match="late"):
        await desk.act(uncertain.judge, HEAD, delivery_id=number, has_arrived=False)
    assert row(desk, number).state is State.ABANDONED


async def test_what_nobody_resolves_for_an_hour_is_a_finding(desk: Desk) -> None:
    await doubtful(desk, Policy.NEVER)
    lingering = []
    for minutes in (59, 2):
        desk.after(minutes=minutes)
        lingering.append(await desk.office.read(lambda one: uncertain.lingering(one, now=desk.now)))
    assert lingering == [0, 1]
