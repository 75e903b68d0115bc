"""An office in which every field above clear carries a word of its own."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Activity, AgendaItem, Leg, Translation
from programme.values import (
    Answer,
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
from tests.canary.planting import OPENER, planted
from tests.canary.reach import ADMIN, COLLEAGUE, FOCAL, GUEST, HEAD, NAMED, OWNER, REACH, STRANGER
from tests.canary.words import DESK, Aviary
from tests.canary.writing import written


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
        session, owner = self.session, self.people[OWNER]
        for chat in (GUEST, NAMED):
            if level < Level.RED or chat == NAMED:
                make.part(
                    session, activity=activity, person=self.people[chat], answer=Answer.INVITED
                )
        make.part(session, activity=activity, person=self.silent, role=Role.SPEAKER)
        written(session, self.aviary, activity, level, of=(self.silent, owner))
