"""The only door: each act, question and note is one transaction in one hop to a database thread."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlmodel import col

from db.database import Database
from db.tables import Activity, Approval, Change, Inbox, Participation
from programme import history, owing
from programme.history import Witness
from programme.owed import instant
from programme.refusals import AlreadyActed
from programme.rules import EXACT, Rules
from programme.values import Status
from programme.viewer import Viewer

T = TypeVar("T")

# A change of these is a change that others see: the calendar's SEQUENCE rises with it.
SEEN_BY_OTHERS = {
    "activity": frozenset({"title", "kind", "status", "reason", "level", "body_id", "session_no"}),
    "leg": frozenset(
        {"city", "territory", "zone", "precision", "start_on", "end_on", "start_time", "end_time"}
        | {"status", "level", "id"}
    ),
    "activity_project": frozenset({"project_id", "lead"}),
}


class Unavailable(Exception):
    """The database cannot be written or read just now (locked, full, gone): try again later."""


class Office:
    """Acts are serial, so ``Change.id`` is the order of history; replies come after the commit."""

    def __init__(self, database: Database, rules: Rules) -> None:
        self.database = database
        self.rules = rules

    async def act(
        self,
        act: Callable[..., Any],
        *,
        by: Viewer,
        seen: int | None = None,
        then: Callable[..., Any] | None = None,
        **given: Any,
    ) -> Any:
        """Carry out an act of the programme and write what follows from it, all or nothing.

        :param seen: the version its reader saw; refused when what it changes has changed since.
        :param then: a question ``(session, *, by, activity_id)`` answered in the same transaction
            after versions are raised, about the activity whose id the act returned.
        :raises Refusal: from the act, or ``ChangedMeanwhile``.
        :raises AlreadyActed: when the update has acted before.
        """

        def inside(session: Session) -> Any:
            session.info["rules"] = self.rules
            return perform(session, act, by=by, seen=seen, then=then, given=given)

        return await self._hop(inside, writes=True)

    async def ask(self, question: Callable[..., T], *, by: Viewer, **given: Any) -> T:
        """Answer a question of the programme; nothing is written."""

        def inside(session: Session) -> T:
            session.info["rules"] = self.rules
            return question(session, by=by, **given)

        return await self._hop(inside, writes=False)

    async def read(self, look: Callable[[Session], T]) -> T:
        """Read bookkeeping; nothing is written, and nothing of it is shown to anybody."""
        return await self._hop(look, writes=False)

    async def note(self, keep: Callable[..., T], **given: Any) -> T:
        """Write bookkeeping, which is no part of history: inbox, deliveries, chats, fetches."""

        def inside(session: Session) -> T:
            session.info["rules"] = self.rules
            return keep(session, **given)

        return await self._hop(inside, writes=True)

    async def revision(self) -> int:
        """The office's revision: it moves with every change and with nothing else."""
        return await self.read(last_change)

    async def _hop(self, work: Callable[[Session], T], *, writes: bool) -> T:
        try:
            return await self.database.hop(work, writes=writes)
        except OperationalError as fault:
            raise Unavailable from fault


def last_change(session: Session) -> int:
    """The id of the newest change."""
    return session.scalar(select(func.max(Change.id))) or 0


def perform(
    session: Session,
    act: Callable[..., Any],
    *,
    by: Viewer,
    given: dict[str, Any],
    seen: int | None = None,
    then: Callable[..., Any] | None = None,
) -> Any:
    """An act inside its transaction: the act, then history, versions, what is owed, the inbox."""
    _refuse_a_second_act(session, by)
    witness = Witness(session)
    try:
        result = act(session, by=by, **given)
        session.flush()
    finally:
        witness.dismiss()
    touched = witness.touched()
    if seen is not None:
        for activity_id in touched:
            history.refuse_if_changed(session, witness, activity_id, seen)
    versions = _raise_versions(session, touched, by.now)
    shared = {
        one: version for one, version in versions.items() if _left_draft(session, one, touched)
    }
    if shared or any(witness.activity[thing] is None for thing in witness.things):
        history.write(session, witness, by, act.__name__, shared)
    written = session.info.pop("written", set())
    others = {*written, *_theirs(session, witness), *_to_decide(session, witness)}
    owing.refresh(session, {*shared, *others}, by.now)
    shown = result if isinstance(result, int) else next(iter(touched), None)
    _mark_acted(session, by, act.__name__, shown)
    return then(session, by=by, activity_id=result) if then else result


def _refuse_a_second_act(session: Session, by: Viewer) -> None:
    if by.update_id is not None:
        row = session.get(Inbox, by.update_id)
        if row is not None and row.acted_at is not None:
            raise AlreadyActed


def _raise_versions(
    session: Session, touched: dict[int, dict[history.Thing, frozenset[str]]], now: datetime
) -> dict[int, int]:
    versions = {}
    for activity_id, things in touched.items():
        activity = session.get(Activity, activity_id)
        if activity is None:
            continue
        born = ("activity", activity_id) in things and "id" in things["activity", activity_id]
        activity.version += 0 if born else 1
        others_see = any(
            fields & SEEN_BY_OTHERS.get(thing, frozenset()) for (thing, _), fields in things.items()
        )
        if activity.status is not Status.DRAFT and others_see:
            activity.revision += 1
            activity.revised_at = now
            activity.tell_at = _tell_at(session, activity, now)
        versions[activity_id] = activity.version
    session.flush()
    return versions


def _tell_at(session: Session, activity: Activity, now: datetime) -> datetime:
    """Ten minutes on, so that a slip can be mended; at once when the start is near."""
    rules: Rules = session.info["rules"]
    for leg in owing.planned(session, activity).legs:
        if leg.days.precision in EXACT and leg.days.start:
            wall = datetime.combine(leg.days.start, leg.days.start_time or rules.day_begins)
            if instant(wall, leg.place.zone or rules.zone) - now <= rules.tell_at_once_within:
                return now
    return now + rules.tell_after


def _left_draft(
    session: Session, activity_id: int, touched: dict[int, dict[history.Thing, frozenset[str]]]
) -> bool:
    """History begins where the draft is left; a leg or project of a draft is no change."""
    activity = session.get(Activity, activity_id)
    return activity is not None and activity.status is not Status.DRAFT and bool(touched)


def _to_decide(session: Session, witness: Witness) -> set[int]:
    """Where something is asked for, when it has changed who may decide."""
    if all(thing != "entrustment" for thing, _ in witness.things):
        return set()
    question = select(col(Approval.activity_id)).where(col(Approval.granted).is_(None))
    return set(session.scalars(question))


def _theirs(session: Session, witness: Witness) -> set[int]:
    """Activities in which people take part whose language, zone or address has changed."""
    people = {number for thing, number in witness.things if thing == "person"}
    people |= session.info.pop("addressed", set())
    if not people:
        return set()
    question = (
        select(col(Participation.activity_id))
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .where(col(Participation.person_id).in_(people), col(Activity.status) != Status.DRAFT)
    )
    return set(session.scalars(question))


def _mark_acted(session: Session, by: Viewer, act: str, activity_id: int | None) -> None:
    if by.update_id is not None:
        row = session.get(Inbox, by.update_id)
        if row is not None:
            row.acted_at, row.act, row.activity_id = by.now, act, activity_id
