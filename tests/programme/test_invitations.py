"""A code opens one door, once, for two weeks; who guesses is stopped."""

from datetime import timedelta

import pytest

from db.tables import Chat, Participation
from programme import invitations
from programme.refusals import CodeExpired, CodeUnknown, CodeUsed, Missing, TooManyCodes
from programme.values import Answer, Role, Status
from tests.programme.desk import LUC, NEWCOMER, Desk
from tests.programme.entering import enter, invited


async def test_a_code_makes_a_stranger_known_and_lets_them_take_part(desk: Desk) -> None:
    codes = await invited(desk)
    welcome = await enter(desk, codes.code)
    assert (welcome.name, welcome.language) == ("Nino", "fr")
    assert (welcome.invited_by, welcome.role) == ("Coordinator", Role.SPEAKER)
    [part] = desk.rows(Participation)
    assert (part.answer, part.role) == (Answer.INVITED, Role.SPEAKER)
    assert part.told is not None
    assert desk.waiting(NEWCOMER) == []


async def test_what_the_invitation_knows_of_its_guest_comes_first(desk: Desk) -> None:
    codes = await invited(desk, name="Dr Beridze", language="en_GB")
    welcome = await enter(desk, codes.code)
    assert (welcome.name, welcome.language) == ("Dr Beridze", "en_GB")


async def test_codes_are_kept_as_hashes_only(desk: Desk) -> None:
    codes = await invited(desk)
    assert codes.code not in str(desk.dump())
    assert codes.letters not in str(desk.dump())
    assert len(codes.letters) == 8


async def test_eight_letters_do_as_well_however_they_are_typed(desk: Desk) -> None:
    codes = await invited(desk)
    typed = f" {codes.letters[:4].lower()}-{codes.letters[4:]} "
    assert (await enter(desk, typed)).role is Role.SPEAKER


@pytest.mark.parametrize(("first", "second"), [("code", "letters"), ("letters", "code")])
async def test_either_form_uses_up_both(desk: Desk, first: str, second: str) -> None:
    codes = await invited(desk)
    await enter(desk, getattr(codes, first))
    with pytest.raises(CodeUsed):
        await enter(desk, getattr(codes, second), LUC)
    assert len(desk.rows(Participation)) == 1


async def test_who_has_come_in_is_welcome_again_by_the_same_code(desk: Desk) -> None:
    codes = await invited(desk)
    await enter(desk, codes.code)
    before = desk.dump()
    assert (await enter(desk, codes.letters)).role is Role.SPEAKER
    assert desk.dump() == before


async def test_a_code_lives_for_fourteen_days(desk: Desk) -> None:
    codes = await invited(desk)
    desk.after(days=14, seconds=-1)
    await enter(desk, codes.code)
    other = await invited(desk)
    desk.after(days=14)
    with pytest.raises(CodeExpired):
        await enter(desk, other.code, LUC)


async def test_five_wrong_codes_stop_an_account_for_an_hour(desk: Desk) -> None:
    codes = await invited(desk)
    await desk.by(NEWCOMER)
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(CodeUnknown) as refused:
            await enter(desk, "BCDFGHJK")
        assert refused.value.left == left
        await desk.office.note(invitations.wrong_code, chat_id=NEWCOMER, now=desk.now)
    with pytest.raises(TooManyCodes) as stopped:
        await enter(desk, codes.code)
    assert stopped.value.until == desk.now + timedelta(hours=1)
    desk.after(hours=1)
    await enter(desk, codes.code)
    [chat] = desk.rows(Chat, id=NEWCOMER)
    assert (chat.wrong_codes, chat.codes_blocked_until) == (0, None)


async def test_others_are_not_stopped_by_it(desk: Desk) -> None:
    codes = await invited(desk)
    await desk.by(NEWCOMER)
    for _ in range(5):
        await desk.office.note(invitations.wrong_code, chat_id=NEWCOMER, now=desk.now)
    await enter(desk, codes.code, LUC)


async def test_a_draft_invites_nobody(desk: Desk) -> None:
    draft = desk.convene(status=Status.DRAFT)
    with pytest.raises(Missing):
        await desk.act(invitations.issue, activity_id=draft)
