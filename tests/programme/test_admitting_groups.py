"""A group is admitted by whoever has that right then, and ended by them too."""

import pytest

from db.tables import Chat
from programme.refusals import MayNot, NotFound
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, MANAGER, Desk
from tests.programme.groups import (
    TEAM,
    admit,
    demote,
    end,
    entrust,
    is_admitted,
    public,
    told,
    week,
    within,
)

STRANGER, HALF, TWO, LOCAL = 999, 21, 22, 23


@pytest.mark.parametrize("chat", [HEAD, MANAGER, COORDINATOR])
async def test_the_desk_admits_for_the_whole_office(desk: Desk, chat: int) -> None:
    made = await admit(desk, chat)
    assert (made.title, made.project) == ("Team", None)
    assert is_admitted(desk)


@pytest.mark.parametrize("chat", [ANA, STRANGER, None])
async def test_nobody_else_admits_and_nothing_is_kept(desk: Desk, chat: int | None) -> None:
    with pytest.raises(MayNot):
        await admit(desk, chat)
    assert desk.rows(Chat, id=TEAM) == []


async def test_whoever_works_for_one_project_admits_for_that_one(desk: Desk) -> None:
    other = desk.make(make.project, code="EAP2", name="EAP II")
    entrust(desk, HALF, other)
    assert (await admit(desk, HALF)).project == "EAP II"
    assert (await admit(desk, HALF, code="eap2")).project == "EAP II"
    for code in ("GLACY", "NOWHERE"):
        with pytest.raises(NotFound):
            await admit(desk, HALF, code=code)


async def test_whoever_works_for_two_projects_says_which(desk: Desk) -> None:
    entrust(desk, TWO, desk.project, desk.make(make.project, code="EAP2", name="EAP II"))
    with pytest.raises(MayNot) as refused:
        await admit(desk, TWO)
    assert refused.value.step == "which project"
    assert (await admit(desk, TWO, code="GLACY")).project == "GLACY"


async def test_a_country_is_no_scope_of_a_group(desk: Desk) -> None:
    entrust(desk, LOCAL, territory="GE")
    with pytest.raises(MayNot):
        await admit(desk, LOCAL)


async def test_whoever_has_lost_the_right_neither_admits_nor_ends(desk: Desk) -> None:
    demote(desk, COLLEAGUE)
    with pytest.raises(MayNot):
        await admit(desk, COLLEAGUE)
    await admit(desk, COORDINATOR)
    demote(desk, COORDINATOR)
    with pytest.raises(MayNot):
        await end(desk, COORDINATOR)
    assert is_admitted(desk)
    await end(desk, HEAD)
    assert not is_admitted(desk)


async def test_the_word_of_a_coordinator_stands_when_they_have_gone(desk: Desk) -> None:
    public(desk)
    await admit(desk, COORDINATOR)
    demote(desk, COORDINATOR)
    await week(desk)
    assert len(await told(desk)) == 1


async def test_another_projects_coordinator_neither_ends_nor_narrows_it(desk: Desk) -> None:
    entrust(desk, HALF, desk.make(make.project, code="EAP2", name="EAP II"))
    await admit(desk, COORDINATOR)
    for deed in (end, admit):
        with pytest.raises(MayNot):
            await deed(desk, HALF)
    assert [row.project_id for row in desk.rows(Chat, id=TEAM)] == [None]
    await end(desk, COLLEAGUE)
    await end(desk, COLLEAGUE)


async def test_whoever_speaks_in_a_group_is_known_by_their_own_chat(desk: Desk) -> None:
    by = await within(desk, COORDINATOR)
    assert (by.person_id, by.chat_id) == (desk.people[COORDINATOR], TEAM)
    assert by.at_the_desk
    stranger = await within(desk, STRANGER)
    assert (stranger.person_id, stranger.rights) == (None, ())
    assert desk.rows(Chat, id=TEAM) == desk.rows(Chat, id=STRANGER) == []
