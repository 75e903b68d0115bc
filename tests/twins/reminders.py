"""Parts that break one promise about reminders each, on purpose."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, Leg, Person, Purpose, State
from handlers.sender import Sender
from programme import deliveries, uncertain
from programme.office import Office
from programme.values import ActivitySeen
from programme.viewer import Viewer, office_itself
from programme.visibility import activities, see

Act = Callable[..., Any]
REMINDERS = select(Delivery).where(col(Delivery.purpose) == Purpose.REMINDER)


class Meddling(Office):
    """Something is done to the deliveries whenever they have been computed."""

    def meddle(self, session: Session, now: datetime) -> None:
        """What is done."""

    async def act(self, act: Act, *, by: Viewer, **given: Any) -> Any:
        """The act, and what is done after it."""
        result = await super().act(act, by=by, **given)
        await super().note(self.meddle, now=by.now)
        return result

    async def note(self, keep: Act, **given: Any) -> Any:
        """Bookkeeping, and what is done after that which computes."""
        result = await super().note(keep, **given)
        if keep in {deliveries.settle, uncertain.resolve}:
            await super().note(self.meddle, now=given["now"])
        return result


class ForgetsTheOccurrence(Meddling):
    """The key has no occurrence: who was reminded before a move is not reminded after it."""

    def meddle(self, session: Session, now: datetime) -> None:
        sent = {_stem(row) for row in session.scalars(REMINDERS) if row.state is State.SENT}
        for row in session.scalars(REMINDERS):
            if row.state is State.WAITING and _stem(row) in sent:
                row.state = State.CANCELLED


def _stem(row: Delivery) -> str:
    return row.key.partition("@")[0]


class SendsWhatIsCancelled(Meddling):
    """What was cancelled before its moment waits on."""

    def meddle(self, session: Session, now: datetime) -> None:
        for row in session.scalars(REMINDERS):
            if row.state is State.CANCELLED and row.due_at > now:
                row.state = State.WAITING


class CountsDaysInHours(Meddling):
    """A day before is 24 hours before, whatever the clocks do in between."""

    def meddle(self, session: Session, now: datetime) -> None:
        for row in session.scalars(REMINDERS):
            leg = session.get(Leg, row.leg_id)
            if row.state is State.WAITING and leg and leg.zone and leg.start_on:
                zone = ZoneInfo(leg.zone)
                noon = datetime.combine(leg.start_on, time(12), zone).utcoffset() or timedelta()
                row.due_at += (row.due_at.astimezone(zone).utcoffset() or timedelta()) - noon


class TellsAtOnce(Meddling):
    """A change is told at the moment it is made, so that no slip can be mended."""

    def meddle(self, session: Session, now: datetime) -> None:
        changes = select(Delivery).where(col(Delivery.purpose) == Purpose.CHANGE)
        for row in session.scalars(changes):
            row.due_at = min(row.due_at, now)


class RepeatsWhatIsUncertain(Office):
    """Whatever may have arrived is sent once more, like a queue that knows no intent."""

    async def note(self, keep: Act, **given: Any) -> Any:
        """Bookkeeping; doubts are resolved by sending again."""
        return await super().note(_again if keep is uncertain.resolve else keep, **given)


def _again(session: Session, **_: Any) -> None:
    doubtful = col(Delivery.state) == State.UNCERTAIN
    session.execute(update(Delivery).where(doubtful).values(state=State.WAITING, repeated=True))


class WordsAtPlanning(Meddling):
    """What a message says is kept when it is planned."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.planned: dict[int, tuple[str, ActivitySeen]] = {}

    def meddle(self, session: Session, now: datetime) -> None:
        question = select(Delivery).where(col(Delivery.state) == State.WAITING)
        seen = {one.id: one for one in see(session, activities(office_itself(now)))}
        for row in session.scalars(question):
            language = session.get_one(Person, row.person_id).language
            if row.activity_id in seen:
                self.planned.setdefault(row.id or 0, (language, seen[row.activity_id]))


class SendsWhatWasPlanned(Sender):
    """The sender of an office that words at planning."""

    async def _flight(self, parcel: Any, *given: Any) -> Any:
        if isinstance(self.office, WordsAtPlanning) and parcel.id in self.office.planned:
            language, activity = self.office.planned[parcel.id]
            parcel = replace(parcel, language=language, activity=activity)
        return await super()._flight(parcel, *given)


class Sounds(Sender):
    """Every message makes a sound."""

    async def _flight(self, parcel: Any, *given: Any) -> Any:
        return await super()._flight(replace(parcel, silent=False), *given)


class Hurries(Sender):
    """Its clock is ahead."""

    def __init__(self, *parts: Any) -> None:
        *others, now = parts
        super().__init__(*others, lambda: now() + timedelta(minutes=5))
