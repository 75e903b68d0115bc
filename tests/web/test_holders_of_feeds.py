"""What whoever holds an address may do with it: choose, renew, let it end."""

from datetime import timedelta

import pytest

from programme import feeds
from programme.feeds import Choices
from programme.office import Office
from programme.refusals import MayNot, NotFound
from programme.values import Days, Level, Precision
from programme.viewer import office_itself
from tests import factories
from tests.web.holding import act, somebody
from tests.web.house import Clock, Get, events, made


async def test_what_is_chosen_is_served_at_the_same_address_with_a_newer_stamp(
    office: Office, clock: Clock, get: Get
) -> None:
    await office.note(factories.activity, level=Level.CLEAR, title="Formation")
    secret = await made(office, clock, language="en_GB")
    before = await get(secret)
    clock.moment += timedelta(hours=1)
    await act(
        office, clock, feeds.choose, feed_id=1, choices=Choices(reminders=True), language="fr"
    )
    after = await get(secret, **{"If-None-Match": before.tag})
    assert after.status == 200
    [old], [new] = events(before.body), events(after.body)
    assert old["UID"] == new["UID"]
    assert new["LAST-MODIFIED"].dt == clock.moment > old["LAST-MODIFIED"].dt
    assert len(new.walk("VALARM")) == 2
    assert "Géorgie" in new["LOCATION"]


async def test_the_same_calendar_at_a_new_address_empties_the_old_one(
    office: Office, clock: Clock, get: Get
) -> None:
    await office.note(factories.activity, level=Level.CLEAR)
    chosen = Choices(busy_only=True)
    old = await made(office, clock, choices=chosen)
    new = await act(office, clock, feeds.replace, feed_id=1)
    assert new != old
    assert events((await get(old)).body) == []
    assert [str(event["SUMMARY"]) for event in events((await get(new)).body)] == ["Occupé"]
    listed = await office.ask(feeds.listed, by=office_itself(clock.moment))
    assert [feed.choices for feed in listed] == [chosen, chosen]


async def test_a_calendar_that_expires_is_empty_from_that_day_and_gone_a_month_later(
    office: Office, clock: Clock, get: Get
) -> None:
    await office.note(factories.activity, level=Level.CLEAR)
    last = clock.today() + timedelta(days=2)
    secret = await made(office, clock, expires_on=last)
    told = []
    for days in (0, 1, 1, 29, 1):
        clock.moment += timedelta(days=days)
        answer = await get(secret)
        told.append((answer.status, answer.body.count(b"BEGIN:VEVENT")))
    assert told == [(200, 1), (200, 1), (200, 0), (200, 0), (410, 0)]


async def test_nobody_makes_changes_or_renews_a_calendar_of_somebody_else(
    office: Office, clock: Clock
) -> None:
    ana, luc = [await office.note(factories.person) for _ in range(2)]
    await made(office, clock, scope=f"person:{ana}")
    by = somebody(luc, clock)
    for scope, person in ((f"person:{ana}", luc), (f"person:{ana}", ana), ("office", ana)):
        with pytest.raises(MayNot):
            await office.act(feeds.create, by=by, scope=scope, language="fr", person_id=person)
    for deed, given in (
        (feeds.choose, {"choices": Choices()}),
        (feeds.replace, {}),
        (feeds.revoke, {}),
    ):
        with pytest.raises(NotFound):
            await office.act(deed, by=by, feed_id=1, **given)
    assert await office.ask(feeds.listed, by=by) == []


async def test_what_lies_outside_the_years_of_a_calendar_is_not_in_it(
    office: Office, clock: Clock, get: Get
) -> None:
    for days in (-372, -369, 1097, 1099):
        on = clock.today() + timedelta(days=days)
        span = Days(Precision.DAY, on, on)
        await office.note(
            factories.activity, title=f"{days}", level=Level.CLEAR, legs=[(factories.TBILISI, span)]
        )
    shown = events((await get(await made(office, clock))).body)
    assert {str(event["SUMMARY"]) for event in shown} == {"-369", "1097"}
