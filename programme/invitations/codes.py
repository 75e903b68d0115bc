"""The two forms of a one-time code: drawn, kept as a hash, found again."""

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Invitation

# No vowels, so that no word comes out, and no letters that look like others.
ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
LETTERS = 8


@dataclass(frozen=True)
class Codes:
    """Both forms of one invitation; either uses it up."""

    code: str
    letters: str


def drawn() -> Codes:
    """Both codes by lot: 192 bits in the long one, 20 to the eighth in the letters."""
    letters = (secrets.choice(ALPHABET) for _ in range(LETTERS))
    return Codes(secrets.token_urlsafe(24), "".join(letters))


def find(session: Session, code: str) -> Invitation | None:
    """The invitation that a long code or eight typed letters belong to."""
    typed = "".join(letter for letter in code.upper() if letter.isalpha())
    question = select(Invitation).where(
        or_(
            col(Invitation.code_hash) == hashed(code.strip()),
            col(Invitation.letters_hash) == hashed(typed),
        )
    )
    return session.scalar(question)


def hashed(secret: str) -> str:
    """A secret as it is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()
