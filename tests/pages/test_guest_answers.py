"""What a guest answers and writes on the page reaches the office once."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Letter, Purpose, State
from programme.values import Answer
from tests import factories
from tests.pages.guest import ADA_CHAT, Guest, changes, letters, owed, parts


@pytest.mark.parametrize("answer", ["accepted", "tentative", "declined"])
async def test_an_answer_is_noted_once_told_to_the_owner_and_may_change(
    guest: Guest, answer: str
) -> None:
    for _ in range(2):
        status, to, _ = await guest.about("answer", answer=answer)
        assert (status, to) == (303, f"./?done={answer}&about=1#a1")
    assert await guest.front.office.note(parts) == [(guest.person, Answer(answer))]
    assert (await guest.front.office.note(changes)).count("answer") == 1
    told = [one for one in await guest.front.office.note(owed) if one.purpose is Purpose.ANSWER]
    assert [one.state for one in told] == [State.WAITING] or told[0].state is State.GATHERED
    text = await guest.reads(f"?done={answer}")
    assert 'role="status"' in text
    assert "Are you" not in text, "who has answered is whom it is for"
    await guest.about("answer", answer="declined")
    assert await guest.front.office.note(parts) == [(guest.person, Answer.DECLINED)]


async def test_a_word_reaches_the_coordinator_once_and_the_answer_stands_there(
    guest: Guest,
) -> None:
    words = "May I come a day later?\r\nI have a hearing \x00<b>"
    for _ in range(2):
        status, _, _ = await guest.about("word", text=words)
        assert status == 303
    assert await guest.front.office.note(letters) == [
        "May I come a day later?\nI have a hearing <b>"
    ]
    to_ada = [one for one in await guest.front.office.note(owed) if one.purpose is Purpose.LETTER]
    assert [one.chat_id for one in to_ada] == [ADA_CHAT]
    await guest.front.office.note(answer_letter, guest=guest)
    text = await guest.reads()
    assert "May I come a day later?<br>I have a hearing &lt;b&gt;" in text
    assert "Ada wrote:" in text
    assert "Certainly." in text


def answer_letter(session: Session, *, guest: Guest) -> None:
    asked = session.scalar(select(Letter))
    assert asked is not None
    session.add(
        Letter(
            activity_id=guest.activity, from_id=asked.to_id, to_id=guest.person,
            text="Certainly.", written_at=factories.BEGINNING,
        )
    )  # fmt: skip


async def test_words_too_long_are_refused_aloud_and_not_cut(guest: Guest) -> None:
    status, _, text = await guest.about("word", text="x" * 3501)
    assert status == 409
    assert "3,500" in text
    assert await guest.front.office.note(letters) == []
    async with guest.front.http.post(guest.path, data={"text": "x" * 70_000}) as answer:
        assert answer.status == 413


async def test_somebody_else_is_proposed_and_the_guest_declines(guest: Guest) -> None:
    for _ in range(2):
        await guest.about("instead", text="Biram Fall, biram@example.org")
    assert await guest.front.office.note(letters) == [
        "Somebody else instead of me: Biram Fall, biram@example.org"
    ]
    assert await guest.front.office.note(parts) == [(guest.person, Answer.DECLINED)]
