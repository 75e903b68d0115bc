"""Forms that the page of a guest never made, and those that others send."""

import pytest

from programme.values import Answer
from tests import factories
from tests.pages.guest import Guest, letters, parts


async def test_a_form_from_another_site_is_refused(guest: Guest) -> None:
    fields = {"deed": "answer", "answer": "accepted", "activity": str(guest.activity)}
    for site in ("cross-site", "same-site"):
        async with guest.front.http.post(
            guest.path, data=fields, headers={"Sec-Fetch-Site": site}
        ) as answer:
            assert answer.status == 403
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"deed": "nothing"},
        {"deed": "answer"},
        {"deed": "answer", "answer": "attended", "activity": "1"},
        {"deed": "answer", "answer": "accepted", "activity": "999"},
        {"deed": "answer", "answer": "accepted", "activity": "²"},
        {"deed": "word", "activity": "1", "text": " \r\n "},
        {"deed": "language", "language": "xx"},
        {"deed": "resume"},
        {"deed": "ask"},
    ],
)
async def test_forms_that_the_page_never_made_lead_back_to_it(
    guest: Guest, fields: dict[str, str]
) -> None:
    status, to, _ = await guest.front.post(guest.path, **fields)
    assert (status, to) == (303, "./")
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]
    assert await guest.front.office.note(letters) == []


async def test_another_person_s_activity_is_not_answered(guest: Guest) -> None:
    other = await guest.front.office.note(factories.activity, title="Elsewhere")
    status, to, _ = await guest.sends("answer", answer="accepted", activity=other)
    assert (status, to) == (303, "./")
    assert len(await guest.front.office.note(parts)) == 1
