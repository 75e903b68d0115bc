"""Other ways to the same things, which a guest opens on their page: a calendar, Telegram."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Feed, Invitation
from programme import feeds, people
from programme.guests.acting import page_of
from programme.invitations import Codes, hashed
from programme.invitations.codes import drawn
from programme.rules import rules
from programme.viewer import Viewer

MOST_CALENDARS = 5


def calendar(session: Session, *, by: Viewer, secret_hash: str, language: str) -> str:
    """An address of the guest's own calendar; of many, those never fetched stop first."""
    page_of(session, by, secret_hash)
    scope = f"person:{by.person_id}"
    live = select(Feed).where(col(Feed.scope) == scope, col(Feed.revoked_at).is_(None))
    known = session.scalars(live.order_by(col(Feed.fetches) > 0, col(Feed.id))).all()
    for old in known[: max(0, len(known) + 1 - MOST_CALENDARS)]:
        old.revoked_at = by.now
    return feeds.create(session, by=by, scope=scope, language=language, person_id=by.person_id)


def telegram(session: Session, *, by: Viewer, secret_hash: str) -> Codes:
    """A door to Telegram for the same person; one that was not used is void."""
    page_of(session, by, secret_hash)
    own = select(Invitation).where(
        col(Invitation.person_id) == by.person_id,
        col(Invitation.activity_id).is_(None),
        col(Invitation.right).is_(None),
    )
    for old in session.scalars(own):
        old.uses_left = 0
    codes = drawn()
    session.add(
        Invitation(
            code_hash=hashed(codes.code),
            letters_hash=hashed(codes.letters),
            person_id=by.person_id,
            created_at=by.now,
            expires_at=by.now + rules(session).invitation_lives,
        )
    )
    return codes


def zone(session: Session, *, by: Viewer, secret_hash: str, zone: str) -> None:
    """Times are told, and reminders come, by this clock from now on."""
    page_of(session, by, secret_hash)
    people.choose_zone(session, by=by, zone=zone)


def language(session: Session, *, by: Viewer, secret_hash: str, language: str) -> None:
    """Everything for this person comes in this language from now on."""
    page_of(session, by, secret_hash)
    people.choose_language(session, by=by, language=language)
