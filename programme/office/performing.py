"""An act inside its transaction, and all that follows from it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from db.many import Row
from db.tables import Activity, Inbox
from programme import history, owing, translations
from programme.history import Witness
from programme.office.affected import of_guests, theirs, to_decide
from programme.office.travelling import elsewhere
from programme.office.versions import raise_versions
from programme.refusals import AlreadyActed
from programme.values import Status
from programme.viewer import Viewer


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
        translations.forget_outdated(session, witness)
    finally:
        witness.dismiss()
    touched = witness.touched()
    if seen is not None:
        for activity_id in touched:
            history.refuse_if_changed(session, witness, activity_id, seen)
    versions = raise_versions(session, touched, by.now)
    shared = {
        one: version for one, version in versions.items() if _left_draft(session, one, touched)
    }
    erased, lot = session.info.pop("erased", False), session.info.pop("lot", [])
    if shared or erased or lot or any(witness.activity[one] is None for one in witness.things):
        history.write(session, witness, by, act.__name__, shared, lot=lot)
    owing.refresh_for(session, _concerns(session, witness, shared, lot), by.now)
    first = next((one["activity_id"] for one in lot if one["activity_id"]), None)
    shown = result if isinstance(result, int) else next(iter(touched), first)
    _mark_acted(session, by, act.__name__, shown)
    return then(session, by=by, activity_id=result) if then else result


def _concerns(
    session: Session, witness: Witness, shared: Collection[int], lot: Sequence[Row]
) -> Iterator[owing.Concern]:
    """Whose debts an act changes; of what many activities owe, some is computed after it."""
    guests = of_guests(session, witness)
    whole = {*shared} - {*guests}
    concerns = {
        *map(owing.Concern, whole | session.info.pop("written", set())),
        *session.info.pop("concerned", set()),
        *(one for activity_id in shared for one in guests.get(activity_id, ())),
        *theirs(session, witness),
        *elsewhere(session, witness, lot),
        *map(owing.Concern, to_decide(session, witness)),
    }
    deferred = session.info.pop("deferred", set())
    return (one for one in concerns if one.activity_id not in deferred)


def _refuse_a_second_act(session: Session, by: Viewer) -> None:
    if by.update_id is not None:
        row = session.get(Inbox, by.update_id)
        if row is not None and row.acted_at is not None:
            raise AlreadyActed


def _left_draft(
    session: Session, activity_id: int, touched: dict[int, dict[history.Thing, frozenset[str]]]
) -> bool:
    """History begins where the draft is left; a leg or project of a draft is no change."""
    activity = session.get(Activity, activity_id)
    return activity is not None and activity.status is not Status.DRAFT and bool(touched)


def _mark_acted(session: Session, by: Viewer, act: str, activity_id: int | None) -> None:
    if by.update_id is not None:
        row = session.get(Inbox, by.update_id)
        if row is not None:
            row.acted_at, row.act, row.activity_id = by.now, act, activity_id
