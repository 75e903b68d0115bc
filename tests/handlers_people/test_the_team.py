"""/team: rights given, taken back, suspended, let in again, and everything handed over."""

import re
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Activity, Chat, Entrustment, Feed, Person, ProjectTerritory
from programme import invitations
from programme.office import Office
from programme.values import Right
from tests import factories as make
from tests.handlers_people.house import ADA, AWA, HEAD, House, Meet


def settle(session: Session) -> None:
    """A head, a coordinator with two activities, and a project."""
    make.person(session, name="Head", chat=HEAD, rights=[Right.HEAD])
    ada = make.person(session, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    project = make.project(session, code="GLACY")
    session.add(ProjectTerritory(project_id=project, territory="GE"))
    for title in ("One", "Two"):
        make.activity(session, owner=ada, title=title, projects=[project])


async def rows(office: Office, table: Any) -> list[Any]:
    return await office.read(lambda session: list(session.query(table).order_by(table.id)))


async def letters_of(said: str) -> str:
    found = re.search(r"<code>([A-Z]{4} [A-Z]{4})</code>", said)
    assert found, said
    return found.group(1)


async def test_somebody_is_invited_with_a_right_and_a_scope_by_a_door_for_one(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    head, awa = meet(HEAD), meet(AWA)
    assert "Ada: coordinator" in await head.says("/team")
    await head.presses("Invite somebody")
    await head.presses("focal point")
    assert "Georgia" in await head.buttons()
    await head.presses("Georgia")
    said = await head.presses("English")
    letters = await letters_of(said)
    await awa.says(letters)
    [held] = [one for one in await rows(house.office, Entrustment) if one.right == "focal_point"]
    assert (held.territory, held.project_id) == ("GE", None)
    assert "focal point (Georgia)" in await head.says("/team")


async def test_rights_change_and_the_last_head_stays(house: House, meet: Meet) -> None:
    await house.office.note(settle)
    head = meet(HEAD)
    await head.says("/team")
    await head.presses("Ada")
    await head.presses("Give a right")
    await head.presses("project manager")
    assert "project manager (GLACY)" in await head.presses("GLACY")
    await head.presses("Take back: coordinator")
    assert [one.right for one in await rows(house.office, Entrustment)] == [
        "head",
        "project_manager",
    ]
    await head.says("/team")
    await head.presses("Head")
    said = await head.presses("Take back: head of office")
    assert "needs a head" in said + " ".join(head.alerts)


async def test_a_suspended_person_is_a_stranger_until_let_in_by_a_door_of_their_own(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    head, ada, awa = meet(HEAD), meet(ADA), meet(AWA)
    await ada.says("/calendar")
    by = await make.viewer(house.office, ADA, house.now())
    codes = await house.office.act(invitations.issue, by=by, activity_id=1)
    await head.says("/team")
    await head.presses("Ada")
    await head.presses("Suspend")
    assert "(suspended)" in await head.presses("Suspend")
    assert "invitation" in await ada.says("/upcoming")
    assert all(one.revoked_at for one in await rows(house.office, Feed))
    said = await awa.says(codes.letters)
    assert "déjà servi" in said, "a door that she made is shut as well"
    letters = await letters_of(await head.presses("Let in again"))
    await ada.says(letters)
    [person] = [one for one in await rows(house.office, Person) if one.name == "Ada"]
    assert person.suspended_at is None
    assert (await make.viewer(house.office, ADA, house.now())).at_the_desk
    [chat] = [one for one in await rows(house.office, Chat) if one.id == ADA]
    assert chat.person_id == person.id


async def test_everything_is_handed_over_at_once_and_whoever_did_may_go(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    head, ada = meet(HEAD), meet(ADA)
    await head.says("/team")
    await head.presses("Ada")
    await head.presses("Hand everything over")
    assert "handed over" in await head.presses("Head")
    assert {one.owner_id for one in await rows(house.office, Activity)} == {1}
    assert {one.person_id for one in await rows(house.office, Entrustment)} == {1}
    assert "Ada" not in await head.says("/team")
    await ada.says("/forgetme")
    assert "You are forgotten" in await ada.presses("Delete everything")


async def test_a_coordinator_sees_the_team_and_hands_over_their_own_work_alone(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    ada = meet(ADA)
    await ada.says("/team")
    assert "Invite somebody" not in await ada.buttons()
    await ada.presses("Head")
    assert await ada.buttons() == ["Back"]
    await ada.presses("Back")
    await ada.presses("Ada")
    await ada.presses("Hand everything over")
    await ada.presses("Head")
    assert {one.owner_id for one in await rows(house.office, Activity)} == {1}
    assert len(await rows(house.office, Entrustment)) == 2
