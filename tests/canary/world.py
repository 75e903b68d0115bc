"""An office in which every field above clear carries a word of its own."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import String, Text
from sqlalchemy.orm import Session
from sqlmodel import AutoString, SQLModel

from db.tables import (
    Activity,
    AgendaItem,
    Approval,
    Broadcast,
    Leg,
    Letter,
    Statement,
    Translation,
    metadata,
)
from programme.values import (
    Answer,
    Course,
    Days,
    Kind,
    Level,
    Place,
    Precision,
    Right,
    Role,
    Status,
)
from tests import factories as make
from tests.canary.words import DESK, Aviary

KNOWN, GUEST, NAMED, COLLEAGUE, OWNER, HEAD, ADMIN, FOCAL, STRANGER = range(101, 110)
GROUP = -1001
# How far each reaches, said here by hand.
REACH: dict[int, float] = {
    STRANGER: Level.CLEAR,
    KNOWN: Level.GREEN,
    ADMIN: Level.GREEN,
    GUEST: Level.AMBER,
    FOCAL: Level.AMBER,
    COLLEAGUE: DESK,
    HEAD: DESK,
    OWNER: Level.RED,
    NAMED: Level.RED,
}
UNASKED = {chat: min(reach, DESK) for chat, reach in REACH.items()}
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


class World:
    """The people, and what is convened at each level; ``numbers`` are all activities."""

    def __init__(self, session: Session, aviary: Aviary) -> None:
        self.session, self.aviary = session, aviary
        self.people: dict[int, int] = {}
        self.numbers: list[int] = []
        self.references: list[str] = []
        self.project = make.project(session, code="GLACY", name="GLACY")
        self._people()
        for level in Level:
            self._convene(level, Kind.WORKSHOP)
        for kind in (Kind.MISSION, Kind.COMMITTEE, Kind.ONLINE, Kind.EXTERNAL, Kind.CALL):
            self._convene(Level.CLEAR, kind)
        session.flush()

    def _people(self) -> None:
        given: dict[int, dict[str, Any]] = {
            FOCAL: {"rights": [Right.FOCAL_POINT], "territory": "GE"},
            COLLEAGUE: {"rights": [Right.COORDINATOR]},
            HEAD: {"rights": [Right.HEAD]},
            ADMIN: {"rights": [Right.ADMIN]},
            OWNER: {"rights": [Right.COORDINATOR]},
        }
        for chat in REACH:
            if chat != STRANGER:
                self.people[chat] = make.person(
                    self.session, name=f"Person {chat}", chat=chat, **given.get(chat, {})
                )
        self.silent = make.person(self.session, name=self.aviary.word(DESK, "name of a guest"))

    def _convene(self, level: Level, kind: Kind) -> None:
        session, number = self.session, len(self.numbers) + 1
        activity = make.activity(
            session,
            kind=kind,
            status=Status.CONFIRMED,
            level=level,
            owner=self.people[OWNER],
            projects=[self.project],
            legs=list(self._legs(level)),
            leg_levels=[None, Level.RED],
            ref=f"GLACY-2016-{number:03}",
        )
        row = session.get_one(Activity, activity)
        planted(self.aviary, row, level)
        for grade in (None, Level.AMBER, Level.RED):
            reach = max(OPENER["agenda"] if grade is None else grade, level)
            item = AgendaItem(activity_id=activity, number=1, title="", level=grade)
            for name, made in (("title", str), ("speakers", str), ("documents", list)):
                word = self.aviary.word(reach, f"{name} on the agenda")
                setattr(item, name, word if made is str else [word])
            session.add(item)
            session.flush()
            self._said_otherwise(activity, "agenda_item", item.id or 0, "title", reach)
        row.title_language = "fr"
        for field in ("title", "venue", "reason"):
            least = OPENER.get(field, Level.AMBER)
            self._said_otherwise(activity, "activity", activity, field, max(level, least))
        row.reason = self.aviary.word(max(level, Level.AMBER), f"reason of {level.name}")
        self._cities(row)
        self._words_about(activity, level)
        make.named(session, activity=activity, person=self.people[NAMED])
        make.named(session, activity=activity, person=self.people[OWNER])
        self.numbers.append(activity)
        self.references.append(row.ref or "")

    def _said_otherwise(
        self, activity: int, thing: str, number: int, field: str, level: float
    ) -> None:
        """What a text says in the language of the readers; the original is in another."""
        word = self.aviary.word(level, f"{field} of {thing} in another language")
        self.session.add(
            Translation(
                thing=thing,
                thing_id=number,
                activity_id=activity,
                field=field,
                language="en_GB",
                text=word,
            )
        )

    def _legs(self, level: Level) -> Iterator[tuple[Place, Days]]:
        first = make.BEGINNING.date() + timedelta(days=17)
        for place in range(1 if level is Level.RED else 2):
            day = first + timedelta(days=place)
            yield Place("Tbilisi", "GE", "Asia/Tbilisi"), Days(Precision.DAY, day, day)

    def _cities(self, row: Activity) -> None:
        question = Leg.__table__.select().where(Leg.__table__.c.activity_id == row.id)  # type: ignore[attr-defined]
        for number, *_ in self.session.execute(question).all():
            leg = self.session.get_one(Leg, number)
            mission = row.kind is Kind.MISSION and leg.level is None
            level = max(row.level, Level.AMBER) if mission else leg.level
            planted(self.aviary, leg, row.level if level is None else level)

    def _words_about(self, activity: int, level: Level) -> None:
        """What is written, asked and answered about it."""
        session, now, owner = self.session, make.BEGINNING, self.people[OWNER]
        between = max(DESK, float(level))
        for chat in (GUEST, NAMED):
            if level < Level.RED or chat == NAMED:
                make.part(
                    session, activity=activity, person=self.people[chat], answer=Answer.INVITED
                )
        make.part(session, activity=activity, person=self.silent, role=Role.SPEAKER)
        given = {"activity_id": activity, "written_at": now}
        letter = self.aviary.word(between, f"letter in {level.name}")
        session.add(Letter(from_id=self.silent, to_id=owner, text=letter, **given))
        asked = self.aviary.word(between, f"approval in {level.name}")
        session.add(
            Approval(
                activity_id=activity,
                step=Status.POSTPONED,
                reason=asked,
                asked_by_id=owner,
                asked_at=now,
            )
        )
        said = self.aviary.word(max(level, Level.AMBER), f"statement in {level.name}")
        session.add(
            Statement(thing="activity", thing_id=activity, field="days", value=said, source=said)
        )
        session.add(
            Broadcast(
                activity_id=activity,
                by_id=owner,
                text=self.aviary.word(between, f"broadcast in {level.name}"),
                language="en_GB",
                course=Course.DRAFT,
                written_at=now,
            )
        )
