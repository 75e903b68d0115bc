"""What single guests do, drawn, and what an office owes after it: computed in part, and whole."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, State, metadata
from programme import deliveries, life, owing, people, wishes
from programme.deliveries import Outcome
from programme.office import perform
from programme.owed import facts_of
from programme.refusals import Refusal
from programme.values import Answer
from programme.viewer import Channel, Viewer
from tests.programme.desk import ANA, COORDINATOR, LUC, MANAGER, MIA

Change = Callable[[Session, "Scene"], None]
Step = tuple[timedelta, int, Change]
DELIVERY = metadata.tables["delivery"]
# By these numbers nothing is owed.
OF_THE_TABLE = frozenset({"id", "digest_id"})
# What is rolled back has used up numbers of PostgreSQL's, which stand in keys of reminders.
NUMBERED_ON = text(
    "SELECT setval(pg_get_serial_sequence('reminder_rule', 'id'), coalesce(max(id), 0) + 1, false)"
    " FROM reminder_rule"
)


@dataclass(frozen=True)
class Scene:
    """Who acts, when, and in which activities.

    :param whole: all that these activities owe is computed anew with an act.
    """

    who: int
    chat: int
    now: datetime
    activities: Sequence[int]
    whole: bool = False


def acts(act: Callable[..., Any], *, about: int | None = None, **given: Any) -> Change:
    """An act of theirs, through the door's own steps; ``about`` which of the activities."""

    def change(session: Session, on: Scene) -> None:
        rights = people.held(session, on.who)
        by = Viewer(on.who, rights, Channel.ASKED, on.now, None, on.chat)
        more = {} if about is None else {"activity_id": on.activities[about]}
        if on.whole:
            session.info["written"] = set(on.activities)
        with suppress(Refusal):
            perform(session, act, by=by, given={**given, **more})

    return change


def notes(keep: Callable[..., Any], **given: Any) -> Change:
    """What is noted of their chat."""

    def change(session: Session, on: Scene) -> None:
        keep(session, chat_id=on.chat, now=on.now, **given)
        session.flush()
        if on.whole:
            owing.refresh(session, on.activities, on.now)

    return change


def becomes(state: State) -> Change:
    """What waits for them first has left, and this becomes of it."""

    def change(session: Session, on: Scene) -> None:
        question = select(Delivery).where(
            col(Delivery.chat_id) == on.chat, col(Delivery.state) == State.WAITING
        )
        row = session.scalars(question.order_by(col(Delivery.due_at), col(Delivery.key))).first()
        if row is None or row.activity_id is None:
            return
        activity = session.get_one(Activity, row.activity_id)
        row.told, row.told_revision = facts_of(owing.planned(session, activity)), activity.revision
        row.state, row.epoch, row.attempts = State.SENDING, 1, 1
        session.flush()
        became = [Outcome(row.id or 0, state)]
        deliveries.settle(session, outcomes=became, epoch=1, now=on.now)
        if on.whole:
            owing.refresh(session, on.activities, on.now)

    return change


def steps() -> st.SearchStrategy[Step]:
    """A while, somebody, and what they do."""
    activity, night = st.integers(0, 1), (time(20), time(11))
    zones = st.sampled_from(["Asia/Tokyo", "America/New_York", "Europe/Bucharest"])
    states = st.sampled_from([State.SENT, State.WAITING, State.UNREACHABLE, State.REFUSED])
    changes = st.one_of(
        st.builds(lambda a, b: acts(life.answer, about=a, answer=b), activity, st.sampled_from(
            [Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED])),
        st.builds(lambda a, b: acts(wishes.mute, about=a, muted=b), activity, st.booleans()),
        st.builds(lambda zone: acts(people.choose_zone, zone=zone), zones),
        st.just(acts(people.choose_language, language="fr")),
        st.just(acts(wishes.keep_quiet, begins=night[0], ends=night[1])),
        st.builds(lambda yes: acts(wishes.be_brief, brief=yes), st.booleans()),
        st.just(acts(wishes.remind, days=2, at=time(12), before=None)),
        st.just(notes(people.stopped)),
        st.just(notes(people.meet, update_id=None, language="en")),
        st.builds(becomes, states),
    )  # fmt: skip
    who = st.sampled_from([ANA, LUC, MIA, ANA, LUC, MIA, MANAGER, COORDINATOR])
    return st.tuples(st.timedeltas(timedelta(seconds=1), timedelta(hours=30)), who, changes)


@contextmanager
def tried(session: Session) -> Iterator[list[tuple[Any, ...]]]:
    """What an office would owe after what is done here, which is taken back in the end."""
    found: list[tuple[Any, ...]] = []
    if session.get_bind().dialect.name == "postgresql":
        session.execute(NUMBERED_ON)
    trial = session.begin_nested()
    try:
        yield found
        session.flush()
        wanted = [one for one in DELIVERY.c if one.name not in OF_THE_TABLE]
        question = select(*wanted).order_by(DELIVERY.c.key)
        found += [tuple(row) for row in session.execute(question)]
    finally:
        trial.rollback()
        session.info.pop("written", None)
