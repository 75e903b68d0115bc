"""One piece of work with the office open, its refusals in words."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, TypeVar

import aiohttp
from sqlalchemy.exc import SQLAlchemyError

from bot.refusing import Refused
from bot.settings import Settings
from bot.solitude import file_of
from bot.time import OfficeTime, SandboxClock
from bot.words import words_of
from db import schema
from db.database import Database
from programme.office import Office, Unavailable
from programme.refusals import Refusal
from programme.viewer import Viewer, office_itself

T = TypeVar("T")


def inside(settings: Settings, work: Callable[[Office, Viewer], Coroutine[Any, Any, T]]) -> T:
    """Do it in the name of the office itself.

    :raises Refused: in words, whatever was refused or cannot be reached.
    """

    async def opened() -> T:
        database = Database(settings.database.url, patience=settings.database.patience)
        try:
            by = office_itself(await _now(settings))
            return await work(Office(database, settings.rules()), by)
        finally:
            database.close()

    require_schema(settings)
    try:
        return asyncio.run(opened())
    except Refusal as refusal:
        raise Refused(words_of(refusal, settings)) from refusal
    except Unavailable as fault:
        raise Refused("The database cannot be written just now; try again in a moment.") from fault


def require_schema(settings: Settings) -> None:
    """A new file gets its tables.

    :raises Refused: the database cannot be opened, or has another schema.
    """
    try:
        path = file_of(settings.database.url)
        if path is not None and not path.exists():
            schema.upgrade(settings.database.url)
        current = _is_current(settings.database.url)
    except (OSError, SQLAlchemyError) as fault:
        raise Refused(unopened(fault)) from fault
    if not current:
        raise Refused("The database has an older schema: run `convoke db upgrade` first.")


def _is_current(url: str) -> bool:
    database = Database(url)
    try:
        return schema.is_current(database.engine)
    finally:
        database.close()


def unopened(fault: BaseException) -> str:
    """Why a database cannot be used, in one line and without its address, which may be secret."""
    if isinstance(fault, OSError):
        why = f"{fault.filename}: {fault.strerror}"
    else:
        why = str(getattr(fault, "orig", None) or fault)
    first = next(iter(why.splitlines()), type(fault).__name__)
    return f"The database cannot be used ({first}): see database.url."


async def _now(settings: Settings) -> datetime:
    if not settings.sandbox.url:
        return datetime.now(UTC)
    office_time = OfficeTime()
    clock = SandboxClock(settings.sandbox.url, office_time)
    try:
        await clock.follow()
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise Refused(f"The sandbox at {settings.sandbox.url} does not answer.") from error
    finally:
        await clock.close()
    return office_time.now()
