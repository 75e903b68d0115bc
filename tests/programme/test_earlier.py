"""What activities were after a change of history: for a sheet that was sent out then."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from db.tables import Activity, ActivityProject, Leg
from programme import papers, past
from programme.values import Kind, LegStatus
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import COORDINATOR, Desk

database = one_now


async def test_activities_are_shown_as_they_were_with_legs_and_projects(desk: Desk) -> None:
    """What was added is not there, what was called off is, what is unknown to history is as now."""
    moved, calm = desk.convene(title="Moved"), desk.convene(title="Calm")
    other = desk.make(make.project, code="CYBER", name="Cyber")
    by = await desk.by(COORDINATOR)
    await desk.act(touched, activity_id=calm, project=None)
    change, at = await desk.office.revision(), desk.now
    before = await desk.office.ask(papers.known, by=by)
    desk.after(minutes=5)
    await desk.act(touched, activity_id=moved, project=other)
    known = await desk.office.ask(papers.known, by=by)
    assert known != before

    were = await desk.office.ask(past.earlier, by=by, known=known, change=change, at=at)
    assert were is not None
    assert set(were) == {moved}
    [then] = [one for one in before if one.id == moved]
    assert replace(were[moved], version=0, revision=0, revised_at=at) == replace(
        then, version=0, revision=0, revised_at=at
    )
    # Of another office: history has no such change, or had none at that moment.
    early = at - timedelta(days=1)
    assert await desk.office.ask(past.earlier, by=by, known=known, change=change, at=early) is None
    assert await desk.office.ask(past.earlier, by=by, known=known, change=9999, at=at) is None


def touched(session: Session, *, by: object, activity_id: int, project: int | None) -> int:
    """Whatever a sheet can show of an activity becomes something else."""
    activity = session.get_one(Activity, activity_id)
    activity.title = f"{activity.title} by somebody"
    if project is None:
        return activity_id
    activity.kind = Kind.CONFERENCE
    for leg in session.query(Leg).filter_by(activity_id=activity_id):
        leg.status = LegStatus.CANCELLED
        leg.city, leg.territory = "Dakar", "SN"
    session.add(Leg(activity_id=activity_id, uid="f" * 32, city="Tirana", territory="AL"))
    for row in session.query(ActivityProject).filter_by(activity_id=activity_id):
        session.delete(row)
    session.add(ActivityProject(activity_id=activity_id, project_id=project, lead=True))
    return activity_id
