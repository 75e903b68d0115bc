"""Activities for tests: where and when they are, and who is in them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from db.tables import Activity, ActivityProject, Leg, Named, Participation
from programme.owed import facts_of
from programme.owing import planned
from programme.values import Answer, Days, Kind, LegStatus, Level, Place, Precision, Role, Status
from tests.factories.people import BEGINNING

TBILISI = Place("Tbilisi", "GE", "Asia/Tbilisi")
BELGRADE = Place("Belgrade", "RS", "Europe/Belgrade")
PRISTINA = Place("Pristina", "XK", "Europe/Belgrade")
JULY = Days(Precision.DAY, date(2016, 7, 18), date(2016, 7, 19))
AUGUST = Days(Precision.DAY, date(2016, 8, 1), date(2016, 8, 2))


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
