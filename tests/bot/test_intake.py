"""What arrives is a row first; nothing is handled twice, and nobody waits long."""

import asyncio

import pytest

from tests.bot.hall import ADA, EMILE, Hall
from tests.bot.polling import polling

NONSENSE = (
    {"update_id": 9001, "poke": {"from": "the future"}},
    {"update_id": 9002, "message": {"chat": {"id": "nobody"}}},
    {"update_id": 9003, "message": None},
    {"update_id": 9004, "callback_query": {"id": "1"}},
    {"update_id": 9005},
)


async def test_what_people_write_is_stored_then_confirmed_then_handled(hall: Hall) -> None:
    await hall.says(ADA, "one", "two")
    intake = hall.intake()
    async with polling(intake):
        await hall.until(lambda: len(hall.heard) == 2)
        await hall.says(ADA, "three")
        await hall.until(lambda: len(hall.heard) == 3)
    await intake.drain()
    assert hall.heard == ["one", "two", "three"]
    rows = await hall.rows()
    assert all(row.closed_at and row.body is None and row.error is None for row in rows)
    assert len(await hall.batch()) <= 1, "the last is confirmed by the next question"


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda one: str(one["update_id"]))
async def test_one_update_that_nobody_understands_does_not_stop_its_batch(
    hall: Hall, nonsense: dict[str, object]
) -> None:
    await hall.says(ADA, "before", "after")
    before, after = await hall.batch()
    intake = hall.intake()
    await intake.receive([before, nonsense, after])
    await intake.drain()
    assert hall.heard == ["before", "after"]
    assert all(row.closed_at for row in await hall.rows())


async def test_what_is_no_update_at_all_is_passed_over(hall: Hall) -> None:
    await hall.says(ADA, "sense")
    [sense] = await hall.batch()
    intake = hall.intake()
    await intake.receive([{"message": {}}, "update", sense, {"update_id": "x"}])  # type: ignore[list-item]
    await intake.drain()
    assert hall.heard == ["sense"]


async def test_an_update_that_comes_again_is_no_second_one(hall: Hall) -> None:
    await hall.says(ADA, "once")
    batch = await hall.batch()
    intake = hall.intake()
    for _ in range(3):
        await intake.receive(batch)
    await intake.drain()
    await intake.receive(batch)
    await intake.drain()
    assert hall.heard == ["once"]


async def test_a_chat_keeps_its_order_and_waits_for_no_other(hall: Hall) -> None:
    hall.held["slow"] = asyncio.Event()
    await hall.says(ADA, "slow", "then")
    await hall.says(EMILE, "meanwhile", "still")
    intake = hall.intake()
    await intake.receive(await hall.batch())
    await hall.until(lambda: len(hall.heard) == 2)
    assert hall.heard == ["meanwhile", "still"]
    hall.held["slow"].set()
    await intake.drain()
    assert hall.heard == ["meanwhile", "still", "slow", "then"]


async def test_what_fails_is_marked_and_stops_nobody(hall: Hall) -> None:
    hall.broken.add("breaks")
    await hall.says(ADA, "breaks", "goes on")
    intake = hall.intake()
    await intake.receive(await hall.batch())
    await intake.drain()
    assert hall.heard == ["goes on"]
    first, second = await hall.rows()
    assert first.error == "LookupError"
    assert first.closed_at
    assert second.error is None
