"""What a failure of the Bot API means for the message that was being sent."""

from datetime import datetime, timedelta

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError

from programme.deliveries import Outcome
from programme.values import State

RETRY = timedelta(seconds=5)
# The bot's address or token is refused: every message would be, until somebody mends it.
MENDED = timedelta(minutes=1)
# No answer, one that cannot be read, or one after the message may have been accepted.
DOUBTFUL = (TelegramNetworkError, TelegramServerError, ClientDecodeError, OSError)


def outcome_of(delivery_id: int, error: Exception, now: datetime) -> Outcome:
    """Waiting again where it surely did not arrive, else what ``state_after`` says."""
    if isinstance(error, TelegramMigrateToChat):
        return Outcome(delivery_id, State.WAITING, moved_to=error.migrate_to_chat_id)
    what = f"{type(error).__name__}: {error}"[:300]
    again = sent_again_after(error)
    if again is not None:
        pauses = isinstance(error, TelegramRetryAfter)
        later = now + again
        return Outcome(delivery_id, State.WAITING, not_before=later, error=what, pauses=pauses)
    return Outcome(delivery_id, state_after(error), error=what)


def sent_again_after(error: Exception) -> timedelta | None:
    """How long to wait before sending once more; None where that would be wrong or no use."""
    match error:
        case TelegramRetryAfter(retry_after=seconds):
            return timedelta(seconds=seconds)
        case TelegramUnauthorizedError() | TelegramNotFound():
            return MENDED
        case TelegramNetworkError() if surely_not_sent(error):
            return RETRY
        case _:
            return None


def surely_not_sent(error: BaseException) -> bool:
    """Whether the connection was never made, so that nothing can have arrived."""
    return isinstance(error.__cause__, ClientConnectorError)


def state_after(error: Exception) -> State:
    """What a failure means: unreachable, uncertain, or refused for good."""
    match error:
        case TelegramForbiddenError():
            return State.UNREACHABLE
        case TelegramBadRequest(message=message) if "chat not found" in message:
            return State.UNREACHABLE
        case TelegramEntityTooLarge():
            return State.REFUSED  # aiogram counts it among the faults of the network
        case _:
            return State.UNCERTAIN if isinstance(error, DOUBTFUL) else State.REFUSED
