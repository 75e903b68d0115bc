"""People, projects and activities for tests: plain functions, given to ``office.note``."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from db.tables import (
    Activity,
    ActivityProject,
    Body,
    Chat,
    Entrustment,
    Leg,
    Named,
    Participation,
    Person,
    Project,
)
from programme import people
from programme.office import Office
from programme.owed import facts_of
from programme.owing import planned
from programme.rules import KindRules, Rules, Rung
from programme.values import (
    Answer,
    Clock,
    Days,
    Kind,
    LegStatus,
    Level,
    Place,
    Precision,
    Right,
    Role,
    Status,
)
from programme.viewer import Viewer

LEASE = timedelta(hours=1)
BEGINNING = datetime(2016, 7, 1, 6, 0, tzinfo=UTC)
GUESTS = frozenset({Role.PARTICIPANT, Role.SPEAKER, Role.MEMBER, Role.TEAM})
WEEK_BEFORE = Rung("T-7", GUESTS, days=7, at=time(9), clock=Clock.READER)
DAY_BEFORE = Rung("T-1", GUESTS, days=1, at=time(18), clock=Clock.VENUE)
LADDER = (WEEK_BEFORE, DAY_BEFORE)
TBILISI = Place("Tbilisi", "GE", "Asia/Tbilisi")
BELGRADE = Place("Belgrade", "RS", "Europe/Belgrade")
PRISTINA = Place("Pristina", "XK", "Europe/Belgrade")
JULY = Days(Precision.DAY, date(2016, 7, 18), date(2016, 7, 19))
AUGUST = Days(Precision.DAY, date(2016, 8, 1), date(2016, 8, 2))


def rules_of_the_office(**other: Any) -> Rules:
    """A ladder of two rungs for every kind: T-7 at the reader's 09:00, T-1 at the venue's 18:00."""
    kinds = {kind: KindRules(ladder=LADDER) for kind in Kind}
    kinds[Kind.MISSION] = KindRules(legs=True, ladder=LADDER)
    kinds[Kind.COMMITTEE] = KindRules(("body", "days"), ("body", "days"), ladder=LADDER)
    # The lease lives by the database's own clock, and a slow machine must not decide a test.
    given = {"zone": "Europe/Bucharest", "kinds": kinds, "lease": LEASE}
    return Rules(**{**given, **other})


def person(
    session: Session,
    *,
    name: str = "Somebody",
    chat: int | None = None,
    language: str = "en_GB",
    zone: str = "Europe/Bucharest",
    rights: Sequence[Right] = (),
    project: int | None = None,
    territory: str | None = None,
) -> int:
    """Somebody the office knows, with a chat if one is named, and rights within one scope."""
    one = Person(name=name, language=language, zone=zone, created_at=BEGINNING)
    session.add(one)
    session.flush()
    number = one.id or 0
    if chat is not None:
        session.add(Chat(id=chat, person_id=number, language=language))
    for right in rights:
        session.add(
            Entrustment(person_id=number, right=right, project_id=project, territory=territory)
        )
    return number


def project(session: Session, *, code: str = "GLACY", name: str | None = None) -> int:
    """A project."""
    one = Project(code=code, name=name or code)
    session.add(one)
    session.flush()
    return one.id or 0


def body(session: Session, *, code: str = "TCY", held: int = 15, project: int | None = None) -> int:
    """A committee that has met so many times."""
    one = Body(code=code, name=code, sessions_held=held, project_id=project)
    session.add(one)
    session.flush()
    return one.id or 0


def activity(
    session: Session,
    *,
    title: str = "Workshop",
    kind: Kind = Kind.WORKSHOP,
    status: Status = Status.TENTATIVE,
    level: Level = Level.AMBER,
    owner: int | None = None,
    projects: Sequence[int] = (),
    legs: Sequence[tuple[Place, Days]] = ((TBILISI, JULY),),
    leg_levels: Sequence[Level | None] = (),
    reason: str | None = None,
    body: int | None = None,
    session_no: int | None = None,
    ref: str | None = None,
    reported: tuple[str | None, int | None, str | None] = (None, None, None),
) -> int:
    """An activity as it stands, told to nobody; ``reported``: report, how many came, summary."""
    one = Activity(
        kind=kind,
        title=title,
        title_language="en_GB",
        status=status,
        level=level,
        owner_id=owner,
        reason=reason,
        body_id=body,
        session_no=session_no,
        ref=ref,
        report=reported[0],
        attended=reported[1],
        summary=reported[2],
        revised_at=BEGINNING,
        created_at=BEGINNING,
    )
    session.add(one)
    session.flush()
    number = one.id or 0
    for place, project_id in enumerate(projects):
        session.add(ActivityProject(activity_id=number, project_id=project_id, lead=place == 0))
    for place, (where, when) in enumerate(legs):
        grade = leg_levels[place] if place < len(leg_levels) else None
        session.add(leg(number, where, when, uid=f"{number}-{place}", level=grade))
        session.flush()
    return number


def leg(activity_id: int, where: Place, when: Days, *, uid: str, level: Level | None = None) -> Leg:
    """One leg's row."""
    return Leg(
        activity_id=activity_id,
        uid=uid,
        city=where.city,
        territory=where.territory,
        zone=where.zone,
        precision=when.precision,
        start_on=when.start,
        end_on=when.end,
        start_time=when.start_time,
        end_time=when.end_time,
        status=LegStatus.PLANNED,
        level=level,
    )


def part(
    session: Session,
    *,
    activity: int,
    person: int,
    role: Role = Role.PARTICIPANT,
    answer: Answer = Answer.ACCEPTED,
    told: bool = True,
) -> int:
    """Somebody in an activity; ``told``: they know what stands now."""
    row = session.get_one(Activity, activity)
    one = Participation(activity_id=activity, person_id=person, role=role, answer=answer)
    if told:
        one.told, one.told_revision = facts_of(planned(session, row)), row.revision
    session.add(one)
    session.flush()
    return one.id or 0


def named(session: Session, *, activity: int, person: int) -> int:
    """Somebody to whom what is red may be shown."""
    one = Named(activity_id=activity, person_id=person)
    session.add(one)
    session.flush()
    return one.id or 0


async def viewer(
    office: Office, chat: int, now: datetime = BEGINNING, *, update: int | None = None
) -> Viewer:
    """Whoever writes from a chat, met as the intake meets them."""
    met = await office.note(people.meet, chat_id=chat, update_id=update, language=None, now=now)
    found: Viewer = met.viewer
    return found
