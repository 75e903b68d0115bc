"""What is costly to make is made once."""

import gc
from collections.abc import AsyncIterator
from typing import Any
from weakref import ref

import pytest
from aiogram import Bot
from aiogram.methods import GetMyName, Response
from aiogram.types import BotName

from handlers.types_kept import KeepTypes


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    async with Bot("42:SANDBOX") as made:
        yield made


async def answered(bot: Bot, method: GetMyName) -> Any:
    """Telegram, as far as this goes; a signature with the type would keep it."""
    return Response[BotName](ok=True, result=BotName(name="Convoke"))


async def test_the_type_of_an_answer_is_still_there_for_the_next_one(bot: Bot) -> None:
    kept = KeepTypes()
    await kept(answered, bot, GetMyName())
    made = ref(Response[BotName])
    gc.collect()
    assert made() is not None


async def test_where_nobody_keeps_it_it_is_forgotten(bot: Bot) -> None:
    await answered(bot, GetMyName())
    made = ref(Response[BotName])
    gc.collect()
    assert made() is None
