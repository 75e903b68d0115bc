"""Every field above clear carries its own word, and everything that leaves is searched for it."""

import pytest
from sqlalchemy.orm import Session

from db.tables import Activity
from handlers import create_router
from tests.canary.doors import asked_in_chats, forged_in_chats, sent_unasked
from tests.canary.fetching import counted_and_exported, served
from tests.canary.house import House, Opened
from tests.canary.reach import COLLEAGUE, GUEST, KNOWN, REACH
from tests.canary.walking import forged, listened_to
from tests.canary.words import leaks
from tests.twins import confidentiality as twins

FEW = (KNOWN, GUEST, COLLEAGUE)


async def searched(opened: Opened, house: House, chats: tuple[int, ...]) -> list[str]:
    """All doors opened, and what was carried too far."""
    await sent_unasked(house)
    await served(house)
    await counted_and_exported(house)
    await asked_in_chats(house, chats)
    await forged_in_chats(house, chats)
    house.left("the log", repr(opened.logs).encode())  # type: ignore[attr-defined]
    return leaks(house.aviary, house.sent)


@pytest.mark.parametrize(
    "chats", [FEW, pytest.param(tuple(REACH), marks=pytest.mark.full)], ids=["few", "all"]
)
async def test_nothing_is_carried_further_than_it_may(
    open_house: Opened, chats: tuple[int, ...]
) -> None:
    house = await open_house()
    assert await searched(open_house, house, chats) == []
    heard = b"".join(one.octets for one in house.sent)
    carried = [word for word in house.aviary.levels if word.encode() in heard]
    assert len(carried) > len(house.aviary.levels) / 5, "words that never leave prove nothing"
    handles = {one.handle for one in await house.office.read(_all)}
    assert any(handle.encode() in heard for handle in handles), "and red was told of by a handle"


def _all(session: Session) -> list[Activity]:
    return list(session.query(Activity))


async def test_every_button_that_is_listened_to_is_among_those_that_are_forged() -> None:
    forged_kinds = {data.split(":")[0] for data in forged(1)}
    decided = {"mark", "named", "undo", "lang", "zone", "wish"}
    assert listened_to(create_router()) - forged_kinds - decided == set()


@pytest.mark.parametrize("broken", [twins.BlindOffice, twins.TakingAll], ids=["visibility", "take"])
async def test_without_either_guard_words_are_found(open_house: Opened, broken: type) -> None:
    house = await open_house(broken)
    if broken is twins.TakingAll:
        await sent_unasked(house)
    else:
        await asked_in_chats(house, (KNOWN, GUEST))
        await served(house)
    assert leaks(house.aviary, house.sent) != []
