"""One-time doors into the office: issued, redeemed, and closed to those who guess."""

from programme.invitations.codes import ALPHABET, LETTERS, Codes, hashed
from programme.invitations.founding import entrust_admins, first_head
from programme.invitations.issuing import issue
from programme.invitations.redeeming import redeem, take_part, wrong_code
from programme.invitations.welcoming import Welcome, welcome

__all__ = [
    "ALPHABET",
    "LETTERS",
    "Codes",
    "Welcome",
    "entrust_admins",
    "first_head",
    "hashed",
    "issue",
    "redeem",
    "take_part",
    "welcome",
    "wrong_code",
]
