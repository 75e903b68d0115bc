"""What belongs to an activity of a paper: its legs, its agenda, the line it came from."""

import secrets

from db.tables import AgendaItem, Leg, Paper, SourceLine
from programme.edits import TITLE_LIMIT, put_days, put_place
from programme.importing.calendars import kept
from programme.papers.values import ActivityGiven
from programme.particulars.known import MOST_NAMES
from programme.viewer import Viewer

LONGEST_LINE = 2000


def leg_of(activity_id: int, given: ActivityGiven) -> list[Leg]:
    """Its legs; the first of a calendar's event keeps the UID."""
    made = []
    for number, one in enumerate(given.legs):
        uid = kept(given.uid) if given.uid and not number else secrets.token_hex(16)
        leg = Leg(activity_id=activity_id, uid=uid)
        if one.place is not None:
            put_place(leg, one.place)
        if one.days is not None:
            put_days(leg, one.days)
        made.append(leg)
    return made


def line_of(activity_id: int, given: ActivityGiven, paper: Paper, by: Viewer) -> SourceLine:
    """The piece of the paper, kept with the activity."""
    text = given.source[:LONGEST_LINE]
    return SourceLine(activity_id=activity_id, text=text, paper=paper.name, kept_at=by.now)


def points_of(activity_id: int, given: ActivityGiven) -> list[AgendaItem]:
    """The points of its agenda; what is too long is cut, as a title is."""
    return [
        AgendaItem(
            activity_id=activity_id,
            number=number,
            title=cut(one.title),
            kind=one.kind,
            start_time=one.start_time,
            end_time=one.end_time,
            speakers=cut(one.speakers) if one.speakers else None,
            documents=[cut(name) for name in one.documents] or None,
        )
        for number, one in enumerate(given.points[:MOST_NAMES], start=1)
    ]


def cut(title: str) -> str:
    """A title that fits; the whole of it stays in its source."""
    line = " ".join(title.split())
    return line if len(line) <= TITLE_LIMIT else f"{line[: TITLE_LIMIT - 1]}…"
