"""Several processes take what Telegram brings, each once and in order."""

import pytest

from tests.bot.hall import ADA, EMILE, Hall


@pytest.fixture(autouse=True)
def shared_database(hall: Hall) -> None:
    """Only a server's can be."""
    if hall.office.database.is_sqlite:
        pytest.skip("one process serves a SQLite file")


async def test_two_processes_keep_the_order_of_each_chat(hall: Hall) -> None:
    first, second = hall.intake(), hall.intake(beside=True)
    await first.resume()
    await second.resume()
    await hall.says(ADA, "one", "two", "three")
    await hall.says(EMILE, "un")
    one, two, three, un = await hall.batch()
    hall.hold("one")
    for intake, update in ((first, one), (second, two), (first, three), (second, un)):
        await intake.receive([update])
    await hall.until(lambda: hall.heard == ["un"])
    hall.let_go("one")
    await first.drain()
    await second.drain()
    assert hall.heard == ["un", "one", "two", "three"]


async def test_what_a_dead_process_left_is_taken_over_once_and_in_order(hall: Hall) -> None:
    first, second = hall.intake(), hall.intake(beside=True)
    await first.resume()
    await second.resume()
    await hall.says(ADA, "one", "two")
    one, two = await hall.batch()
    hall.hold("one")
    await first.receive([one])
    await second.receive([two])
    await second.look_after()
    assert hall.heard == []
    await first.stop(0)
    hall.presences[0].close()
    hall.let_go("one")
    await second.look_after()
    await second.drain()
    assert hall.heard == ["one", "two"]
    assert all(row.closed_at for row in await hall.rows())


async def test_one_of_two_asks_telegram_and_the_other_takes_over(hall: Hall) -> None:
    first, second = hall.sharing(), hall.sharing(beside=True)
    assert await first.polls()
    assert not await second.polls()
    hall.presences[0].close()
    assert await second.polls()
