"""What the office knows of its calendars: who looked when, and whether they show what is told."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from db.tables import Activity
from locales import Catalogues
from programme import feeds, life
from programme.feeds import Looked
from programme.office import Office
from programme.values import Level, Status
from programme.viewer import office_itself
from publishing.sentences import in_calendar
from tests import factories
from tests.web.house import Clock, Get, made
from web.fetches import Fetches

APPLE = {"User-Agent": "iOS/17.5 (21F79) dataaccessd/1.0"}
BROWSER = {"User-Agent": "Mozilla/5.0 (X11) Firefox/153.0"}


class Reader:
    """Somebody who takes part, with a calendar of their own."""

    def __init__(self, office: Office, clock: Clock, get: Get, fetches: Fetches) -> None:
        self.office, self.clock, self.get, self.fetches = office, clock, get, fetches

    async def begin(self, scope: str = "person:{}") -> None:
        """They take part in one activity, and have an address."""
        self.person = await self.office.note(factories.person)
        self.activity = await self.office.note(factories.activity, level=Level.AMBER)
        await self.office.note(factories.part, activity=self.activity, person=self.person)
        self.secret = await made(
            self.office, self.clock, scope=scope.format(self.person), person_id=self.person
        )

    async def look(self, **headers: str) -> None:
        """Their calendar fetches, and that is noted."""
        await self.clock.look(self.office)
        await self.get(self.secret, **headers)
        await self.fetches.flush(lambda seen: self.office.note(feeds.fetched, fetches=seen))

    async def postpone(self) -> None:
        """The activity changes."""
        self.clock.moment += timedelta(minutes=5)
        by = office_itself(self.clock.moment)
        await self.office.act(
            life.step, by=by, activity_id=self.activity, step=Status.POSTPONED, reason="Strike"
        )

    async def known(self) -> Looked | None:
        """What their calendar knows of it."""

        def ask(session: Session) -> Looked | None:
            activity = session.get_one(Activity, self.activity)
            now = self.clock.moment
            return feeds.looked(session, person_id=self.person, activity=activity, now=now)

        return await self.office.read(ask)

    async def said(self) -> str | None:
        """And how they are told."""
        t = Catalogues(["en_GB"]).translator("en_GB")
        return in_calendar(t, await self.known(), self.clock.moment)


@pytest.fixture
def reader(office: Office, clock: Clock, get: Get, fetches: Fetches) -> Reader:
    """Somebody."""
    return Reader(office, clock, get, fetches)


async def test_a_calendar_that_fetched_a_change_shows_it_and_one_that_did_not_does_not(
    reader: Reader,
) -> None:
    await reader.begin()
    assert await reader.said() is None
    await reader.look(**APPLE)
    assert await reader.said() == "Your calendar already shows this."
    await reader.postpone()
    assert (await reader.said() or "").startswith("Your calendar looked within the last hour")
    reader.clock.moment += timedelta(hours=20)
    assert (await reader.said() or "").startswith("Your calendar last looked 20 hours ago")
    reader.clock.moment += timedelta(days=3, hours=10)
    said = await reader.said() or ""
    assert said.startswith("Your calendar last looked 4 days ago.")
    assert said.endswith("/calendar")
    await reader.look(**APPLE)
    assert await reader.said() == "Your calendar already shows this."


async def test_a_look_that_was_served_what_stood_before_does_not_count(reader: Reader) -> None:
    await reader.begin()
    await reader.look(**APPLE)
    await reader.postpone()
    await reader.get(reader.secret, **APPLE)  # the tick has not looked yet
    await reader.fetches.flush(lambda seen: reader.office.note(feeds.fetched, fetches=seen))
    known = await reader.known()
    assert known is not None
    assert (known.shows, known.at) == (False, reader.clock.moment)


async def test_a_browser_keeps_nothing_and_one_never_fetched_is_said_to_be_so(
    reader: Reader,
) -> None:
    await reader.begin()
    await reader.look(**BROWSER)
    reader.clock.moment += timedelta(days=2)
    assert await reader.said() == "Your calendar has never been fetched. How to add it: /calendar"
    [feed] = await reader.office.ask(feeds.listed, by=office_itself(reader.clock.moment))
    assert (feed.fetches, feed.client) == (1, "browser")


@pytest.mark.parametrize(
    ("scope", "holds"),
    [("office", True), ("territory:GE", True), ("territory:FR", False), ("kind:call", False)],
)
async def test_only_calendars_that_hold_the_activity_are_asked(
    reader: Reader, scope: str, holds: bool
) -> None:
    await reader.begin(scope)
    assert (await reader.known() is not None) is holds


async def test_a_revoked_calendar_knows_nothing(reader: Reader) -> None:
    await reader.begin()
    await reader.look(**APPLE)
    await reader.office.act(feeds.revoke, by=office_itself(reader.clock.moment), feed_id=1)
    assert await reader.known() is None
    assert await reader.said() is None
