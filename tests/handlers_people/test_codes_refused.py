"""Codes that do not open: used, expired, wrong, mistyped, or one's own."""

import re

from tests.handlers_people.house import ADA, AWA, STRANGER, House, Meet
from tests.handlers_people.invitations import invitation


async def test_a_used_code_shows_its_own_person_the_card_again(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, language="en_GB")
    awa = meet(AWA)
    await awa.says(f"/start {codes.code}")
    await awa.presses("Accept")

    assert "Your answer: <b>accepted</b>" in await awa.says(codes.letters)
    assert "used already" in await meet(STRANGER).says(codes.letters)


async def test_an_expired_code_says_whom_to_ask(house: House, meet: Meet) -> None:
    codes = await invitation(house.office)
    house.pass_by(days=14)
    assert "expired" in await meet(STRANGER).says(f"/start {codes.code}")


async def test_five_wrong_codes_stop_that_account_for_an_hour(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, language="en_GB")
    stranger = meet(STRANGER)

    answers = [await stranger.says("BCDF GHJK") for _ in range(5)]
    assert [re.findall(r"(\d+) tr", one) for one in answers] == [["4"], ["3"], ["2"], ["1"], []]
    assert "in 60 minutes" in answers[-1]
    assert "in 60 minutes" in await stranger.says(codes.letters)
    assert "Awa Diop" in await meet(AWA).says(f"/start {codes.code}"), "others may go on"

    house.pass_by(minutes=61)
    assert "used already" in await stranger.says(codes.letters)


async def test_a_slip_in_the_letters_is_named_and_not_counted(house: House, meet: Meet) -> None:
    stranger = meet(STRANGER)
    for _ in range(6):
        assert "never A, E, I, O, U or Y" in await stranger.says("BCDF GHJA")
    assert "4 tries" in await stranger.says("BCDFGHJK")


async def test_nobody_uses_up_the_invitation_they_made(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, language="en_GB")
    assert "your own making" in await meet(ADA).says(f"/start {codes.code}")
    assert "Awa Diop" in await meet(AWA).says(f"/start {codes.code}")


async def test_an_own_used_code_buys_no_further_guesses(house: House, meet: Meet) -> None:
    codes = await invitation(house.office, language="en_GB")
    awa = meet(AWA)
    await awa.says(codes.letters)
    for _ in range(4):
        await awa.says("BCDF GHJK")
    assert "Awa Diop" in await awa.says(codes.letters)
    assert "in 60 minutes" in await awa.says("BCDF GHJK")
