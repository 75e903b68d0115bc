"""The clock of another machine: of Telegram's, as the head of every answer of theirs tells it."""

from datetime import datetime
from email.utils import parsedate_to_datetime

from aiohttp import ClientError, ClientSession, ClientTimeout

from programme.beginning import Doubted, far_off

PATIENCE = ClientTimeout(total=5)


async def doubted_afar(api_base: str, shows: datetime) -> Doubted | None:
    """What Telegram's clock has against a machine's; None: nothing, or nobody answers.

    A proxy that keeps answers says so (``Age``, RFC 9111, 5.1); such a moment tells nothing.
    """
    try:
        async with (
            ClientSession(timeout=PATIENCE) as http,
            http.head(api_base, allow_redirects=False) as answer,
        ):
            if "Age" in answer.headers:
                return None
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (ClientError, OSError, TimeoutError, KeyError, ValueError):
        return None
    return far_off(shows, theirs) if theirs.tzinfo else None
