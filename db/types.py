"""Column types that refuse what the tables must never hold."""

from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Integer, SmallInteger, String, TypeDecorator
from sqlalchemy.types import BigInteger


class Utc(TypeDecorator[datetime]):
    """An instant: aware going in, aware UTC coming out, on SQLite too (which drops zones).

    :raises ValueError: when a naive value is written.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive instant: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Worded(TypeDecorator[StrEnum]):
    """A closed list kept as its words, readable in the file and free of database enums."""

    impl = String(24)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.words(value)


class Graded(TypeDecorator[IntEnum]):
    """A graded list kept as its figure, so that levels compare in queries."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, grades: type[IntEnum]) -> None:
        super().__init__()
        self.grades = grades

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:
        return None if value is None else int(self.grades(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> IntEnum | None:
        return None if value is None else self.grades(value)


# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT; Telegram's need 64 bits.
Id = BigInteger().with_variant(Integer, "sqlite")

# Nothing is NULL, and not the word null.
Json = JSON(none_as_null=True)
