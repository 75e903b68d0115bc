"""What the short commands do; each opens the database for one act and closes it again."""

import asyncio
import shutil
import sqlite3
import sys
from collections.abc import Callable, Coroutine
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
import structlog

from bot.refusing import Refused
from bot.running import run
from bot.settings import Settings
from bot.solitude import AlreadyServed, alone, file_of
from bot.time import OfficeTime, SandboxClock
from bot.words import words_of
from db import schema
from db.database import Database
from programme import feeds, finding, invitations
from programme.office import Office, Unavailable
from programme.refusals import Refusal
from programme.values import Level, Right
from programme.viewer import Viewer, office_itself

T = TypeVar("T")


def serve(settings: Settings) -> None:
    """``convoke run``.

    :raises Refused: no token, an old schema, or a file that another process serves.
    """
    if not settings.telegram.token.get_secret_value():
        raise Refused("telegram.token is missing: set CONVOKE_TELEGRAM__TOKEN to the bot's token.")
    _require_schema(settings)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper("iso"),
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    try:
        with alone(settings.database.url):
            asyncio.run(run(settings))
    except AlreadyServed as taken:
        raise Refused(f"{taken} is being served by another process already.") from taken


def _require_schema(settings: Settings) -> None:
    path = file_of(settings.database.url)
    if path is not None and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        schema.upgrade(settings.database.url)
    database = Database(settings.database.url)
    try:
        current = schema.is_current(database.engine)
    except Exception as error:
        raise Refused(f"The database cannot be opened: {error.__class__.__name__}.") from error
    finally:
        database.close()
    if not current:
        raise Refused("The database has an older schema: run `convoke db upgrade` first.")


def _office(settings: Settings, work: Callable[[Office, Viewer], Coroutine[Any, Any, T]]) -> T:
    """One piece of work with the office open; its refusals in words."""

    async def inside() -> T:
        database = Database(settings.database.url, patience=settings.database.patience)
        try:
            by = office_itself(await _now(settings))
            return await work(Office(database, settings.rules()), by)
        finally:
            database.close()

    _require_schema(settings)
    try:
        return asyncio.run(inside())
    except Refusal as refusal:
        raise Refused(words_of(refusal, settings)) from refusal
    except Unavailable as fault:
        raise Refused("The database cannot be written just now; try again in a moment.") from fault


async def _now(settings: Settings) -> datetime:
    if not settings.sandbox.url:
        return datetime.now(UTC)
    office_time = OfficeTime()
    clock = SandboxClock(settings.sandbox.url, office_time)
    try:
        await clock.follow()
    except (aiohttp.ClientError, TimeoutError) as error:
        raise Refused(f"The sandbox at {settings.sandbox.url} does not answer.") from error
    finally:
        await clock.close()
    return office_time.now()


def feed_create(
    settings: Settings, *, scope: str, language: str | None, person_id: int | None, level: str
) -> str:
    """``convoke feed create``: the address."""
    if level.upper() not in Level.__members__ or level.upper() == "RED":
        raise Refused(f"No such level for a calendar: {level}. There are clear, green and amber.")
    language = language or settings.office.languages[0]
    if language not in settings.office.languages:
        offered = ", ".join(settings.office.languages)
        raise Refused(f"No such language: {language}. The office offers {offered}.")

    async def work(office: Office, by: Viewer) -> str:
        secret: str = await office.act(
            feeds.create,
            by=by,
            scope=scope,
            language=language,
            person_id=person_id,
            level=Level[level.upper()],
        )
        return secret

    return address(settings, _office(settings, work), language)


def address(settings: Settings, secret: str, language: str) -> str:
    """Where a calendar is fetched; the last part is for people to read."""
    short = language.partition("_")[0]
    return f"{settings.web.public_url.rstrip('/')}/cal/{secret}/programme-{short}.ics"


def feed_list(settings: Settings) -> list[str]:
    """``convoke feed list``."""

    async def work(office: Office, by: Viewer) -> list[feeds.FeedSeen]:
        return await office.ask(feeds.listed, by=by)

    return [
        f"{one.id:4}  {one.scope:24}  {one.language:8}  "
        + (f"revoked {one.revoked_at:%Y-%m-%d}" if one.revoked_at else "open")
        for one in _office(settings, work)
    ]


def feed_revoke(settings: Settings, number: int) -> str:
    """``convoke feed revoke``."""

    async def work(office: Office, by: Viewer) -> None:
        await office.act(feeds.revoke, by=by, feed_id=number)

    _office(settings, work)
    return f"Feed {number} is revoked."


def invite(settings: Settings, *, role: str, project: str | None, uses: int) -> list[str]:
    """``convoke invite``: the link, the long code and the eight letters."""
    if role not in list(Right):
        raise Refused(f"No such role: {role}. There are {', '.join(Right)}.")

    async def work(office: Office, by: Viewer) -> invitations.Codes:
        project_id = await office.ask(finding.project_id, by=by, code=project) if project else None
        codes: invitations.Codes = await office.act(
            invitations.issue, by=by, right=Right(role), project_id=project_id, uses=uses
        )
        return codes

    codes = _office(settings, work)
    lines = [f"Code:     {codes.code}", f"Letters:  {codes.letters}"]
    if settings.telegram.username:
        lines.insert(0, f"Link:     https://t.me/{settings.telegram.username}?start={codes.code}")
    return lines


def db_upgrade(settings: Settings) -> str:
    """``convoke db upgrade``."""
    path = file_of(settings.database.url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    schema.upgrade(settings.database.url)
    return f"The database has the schema {schema.head()}."


def db_backup(settings: Settings, path: Path) -> str:
    """``convoke db backup``: a whole and consistent copy, also while the product runs."""
    source = _file(settings)
    if path.exists():
        raise Refused(f"{path} exists already; a backup never writes over a file.")
    if not source.exists():
        raise Refused(f"There is no database at {source}.")
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(path)) as new:
        old.backup(new)
    return f"Written to {path}."


def db_restore(settings: Settings, path: Path) -> str:
    """``convoke db restore``: the database that stood before stays beside it."""
    target = _file(settings)
    if not path.exists():
        raise Refused(f"There is no file {path}.")
    try:
        with alone(settings.database.url):
            _refuse_unsound(path)
            if target.exists():
                with closing(sqlite3.connect(target)) as old:
                    old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                target.replace(target.with_name(f"{target.name}.before-restore"))
            shutil.copyfile(path, target)
    except AlreadyServed as taken:
        raise Refused(f"{taken} is being served; stop `convoke run` first.") from taken
    return f"Restored from {path}; what stood before is in {target.name}.before-restore."


def _refuse_unsound(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise Refused(f"{path} is no backup of Convoke.") from error
    if not sound:
        raise Refused(f"{path} is damaged; take an older backup.")


def _file(settings: Settings) -> Path:
    path = file_of(settings.database.url)
    if path is None:
        raise Refused("On PostgreSQL, pg_dump and pg_restore make and put back copies.")
    return path
