"""``convoke run``, around the product."""

import asyncio
import os
import sys

import structlog
from aiohttp import ClientError
from sqlalchemy.exc import SQLAlchemyError

from bot.commands.office import require_schema, unopened
from bot.refusing import Refused
from bot.settings import Settings
from bot.solitude import AlreadyServed, alone
from programme.office import Unavailable


def serve(settings: Settings, *, trusts_clock: bool = False) -> None:
    """Serve until told to stop.

    :param trusts_clock: the machine's clock is right, whatever the database knows.
    :raises Refused: no token, an old schema, a file that another process serves, a port taken.
    """
    if not settings.telegram.token.get_secret_value():
        raise Refused("telegram.token is missing: set CONVOKE_TELEGRAM__TOKEN to the bot's token.")
    _log_to_stderr()
    try:
        with alone(settings.database.url):
            require_schema(settings)
            from bot.running import run  # takes seconds; who is refused above is told at once

            asyncio.run(run(settings, trusts_clock=trusts_clock))
    except AlreadyServed as taken:
        raise Refused(f"{taken} is being served by another process already.") from taken
    except (SQLAlchemyError, Unavailable) as fault:
        raise Refused(unopened(fault.__cause__ or fault)) from fault
    except ClientError as fault:
        raise Refused(f"The sandbox at {settings.sandbox.url} does not answer.") from fault
    except OSError as fault:
        raise Refused(_not_served(fault)) from fault


def _not_served(fault: OSError) -> str:
    if fault.errno is None:
        return str(fault)
    why = os.strerror(fault.errno)
    return f"{fault.filename}: {why}." if fault.filename else f"{why}: see web.host and web.port."


def _log_to_stderr() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper("iso"),
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
