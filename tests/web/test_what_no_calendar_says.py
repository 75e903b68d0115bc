"""Names of people, what is red, and what is above a level stand in no calendar of anybody's."""

import pytest

from programme import feeds
from programme.feeds import Choices
from programme.office import Office
from programme.values import Level, Place, Right, Status
from programme.viewer import office_itself
from tests import factories
from tests.web.house import Clock, Get

PEOPLE = ("Anahit Sarksyan", "Petru Ionescu", "Mariam Beridze")
SCOPES = ("office", "project:GLACY", "territory:GE", "kind:workshop", "body:TCY", "person:{}")
RED = ("red-title", "red-reason", "Rustavi")


def leaks(octets: bytes, *forbidden: str) -> list[str]:
    """What of it can be found, folded lines joined."""
    text = octets.decode().replace("\r\n ", "").casefold()
    return [one for one in forbidden if one.casefold() in text]


@pytest.fixture
async def people(office: Office) -> list[int]:
    """Three people: one of the head's rights, one who takes part in everything, one in nothing."""
    project = await office.note(factories.project)
    body = await office.note(factories.body)
    head, guest, other = [
        await office.note(factories.person, name=name, rights=rights)
        for name, rights in zip(PEOPLE, ((Right.HEAD,), (), ()), strict=True)
    ]
    red_place = Place("Rustavi", "GE", "Asia/Tbilisi")
    for level in Level:
        number = await office.note(
            factories.activity,
            title=f"{level.name.lower()}-title",
            reason=f"{level.name.lower()}-reason",
            status=Status.CANCELLED,
            level=level,
            owner=head,
            projects=[project],
            body=body,
            legs=((factories.TBILISI, factories.JULY), (red_place, factories.AUGUST)),
            leg_levels=(None, Level.RED),
            ref=f"GLACY-2016-{level:03}",
        )
        await office.note(factories.part, activity=number, person=guest)
    return [head, guest, other]


@pytest.mark.parametrize("choices", [Choices(), Choices(second_language="fr")], ids=str)
async def test_nothing_red_and_nobody_is_in_any_feed(
    office: Office, clock: Clock, get: Get, people: list[int], choices: Choices
) -> None:
    by, seen = office_itself(clock.moment), set()
    for scope in SCOPES:
        for person in (None, *people):
            for level in Level:
                given = {"scope": scope.format(person or 1), "person_id": person, "level": level}
                secret = await office.act(
                    feeds.create, by=by, language="en_GB", choices=choices, **given
                )
                await clock.look(office)
                body = (await get(secret)).body
                assert leaks(body, *RED, *PEOPLE) == [], given
                seen |= set(leaks(body, "clear-title", "green-title", "amber-title"))
                if person is None and "person" not in scope:
                    above = [f"{one.name.lower()}-title" for one in Level if one > level]
                    assert leaks(body, *above) == [], given
    assert seen == {"clear-title", "green-title", "amber-title"}


async def test_the_reason_of_a_cancelling_is_for_those_who_take_part(
    office: Office, clock: Clock, get: Get, people: list[int]
) -> None:
    by, told = office_itself(clock.moment), {}
    for person in people[1:]:
        given = {"scope": "office", "person_id": person, "level": Level.AMBER}
        secret = await office.act(feeds.create, by=by, language="en_GB", **given)
        await clock.look(office)
        told[person] = leaks((await get(secret)).body, "clear-reason", "amber-reason")
    assert list(told.values()) == [["clear-reason", "amber-reason"], []]


def test_twin_a_feed_that_leaks_is_found_out() -> None:
    octets = b"BEGIN:VEVENT\r\nDESCRIPTION:With Petru Io\r\n nescu in RUSTAVI\r\nEND:VEVENT\r\n"
    assert leaks(octets, *PEOPLE, *RED) == ["Petru Ionescu", "Rustavi"]
