"""Free words find the coordinator of the activity meant, and the answer finds its way back."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Delivery, Letter, Purpose, State
from handlers.buttons import Reply
from programme.office import Office
from programme.values import Answer, Right, Status
from tests import factories
from tests.factories import AUGUST, BELGRADE, JULY, TBILISI
from tests.handlers_people.house import ADA, AWA, BIRAM, House, Meet, offered


@pytest.fixture
async def two(office: Office) -> tuple[int, int]:
    """Ada's workshop in Tbilisi with Awa and Biram, Biram's mission in Belgrade with Awa."""
    note = office.note
    ada = await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    awa = await note(factories.person, name="Awa", chat=AWA)
    biram = await note(factories.person, name="Biram", chat=BIRAM)
    first = await note(
        factories.activity, title="Workshop", owner=ada, status=Status.CONFIRMED,
        legs=((TBILISI, JULY),),
    )  # fmt: skip
    second = await note(
        factories.activity, title="Mission", owner=biram, status=Status.CONFIRMED,
        legs=((BELGRADE, AUGUST),),
    )  # fmt: skip
    for one, who in ((first, awa), (first, biram), (second, awa)):
        await note(factories.part, activity=one, person=who, answer=Answer.ACCEPTED)
    return first, second


def written(session: Session) -> list[tuple[int, int, str]]:
    rows = session.scalars(select(Letter).order_by(Letter.id))  # type: ignore[arg-type]
    return [(one.from_id, one.to_id, one.text) for one in rows]


def arrived(session: Session, *, letter: int, message: int) -> int:
    """The letter as the sender leaves it: delivered in this message."""
    row = session.scalars(
        select(Delivery).where(Delivery.purpose == Purpose.LETTER, Delivery.reference == letter)  # type: ignore[arg-type]
    ).one()
    row.state, row.message_id = State.SENT, message
    return int(row.chat_id or 0)


async def test_words_of_the_only_activity_reach_its_coordinator(
    house: House, meet: Meet, two: tuple[int, int]
) -> None:
    said = await meet(BIRAM).says("I cannot come on Monday")
    assert said == "Passed on to Ada. The answer will come here."
    assert await house.office.note(written) == [(3, 1, "I cannot come on Monday")]


async def test_of_several_it_asks_and_the_words_wait(
    house: House, meet: Meet, two: tuple[int, int]
) -> None:
    awa = meet(AWA)
    said = await awa.says("Is there a <visa>?")
    assert "Which activity" in said
    assert "Is there a &lt;visa&gt;?" in said
    assert await awa.buttons() == ["Workshop", "Mission", "Do not send"]
    await awa.says("And a hotel?")

    assert "Passed on to Biram" in await awa.presses("Mission")
    assert await house.office.note(written) == [(2, 3, "Is there a <visa>?\nAnd a hotel?")]
    await awa.presses("Workshop")
    assert awa.alerts == ["Nothing waits to be sent. Please write your words once more."]
    assert len(await house.office.note(written)) == 1


async def test_what_waits_can_be_let_go(house: House, meet: Meet, two: tuple[int, int]) -> None:
    awa = meet(AWA)
    await awa.says("Hm")
    assert await awa.presses("Do not send") == "Nothing was sent."
    assert await house.office.note(written) == []


async def test_a_reply_goes_back_to_whoever_wrote(
    house: House, meet: Meet, two: tuple[int, int]
) -> None:
    await meet(BIRAM).says("I cannot come on Monday")
    ada = meet(ADA)
    await ada.says("/start")
    message = await ada.last()
    assert await house.office.note(arrived, letter=1, message=message) == ADA

    assert await ada.says("Then come on Tuesday", message) == "Your answer has been passed on."
    assert (await house.office.note(written))[-1] == (1, 3, "Then come on Tuesday")


async def test_a_reply_to_a_card_is_about_that_activity(
    house: House, meet: Meet, two: tuple[int, int]
) -> None:
    awa = meet(AWA)
    await awa.says("/start")
    both = await awa.last()
    perhaps = ("Perhaps", Reply(activity=two[1], answer=Answer.TENTATIVE))
    await house.bot.send_message(AWA, "Mission", reply_markup=offered(perhaps))
    assert "Passed on to Biram" in await awa.says("Is there a visa?", await awa.last())
    assert "Which activity" in await awa.says("And a hotel?", both)


async def test_free_words_at_the_desk_go_to_nobody(
    house: House, meet: Meet, two: tuple[int, int]
) -> None:
    assert "This was not understood" in await meet(ADA).says("Tbilisi maybe")
    assert await house.office.note(written) == []


async def test_what_is_too_long_is_not_cut_in_silence(
    house: House, meet: Meet, two: tuple[int, int]
) -> None:
    assert "3,501 characters; 3,500" in await meet(BIRAM).says("x" * 3501)
    assert await house.office.note(written) == []


async def test_without_a_coordinator_the_head_reads_it(house: House, meet: Meet) -> None:
    note = house.office.note
    head = await note(factories.person, name="Head", rights=[Right.HEAD])
    awa = await note(factories.person, name="Awa", chat=AWA)
    one = await note(factories.activity, status=Status.CONFIRMED)
    await note(factories.part, activity=one, person=awa)
    assert await meet(AWA).says("Hello?") == "Passed on to the office. The answer will come here."
    assert await note(written) == [(awa, head, "Hello?")]


async def test_with_nobody_at_all_it_says_so(house: House, meet: Meet) -> None:
    note = house.office.note
    awa = await note(factories.person, name="Awa", chat=AWA)
    one = await note(factories.activity, status=Status.CONFIRMED)
    await note(factories.part, activity=one, person=awa)
    assert "Nobody is entrusted" in await meet(AWA).says("Hello?")
