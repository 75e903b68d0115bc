"""/stop, /mydata and /privacy do what they say."""

from db.tables import Chat, Delivery, Participation
from programme import privacy
from programme.values import Answer
from tests import factories as make
from tests.handlers_people.house import AWA, HEAD, House, Meet
from tests.handlers_people.searched import NAME, SAID, rows, settle


async def test_stop_ends_all_messages_and_keeps_answers_until_they_are_wished_for(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    awa = meet(AWA)
    said = await awa.says("/stop")
    assert "answers stay" in said
    await awa.says("/stop")
    [chat] = [one for one in await rows(house.office, Chat) if one.id == AWA]
    assert chat.stopped_at, "also after she has written again"
    assert chat.blocked_at
    [part] = await rows(house.office, Participation)
    assert part.answer is Answer.ACCEPTED
    assert "What is coming" in await awa.says("/upcoming"), "what she asks is answered"
    told = [one for one in await rows(house.office, Delivery) if one.purpose == "unreached"]
    assert told, "her coordinator knows"
    await awa.says("/stop")
    assert "sent to you again" in await awa.presses("Send messages again")
    [chat] = [one for one in await rows(house.office, Chat) if one.id == AWA]
    assert chat.stopped_at is None
    assert chat.blocked_at is None


async def test_my_data_is_a_file_with_everything_and_nobody_else_s(
    house: House, meet: Meet
) -> None:
    await house.office.note(settle)
    await meet(AWA).says("/mydata")
    files = [one for one in await meet(AWA).messages() if one.get("document")]
    assert files
    held = await house.office.ask(
        privacy.held_of, by=await make.viewer(house.office, AWA, house.now())
    )
    said = repr(held)
    assert NAME in said
    assert SAID in said
    assert "secret" not in said


async def test_privacy_says_who_how_long_and_where_telegram_stands(meet: Meet) -> None:
    said = await meet(HEAD).says("/privacy")
    for words in ("Cybercrime Programme Office", "90 days", "5 years", "other countries", "/stop"):
        assert words in said, words
