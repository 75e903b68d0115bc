"""What single settings may hold; what is wrong is said as a ValueError."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from pydantic import SecretStr
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from locales.catalogues import FOLDER
from locales.pseudo import PSEUDO
from programme.particulars import PARTICULARS

LONGEST_FOOTNOTE = 500
FIELDS = frozenset({"project", "body", "session", "place", "days", "clock", *PARTICULARS})


def listed(value: Any) -> Any:
    """A list as the environment writes it: ``[1, 2]``, or ``1, 2``."""
    if not isinstance(value, str):
        return value
    if value.strip().startswith("["):
        try:
            return json.loads(value)
        except ValueError as error:
            raise ValueError('write a list as ["a", "b"] or as a, b') from error
    return [part.strip() for part in value.split(",") if part.strip()]


@cache
def _zones() -> frozenset[str]:
    # Each look goes through all files of the database.
    return frozenset(available_timezones())


def known_zone(zone: str) -> str:
    """A zone of the IANA database."""
    if zone not in _zones():
        raise ValueError("no such zone; write it as Europe/Bucharest")
    return zone


def spoken(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Languages that have a catalogue, or the one to try things out in; at least one."""
    there = sorted(one.parents[1].name for one in FOLDER.glob("*/*/messages.po"))
    for language in languages:
        if language not in {*there, PSEUDO}:
            raise ValueError(f"no catalogue for {language}; there are {', '.join(there)}")
    if not languages:
        raise ValueError("an office speaks at least one language")
    return languages


def footnote(said: dict[str, str]) -> dict[str, str]:
    """The text of a footnote by languages that have a catalogue, each with its asterisk."""
    if said:
        spoken(tuple(said))
    for text in said.values():
        if not text.startswith("* ") or len(text) > LONGEST_FOOTNOTE:
            raise ValueError(f'begin it with "* ", and write at most {LONGEST_FOOTNOTE} characters')
    return said


def field(name: str) -> str:
    """A field of an activity."""
    if name not in FIELDS:
        raise ValueError(f"no such field; there are {', '.join(sorted(FIELDS))}")
    return name


def address(url: str) -> str:
    """An address over HTTP."""
    if not url.startswith(("http://", "https://")):
        raise ValueError("an address begins with https:// (or http://)")
    return url


def address_or_none(url: str) -> str:
    """An address, or nothing at all."""
    return address(url) if url else url


def database(url: str) -> str:
    """One of the two databases; for SQLite a file."""
    try:
        made = make_url(url)
    except ArgumentError:
        made = make_url("none://")
    a_file = url.startswith("sqlite:///") and Path(made.database or "").name
    if made.drivername != "postgresql+psycopg" and not a_file:
        raise ValueError("write sqlite:///path/to/file.db, or postgresql+psycopg://user@host/name")
    return url


def token(secret: SecretStr) -> SecretStr:
    """A token as BotFather gives it, or none."""
    number, _, rest = secret.get_secret_value().partition(":")
    if (number or rest) and not (number.isdigit() and rest and not any(map(str.isspace, rest))):
        raise ValueError("not a token; BotFather gives them as 123456:ABC-DEF")
    return secret
