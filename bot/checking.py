"""``convoke check``: what is wrong, and how to mend it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from aiogram.exceptions import AiogramError
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.afar import doubted_afar
from bot.agreeing import sentence
from bot.commands.office import unopened
from bot.settings import Settings
from bot.solitude import file_of
from bot.telegram import make_bot
from bot.time import moment
from bot.wall import machine
from db import schema
from db.database import Database
from programme import beginning, deliveries, lease, uncertain
from programme.deliveries import Standing
from programme.values import State

# Seconds by which a message that is due may be late before somebody should look.
LATE = 60


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    sound: bool
    sentence: str


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything, one finding each; settings that cannot be read never come this far."""
    yield Finding(sound=True, sentence="The settings can be read.")
    yield from _database(settings, asyncio.run(moment(settings.sandbox.url)))
    yield _places(settings)
    yield _holidays(settings)
    yield asyncio.run(_token(settings))
    yield from asyncio.run(_afar(settings))
    yield _address(settings)
    yield _key(settings)


def _database(settings: Settings, now: datetime) -> Iterator[Finding]:
    path = file_of(settings.database.url)
    if path is not None and not path.exists():
        yield Finding(False, f"There is no database at {path}: `convoke db upgrade` makes it.")
        return
    database = Database(settings.database.url)
    try:
        if not schema.is_current(database.engine):
            yield Finding(False, "The database has an older schema: run `convoke db upgrade`.")
            return
        _write_nothing(database)
        with database.transaction(writes=False) as session:
            found = [*_clock(session, settings), *_deliveries(session, now)]
    except (OSError, SQLAlchemyError) as fault:
        yield Finding(False, unopened(fault))
        return
    finally:
        database.close()
    yield Finding(True, "The database can be written and has the schema of this version.")
    yield from found


def _write_nothing(database: Database) -> None:
    """Whether it can be written is seen at once; nobody waits while rows are counted."""
    with database.transaction(writes=True) as session:
        session.connection()


def _clock(session: Session, settings: Settings) -> Iterator[Finding]:
    """What speaks against the machine's clock; in the sandbox another one counts."""
    if not settings.sandbox.url:
        found = beginning.doubted(session, shows=machine(), lasts=settings.rules().lease)
        told = "Nothing speaks against the machine's clock."
        yield Finding(found is None, sentence(found) if found else told)


async def _afar(settings: Settings) -> list[Finding]:
    """What Telegram's clock has against the machine's."""
    if settings.sandbox.url:
        return []
    found = await doubted_afar(settings.telegram.api_base, machine())
    return [Finding(False, sentence(found))] if found else []


def _deliveries(session: Session, now: datetime) -> Iterator[Finding]:
    standing = deliveries.standing(session, now=now)
    counted = standing.by_state
    told = ", ".join(f"{counted[state]} {state}" for state in State if counted[state])
    yield Finding(True, f"Deliveries: {told or 'none yet'}.")
    if standing.uncertain:
        unresolved = uncertain.lingering(session, now=now)
        sentence = f"{standing.uncertain} may not have arrived: /office in the chat lists them."
        yield Finding(not unresolved, sentence)
    if standing.unreached:
        yield Finding(True, f"{standing.unreached} reach nobody: /board in the chat tells whom.")
    if standing.lag > LATE:
        yield _late(standing, sent_from_somewhere=lease.held(session))


def _late(standing: Standing, *, sent_from_somewhere: bool) -> Finding:
    waiting = f"{standing.backlog} are due, the oldest for {round(standing.lag)} s"
    if sent_from_somewhere:
        return Finding(False, f"{waiting}: a process sends, and does not keep up.")
    return Finding(True, f"{waiting}: nothing is sent until `convoke run` is running.")


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
