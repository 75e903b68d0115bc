"""Addresses of guest pages: derived, shown again to the desk, renewed where they are spent."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import GuestPage, Leg, Participation, Person
from programme import rights
from programme.invitations import hashed
from programme.refusals import NotFound
from programme.rules import rules
from programme.viewer import Viewer


@dataclass(frozen=True)
class GuestLink:
    """Whose page it is, the language they read, and the secret of its address; None: no key."""

    name: str
    language: str
    secret: str | None


def link(
    session: Session, *, by: Viewer, activity_id: int, person_id: int, renew: bool = False
) -> GuestLink:
    """The address of a guest's page, made when first asked for, shown again afterwards.

    One that was refused, or has expired, gets a new generation: the old address stops.

    :param renew: another address whatever becomes of the old one.
    :raises NotFound, MayNot: not a guest of this activity, or not the viewer's to answer for.
    """
    rights.answered_for(session, by, activity_id, step="invite")
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id, col(Participation.person_id) == person_id
    )
    if session.scalar(question) is None:
        raise NotFound
    person = session.get_one(Person, person_id)
    return GuestLink(person.name, person.language, address(session, by, person_id, renew=renew))


def address(session: Session, by: Viewer, person_id: int, *, renew: bool = False) -> str | None:
    """The secret of a person's page; None in an office that has no key."""
    key = rules(session).key
    if not key:
        return None
    page = session.scalar(select(GuestPage).where(col(GuestPage.person_id) == person_id))
    if page is None:
        secret = derived(key, person_id, 1)
        made = GuestPage(person_id=person_id, secret_hash=hashed(secret), made_at=by.now)
        session.add(made)
        return secret
    if renew or page.refused_at or expires_at(session, page) <= by.now:
        page.generation, page.made_at = page.generation + 1, by.now
        page.opened_at = page.looked_at = page.confirmed_at = None
        page.refused_at = page.asked_at = None
    secret = derived(key, person_id, page.generation)
    page.secret_hash = hashed(secret)  # the office may have another key than it had
    return secret


def derived(key: str, person_id: int, generation: int) -> str:
    """256 bits that only the office can make, and make again (HMAC, RFC 2104)."""
    said = f"guest:{person_id}:{generation}".encode()
    digest = hmac.new(key.encode(), said, hashlib.sha256).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()


def expires_at(session: Session, page: GuestPage) -> datetime:
    """As long after it was made, and after the last day of what its reader takes part in."""
    lives = rules(session).guest_page_lives
    last = session.scalar(
        select(func.max(func.coalesce(Leg.end_on, Leg.start_on)))
        .join(Participation, col(Participation.activity_id) == col(Leg.activity_id))
        .where(col(Participation.person_id) == page.person_id)
    )
    made = page.made_at + lives
    if last is None:
        return made
    end = datetime(last.year, last.month, last.day, tzinfo=page.made_at.tzinfo)
    return max(made, end + lives)
