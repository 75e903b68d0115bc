"""Somebody not let in any more: a lost telephone, a colleague who has left; and let in again."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Feed, GuestPage, Invitation, Person, State
from programme.invitations.codes import Codes
from programme.invitations.issuing import issue
from programme.refusals import MayNot, NotFound
from programme.team.rights import answers_for, refuse_the_last_head
from programme.viewer import Viewer

PENDING = frozenset({State.WAITING, State.GATHERED})


def suspend(session: Session, *, by: Viewer, person_id: int) -> None:
    """Let somebody in no more: their chat is a stranger's, their addresses and doors are shut.

    What they answer for and what they hold stays theirs, for when they are let in again.

    :raises MayNot: oneself, the last head, or somebody who holds what the viewer cannot give.
    """
    if person_id == by.person_id:
        raise MayNot("team")
    answers_for(session, by, person_id)
    refuse_the_last_head(session, person_id)
    person = session.get_one(Person, person_id)
    person.suspended_at = person.suspended_at or by.now
    for chat in session.scalars(select(Chat).where(col(Chat.person_id) == person_id)):
        chat.person_id = chat.question = None
    for feed in session.scalars(select(Feed).where(col(Feed.person_id) == person_id)):
        feed.revoked_at = feed.revoked_at or by.now
    for page in session.scalars(select(GuestPage).where(col(GuestPage.person_id) == person_id)):
        page.stopped_at = page.stopped_at or by.now
    _shut(session, person_id)
    owned = select(col(Activity.id)).where(col(Activity.owner_id) == person_id)
    session.info.setdefault("written", set()).update(session.scalars(owned))
    session.info.setdefault("addressed", set()).add(person_id)


def readmit(session: Session, *, by: Viewer, person_id: int) -> Codes:
    """Let somebody in again, by a door of their own; until it is used they stay outside.

    :raises MayNot, NotFound: as ``suspend``, or they are not suspended.
    """
    answers_for(session, by, person_id)
    person = session.get_one(Person, person_id)
    if person.suspended_at is None:
        raise NotFound
    return issue(session, by=by, person_id=person_id, name=person.name, language=person.language)


def _shut(session: Session, person_id: int) -> None:
    """Doors made for them and by them, and what waits to be sent to them."""
    doors = (col(Invitation.person_id) == person_id) | (col(Invitation.invited_by_id) == person_id)
    session.execute(update(Invitation).where(doors).values(uses_left=0))
    waiting = (col(Delivery.person_id) == person_id, col(Delivery.state).in_(PENDING))
    session.execute(update(Delivery).where(*waiting).values(state=State.CANCELLED))
