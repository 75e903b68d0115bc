"""What is the same for many activities is looked up once while they are computed together."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy.orm import Session

T = TypeVar("T")
KEPT = "looked up"


@contextmanager
def together(session: Session) -> Iterator[None]:
    """From here to its end nothing changes of what is looked up."""
    session.info[KEPT] = {}
    try:
        yield
    finally:
        del session.info[KEPT]


def once(session: Session, key: Hashable, look: Callable[[], T]) -> T:
    """What was found under this key before, or what is found now; outside always anew."""
    kept: dict[Hashable, Any] | None = session.info.get(KEPT)
    if kept is None:
        return look()
    if key not in kept:
        kept[key] = look()
    found: T = kept[key]
    return found
