"""A word of its own in each field of a row, and how far that may be carried."""

from sqlalchemy import String, Text
from sqlmodel import AutoString, SQLModel

from db.tables import metadata
from programme.values import Level
from tests.canary.words import Aviary

WORDS = (AutoString, String, Text)
# Texts of these columns are no news: names of zones, codes, sums, how the office works.
HARMLESS = frozenset(
    {"zone", "territory", "uid", "ref", "title_language", "handle", "source", "language"}
    | {"guessed", "working_languages"}
)
# Fields that more may see than those who take part.
OPENER: dict[str, Level] = {
    "title": Level.CLEAR,
    "city": Level.CLEAR,
    "topic": Level.CLEAR,
    "venue": Level.GREEN,
    "theme": Level.GREEN,
    "interpretation": Level.GREEN,
    "our_part": Level.GREEN,
    "seats": Level.GREEN,
    "agenda": Level.GREEN,
}


def planted(aviary: Aviary, row: SQLModel, level: float) -> None:
    """A word in each column of words that a row has, also in those that came after this test."""
    table = metadata.tables[str(row.__tablename__)]
    for column in table.columns:
        if column.name in HARMLESS or column.foreign_keys:
            continue
        least = max(level, OPENER.get(column.name, Level.AMBER))
        where = f"{table.name}.{column.name}"
        if type(column.type) in WORDS and (column.type.length or 99) >= len("zq100zq"):
            setattr(row, column.name, aviary.word(least, where))
        elif "list[str]" in str(type(row).model_fields[column.name].annotation):
            setattr(row, column.name, [aviary.word(least, where)])
