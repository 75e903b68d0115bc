"""What a list is narrowed to: by words, and as buttons carry it."""

from datetime import date, datetime

from handlers import pointing
from handlers.buttons import List
from handlers.desk import Desk
from programme.finding import Filters
from programme.pointing import Hint
from programme.values import Days, Kind, Precision

MONTHS = "%Y%m"


async def narrowed(desk: Desk, words: str) -> List | None:
    """The list that words ask for; None where one of them is no filter."""
    wanted, reader = List(page=0, mine=False), await desk.reader()
    own = {"mine", desk.t.plain("mine").casefold()}
    rest = [word for word in words.split() if word.casefold() not in own]
    wanted.mine = len(rest) < len(words.split())
    for spot in pointing.spots(reader, " ".join(rest)):
        if not _take(wanted, spot.hint):
            return None
    # Small words alone are no filter, and small words beside one are not missed.
    return wanted if wanted.mine or not rest or wanted != List(page=0, mine=False) else None


def _take(wanted: List, hint: Hint) -> bool:
    month = _month(hint.days)
    if hint.codes:
        wanted.project = hint.codes[0]
    elif hint.territories:
        wanted.territory = hint.territories[0]
    elif hint.kind:
        wanted.kind = hint.kind.value
    elif month:
        wanted.month = month.strftime(MONTHS)
    else:
        return False
    return True


def _month(days: Days | None) -> date | None:
    whole = days is not None and days.precision is Precision.MONTH
    return days.start if days and whole else None


def filters(wanted: List) -> Filters:
    """What buttons carry, as the programme takes it; what was made up narrows nothing."""
    return Filters(
        mine=wanted.mine,
        project=wanted.project or None,
        territory=wanted.territory or None,
        kind=Kind(wanted.kind) if wanted.kind in set(Kind) else None,
        month=month_of(wanted),
    )


def month_of(wanted: List) -> date | None:
    """The first day of the month that a list is narrowed to."""
    try:
        return datetime.strptime(wanted.month, MONTHS).date()  # noqa: DTZ007 -- a month has no zone
    except ValueError:
        return None
