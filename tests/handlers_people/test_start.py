"""Coming in: links, eight letters, the message of welcome, and strangers."""

import pytest

from programme import invitations
from programme.viewer import office_itself
from tests.factories import BEGINNING
from tests.handlers_people.house import AWA, BIRAM, HEAD, STRANGER, House, Meet
from tests.handlers_people.invitations import invitation


async def test_a_link_leads_to_one_message_of_welcome(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, language="en_GB")
    awa = meet(AWA)

    said = await awa.says(f"/start {codes.code}")

    assert len([one for one in await awa.messages() if one["from"] == "bot"]) == 1
    assert "Hello <b>Awa Diop</b>" in said
    assert "automated assistant of Cybercrime Programme Office" in said
    assert "Invited by: Ada" in said
    assert "Workshop on electronic evidence" in said
    assert "18–19 July 2016" in said
    assert "Tbilisi, Georgia" in said
    assert "Your part: participant" in said
    assert "What is stored" in said
    assert "/privacy" in said
    assert await awa.buttons() == ["Accept", "Perhaps", "Decline", "My calendar", "français"]


async def test_another_language_by_one_tap_says_the_same_again_in_place(
    house: House, meet: Meet
) -> None:
    codes = await invitation(house.office, language="en_GB")
    awa = meet(AWA)
    await awa.says(f"/start {codes.code}")

    said = await awa.presses("français")

    assert len([one for one in await awa.messages() if one["from"] == "bot"]) == 1
    assert "18–19 juillet 2016" in said
    assert "Ada" in said
    assert "English" in await awa.buttons()
    assert "juillet" in await awa.presses((await awa.buttons())[0])


async def test_the_language_known_from_the_invitation_comes_first(house: House, meet: Meet) -> None:
    codes = await invitation(house.office)
    assert "18–19 juillet 2016" in await meet(STRANGER).says(f"/start {codes.code}")


@pytest.mark.parametrize(
    "written", ["{a} {b}", "{a}{b}", "{a}-{b}", "  {a}\n{b} ", "/start {a}{b}"]
)
async def test_eight_letters_do_the_same(house: House, meet: Meet, written: str) -> None:
    letters = (await invitation(house.office)).letters.lower()
    said = await meet(AWA).says(written.format(a=letters[:4], b=letters[4:]))
    assert "Awa Diop" in said


async def test_a_forwarded_invitation_does_the_same_for_a_stranger(
    house: House, meet: Meet
) -> None:
    codes = await invitation(house.office)
    text = f"Dear Awa, open this: https://t.me/convoke_bot?start={codes.code} – Ada"
    assert "Awa Diop" in await meet(AWA).says(text)


@pytest.mark.parametrize(
    "words", ["/start", "hello", "/upcoming", "/help", "/new A", "/calendar", "1"]
)
async def test_strangers_learn_how_to_come_in_and_nothing_else(
    house: House, meet: Meet, words: str
) -> None:
    await invitation(house.office)
    said = await meet(STRANGER).says(words)
    assert "automated assistant of Cybercrime Programme Office" in said
    assert "eight letters" in said
    assert "Tbilisi" not in said


async def test_a_name_full_of_marks_is_shown_as_it_is(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, name="<b>O'Neill</b> & Co 🙂")
    assert "&lt;b&gt;O'Neill&lt;/b&gt; &amp; Co 🙂" in await meet(AWA).says(f"/start {codes.code}")


async def test_the_first_head_is_welcomed_with_what_can_be_done(house: House, meet: Meet) -> None:
    codes = await house.office.act(invitations.first_head, by=office_itself(BEGINNING))
    said = await meet(HEAD).says(codes.letters)
    assert "head of office" in said
    assert "/new" in said
    assert "/invite" in said


async def test_who_blocks_and_returns_has_lost_nothing(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, language="en_GB")
    awa = meet(AWA)
    await awa.says(f"/start {codes.code}")
    await awa.post("block")
    await house.settle()
    await awa.post("unblock")
    await house.settle()
    assert "Workshop on electronic evidence" in str(await awa.says("/start")) + str(
        await awa.buttons()
    )


async def test_two_people_with_one_name_stay_two(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, name=None, language="en_GB", uses=2)
    assert "Hello <b>Awa on her telephone</b>" in await meet(AWA).says(codes.letters)
    assert "Hello <b>Biram</b>" in await meet(BIRAM).says(codes.letters)
    assert "used already" in await meet(STRANGER).says(codes.letters)
