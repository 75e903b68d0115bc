"""The same reminders in Convoke: owed in one note, taken, sent and settled."""

import json
from collections import Counter
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.invited import DUE, EARLIER
from benchmarks.jobs.still import watched
from benchmarks.posting import Posting, posting
from db.tables import Activity
from programme import deliveries, owing, uncertain
from programme.values import State, Status


async def main(how: str, _: int) -> None:
    """Owe the reminders and send them, or send what a killed process has left."""
    async with posting() as at_work:
        if how == "add":
            async with watched() as adding:
                await at_work.office.note(_owe, now=EARLIER)
            words = {"added": adding.seconds, "added_still": adding.still}
            print(json.dumps(words), flush=True)
        else:
            print("resumed", flush=True)
            await _resolve(at_work)
        async with watched() as sending:
            await at_work.sender.send_due()
        states = await at_work.office.read(deliveries.tally)
    words = {"sent": sending.seconds, "sent_still": sending.still}
    print(json.dumps(words | {"doubts": _doubts(states)}))


def _owe(session: Session, *, now: datetime) -> None:
    """What is owed of everything that is confirmed, as after an act that touched it."""
    confirmed = select(Activity.id).where(Activity.status == Status.CONFIRMED)  # type: ignore[arg-type]
    owing.refresh(session, [one or 0 for one in session.scalars(confirmed)], now)


async def _resolve(at_work: Posting) -> None:
    await at_work.office.note(uncertain.resolve, epoch=at_work.sender.epoch, now=DUE)


def _doubts(states: Counter[State]) -> int:
    return states[State.UNCERTAIN] + states[State.ABANDONED]
