"""``convoke check``: what is wrong, and how to mend it."""

import asyncio
from collections.abc import Iterator

from aiogram.exceptions import AiogramError

from bot.afar import doubted_afar
from bot.agreeing import sentence
from bot.checking.findings import Finding
from bot.checking.stored import database
from bot.settings import Settings
from bot.telegram import make_bot
from bot.time import moment
from bot.wall import machine


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything, one finding each; settings that cannot be read never come this far."""
    yield Finding(sound=True, sentence="The settings can be read.")
    yield from database(settings, asyncio.run(moment(settings.sandbox.url)))
    yield _places(settings)
    yield _holidays(settings)
    yield asyncio.run(_token(settings))
    yield from asyncio.run(_afar(settings))
    yield _address(settings)
    yield _key(settings)


async def _afar(settings: Settings) -> list[Finding]:
    """What Telegram's clock has against the machine's."""
    if settings.sandbox.url:
        return []
    found = await doubted_afar(settings.telegram.api_base, machine())
    return [Finding(False, sentence(found))] if found else []


def _places(settings: Settings) -> Finding:
    path = settings.reading.gazetteer
    if path.exists():
        return Finding(True, "The places are there.")
    return Finding(False, f"There is no {path}: run `python -m reading.gazetteer {path}`.")


def _holidays(settings: Settings) -> Finding:
    path = settings.reading.public_holidays
    if path.exists():
        return Finding(True, "Public holidays are known.")
    make = f"run `python -m reading.public_holidays {path}`"
    return Finding(True, f"There is no {path}, so holidays are not warned of: {make}.")


async def _token(settings: Settings) -> Finding:
    if not settings.telegram.token.get_secret_value():
        return Finding(False, "telegram.token is missing: set CONVOKE_TELEGRAM__TOKEN.")
    bot = make_bot(settings)
    try:
        me = await bot.get_me()
    except AiogramError as error:
        return Finding(False, f"Telegram does not accept the token or does not answer: {error}")
    finally:
        await bot.session.close()
    return Finding(True, f"Telegram knows the bot as @{me.username}.")


def _address(settings: Settings) -> Finding:
    url = settings.web.public_url
    if url.startswith("https://") or "//127.0.0.1" in url or "//localhost" in url:
        return Finding(True, f"Calendars are given out under {url}.")
    return Finding(False, f"web.public_url is {url}: calendars need an https address.")


def _key(settings: Settings) -> Finding:
    if settings.office.key:
        return Finding(True, "Guests without Telegram have pages of their own.")
    return Finding(True, "office.key is not set: guests without Telegram get no page.")
