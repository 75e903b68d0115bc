"""A calendar of one's own: what is in it, and what it keeps when it is renewed."""

from programme import feeds
from programme.feeds import Choices
from programme.office import Office
from programme.values import Answer, Level
from tests import factories
from tests.web.holding import act, somebody
from tests.web.house import Clock, Get, events, made


async def test_the_own_calendar_renewed_keeps_what_was_chosen(
    office: Office, clock: Clock, get: Get
) -> None:
    person = await office.note(factories.person)
    activity = await office.note(factories.activity)
    await office.note(factories.part, activity=activity, person=person)
    by = somebody(person, clock)
    first = await act(office, clock, feeds.renew, by, language="en_GB")
    choices = Choices(reminders=True)
    await act(office, clock, feeds.choose, by, feed_id=1, choices=choices)
    second = await act(office, clock, feeds.renew, by, language="fr")
    assert events((await get(first)).body) == []
    [event] = events((await get(second)).body)
    assert event.walk("VALARM") != []


async def test_what_was_declined_leaves_the_own_calendar(
    office: Office, clock: Clock, get: Get
) -> None:
    person = await office.note(factories.person)
    for answer in (Answer.ACCEPTED, Answer.INVITED, Answer.DECLINED):
        activity = await office.note(factories.activity, title=answer)
        await office.note(factories.part, activity=activity, person=person, answer=answer)
    secret = await made(office, clock, scope=f"person:{person}", language="en_GB")
    shown = {str(event["SUMMARY"]) for event in events((await get(secret)).body)}
    assert shown == {"accepted", "invited"}


async def test_all_that_somebody_may_see_grows_with_their_part(
    office: Office, clock: Clock, get: Get
) -> None:
    person = await office.note(factories.person)
    mine = await office.note(factories.activity, title="Mine", level=Level.AMBER)
    await office.note(factories.activity, title="Partners", level=Level.GREEN)
    await office.note(factories.activity, title="Theirs", level=Level.AMBER)
    await office.note(factories.activity, title="Secret", level=Level.RED)
    await office.note(factories.part, activity=mine, person=person)
    by = somebody(person, clock)
    secret = await act(
        office,
        clock,
        feeds.create,
        by,
        scope="office",
        language="en_GB",
        person_id=person,
        level=Level.RED,
    )
    shown = {str(event["SUMMARY"]) for event in events((await get(secret)).body)}
    assert shown == {"Mine", "Partners"}
