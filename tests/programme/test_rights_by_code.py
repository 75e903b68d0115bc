"""Rights that come with a code: given by who manages, and to the first head."""

import pytest

from db.tables import Entrustment, Invitation, Person
from programme import invitations
from programme.office import Office
from programme.refusals import CodeUsed, MayNot
from programme.values import Right
from programme.viewer import office_itself
from tests.programme.desk import ANA, COORDINATOR, HEAD, LUC, MANAGER, MIA, NEWCOMER, Desk
from tests.programme.entering import enter, invited


async def test_a_code_for_several_is_used_up_by_as_many(desk: Desk) -> None:
    codes = await invited(desk, uses=2)
    await enter(desk, codes.code, LUC)
    await enter(desk, codes.letters, MIA)
    with pytest.raises(CodeUsed):
        await enter(desk, codes.code, NEWCOMER)
    assert desk.rows(Invitation)[0].uses_left == 0


async def test_a_known_person_stays_one_person(desk: Desk) -> None:
    known = len(desk.rows(Person))
    await enter(desk, (await invited(desk)).code, ANA)
    assert len(desk.rows(Person)) == known


async def test_rights_are_given_by_who_manages(desk: Desk) -> None:
    with pytest.raises(MayNot):
        await desk.act(invitations.issue, COORDINATOR, right=Right.COORDINATOR)
    with pytest.raises(MayNot):
        await desk.act(invitations.issue, MANAGER, right=Right.HEAD)
    codes = await desk.act(
        invitations.issue, HEAD, right=Right.COORDINATOR, project_id=desk.project
    )
    await enter(desk, codes.code)
    held = desk.rows(Entrustment)[-1]
    assert (held.right, held.project_id) == (Right.COORDINATOR, desk.project)


async def test_the_first_head_comes_by_a_code_while_there_is_none(
    office: Office, now: object
) -> None:
    desk = Desk(office, now)  # type: ignore[arg-type]
    itself = office_itself(desk.now)
    lost = await office.act(invitations.first_head, by=itself)
    codes = await office.act(invitations.first_head, by=itself)
    with pytest.raises(CodeUsed):
        await enter(desk, lost.code)
    assert (await enter(desk, codes.code)).right is Right.HEAD
    assert await office.act(invitations.first_head, by=itself) is None


async def test_the_admins_of_the_settings_are_heads_from_the_start(
    office: Office, now: object
) -> None:
    desk = Desk(office, now)  # type: ignore[arg-type]
    for _ in range(2):
        await office.act(
            invitations.entrust_admins, by=office_itself(desk.now), telegram_ids=[77], name="Admin"
        )
    assert [held.right for held in desk.rows(Entrustment)] == [Right.HEAD, Right.ADMIN]
    assert (await desk.by(77)).at_the_desk
