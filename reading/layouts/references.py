"""Columns that a sheet sent out has: of references, by what stands in it, and of states."""

import re
from collections.abc import Sequence
from typing import Final

from reading.folding import fold
from reading.wordlists import every

# A code, a year and a number, as an office gives them out: GLACY-2016-014.
REFERENCE: Final = re.compile(r"[A-Z0-9]{2,16}-(?:19|20)\d\d-\d{3,}", re.IGNORECASE)


def with_references(roles: tuple[str, ...], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The roles of columns, one of them that of references where all its cells hold one."""
    if not roles or "ref" in roles:
        return roles
    for at in range(len(roles)):
        held = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
        if held and all(REFERENCE.fullmatch(one) for one in held):
            return (*roles[:at], "ref", *roles[at + 1 :])
    return roles


def with_states(roles: tuple[str, ...], heads: Sequence[str]) -> tuple[str, ...]:
    """The roles of columns, with those of states and details where another one is of references."""
    if "ref" not in roles or not heads:
        return roles
    named = {fold(name): role for role in ("status", "details") for name in every("fields", role)}
    each = zip(roles, heads, strict=False)
    return tuple(role or named.get(fold(head), "") for role, head in each)
