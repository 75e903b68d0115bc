"""Calendars that a project shows to everybody, over HTTP."""

from datetime import timedelta

import pytest

from db.tables import Feed
from programme import feeds
from programme.office import Office
from programme.refusals import MayNot, NotFound
from programme.values import Level, Right, Status
from programme.viewer import Channel, RightHeld, Viewer, office_itself
from tests import factories
from tests.web.checks import all_faults, silent
from tests.web.house import Clock, Get, events, served
from web.fetches import Fetches

PATH = "/public/GLACY/glacy-fr.ics"


@pytest.fixture
async def projects(office: Office) -> tuple[int, int]:
    """Two projects: one with activities of every level, one that nobody opened."""
    note = office.note
    glacy, eap = await note(factories.project), await note(factories.project, code="EAP2")
    for number, level in enumerate(Level):
        name = level.name.lower()
        ref = f"GLACY-2016-00{number}"
        await note(factories.activity, title=name, level=level, projects=[glacy], ref=ref)
    await note(factories.activity, title="elsewhere", level=Level.CLEAR, projects=[eap])
    draft = {"status": Status.DRAFT, "level": Level.CLEAR}
    await note(factories.activity, title="draft", projects=[glacy], **draft)
    return glacy, eap


def titles(body: bytes) -> list[str]:
    """What a calendar holds."""
    return [str(event["SUMMARY"]) for event in events(body)]


async def turned(office: Office, clock: Clock, *, public: bool) -> None:
    """Open, or close, the calendar of GLACY."""
    by = office_itself(clock.moment)
    await office.act(feeds.publish, by=by, code="GLACY", public=public)
    await clock.look(office)


async def test_it_holds_what_is_clear_and_conforms_to_every_check_but_that_of_privacy(
    office: Office, clock: Clock, projects: tuple[int, int]
) -> None:
    await turned(office, clock, public=True)
    async with served(office, clock, Fetches()) as get, silent(get.address) as client:
        for path in (PATH, "/public/glacy/glacy-en.ics", "/public/GLACY/anything.ics"):
            found = await all_faults(client, path, public=True)
            assert found == [], path
        [event] = events((await get.at(PATH)).body)
        assert titles((await get.at(PATH)).body) == ["clear"]
        assert "Géorgie" in str(event["LOCATION"])
        [event] = events((await get.at("/public/GLACY/anything.ics")).body)
        assert "Georgia" in str(event["LOCATION"])
        async with client.get(PATH) as answer:
            assert answer.headers["X-Robots-Tag"] == "all"
            assert answer.headers["Cache-Control"] == "public, max-age=300"


async def test_twin_a_public_calendar_that_reaches_higher_is_found_out(
    office: Office, clock: Clock, get: Get, projects: tuple[int, int]
) -> None:
    row = {"secret_hash": feeds.public_key("GLACY", "fr"), "scope": "project:GLACY"}
    higher = Feed(**row, language="fr", level=Level.GREEN, created_at=clock.moment)
    await office.note(lambda session: session.add(higher))
    await turned(office, clock, public=True)
    assert titles((await get.at(PATH)).body) != ["clear"]


async def test_what_nobody_opened_is_answered_as_what_does_not_exist(
    clock: Clock, get: Get, projects: tuple[int, int]
) -> None:
    paths = (PATH, "/public/NONE/a-fr.ics", "/public/%00/a.ics", "/public/EAP2/a.ics")
    answers = {(await get.at(path))[:3] for path in (*paths, "/cal/public:GLACY:fr/a.ics")}
    assert len(answers) == 1
    assert answers.pop()[0] == 404


async def test_one_that_was_closed_is_empty_for_thirty_days_and_then_gone_and_can_come_back(
    office: Office, clock: Clock, get: Get, projects: tuple[int, int]
) -> None:
    await turned(office, clock, public=True)
    first = await get.at(PATH)
    clock.moment += timedelta(hours=1)
    await turned(office, clock, public=False)
    empty = await get.at(PATH, **{"If-None-Match": first.tag})
    assert (empty.status, events(empty.body)) == (200, [])
    unread = PATH.replace("-fr", "-en")
    assert events((await get.at(unread)).body) == []
    clock.moment += timedelta(days=31)
    assert [(await get.at(path)).status for path in (PATH, unread)] == [410, 410]
    await turned(office, clock, public=True)
    [before], [after] = events(first.body), events((await get.at(PATH)).body)
    assert before["UID"] == after["UID"]
    # Programs read again what they knew only where its stamp is newer.
    assert before["LAST-MODIFIED"].dt < after["LAST-MODIFIED"].dt


async def test_it_follows_its_activities_and_whoever_looks_is_counted(
    office: Office, clock: Clock, get: Get, fetches: Fetches, projects: tuple[int, int]
) -> None:
    await turned(office, clock, public=True)
    assert len(events((await get.at(PATH)).body)) == 1
    [feed] = await office.ask(feeds.listed, by=office_itself(clock.moment))
    assert (feed.scope, feed.language, feed.public) == ("project:GLACY", "fr", True)
    await office.note(factories.activity, title="two", level=Level.CLEAR, projects=[projects[0]])
    await turned(office, clock, public=False)
    await turned(office, clock, public=True)
    assert len(events((await get.at(PATH)).body)) == 2
    await fetches.flush(lambda seen: office.note(feeds.fetched, fetches=seen))
    [feed] = await office.ask(feeds.listed, by=office_itself(clock.moment))
    assert feed.fetches == 2
    await office.act(feeds.revoke, by=office_itself(clock.moment), feed_id=feed.id)
    await clock.look(office)
    assert events((await get.at(PATH)).body) == []
    seen = await office.ask(feeds.project_calendar, by=office_itself(clock.moment), code="GLACY")
    assert seen.public is False


async def test_the_head_decides_and_who_manages_the_project_and_nobody_else(
    office: Office, clock: Clock, projects: tuple[int, int]
) -> None:
    glacy, eap = projects

    def by(right: Right, project: int | None = None) -> Viewer:
        held = (RightHeld(right, project),)
        return Viewer(None, held, Channel.DIRECT, clock.moment)

    for others in (by(Right.PROJECT_MANAGER, eap), by(Right.COORDINATOR), by(Right.ADMIN)):
        with pytest.raises(MayNot):
            await office.act(feeds.publish, by=others, code="GLACY", public=True)
    for one in (by(Right.HEAD), by(Right.PROJECT_MANAGER, glacy), by(Right.PROJECT_MANAGER)):
        await office.act(feeds.publish, by=one, code="GLACY", public=True)
    for code in ("NONE", "glacy"):
        with pytest.raises(NotFound):
            await office.act(feeds.publish, by=by(Right.HEAD), code=code, public=True)
