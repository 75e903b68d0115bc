"""Doors made: for a right, or for a role in an activity."""

from sqlalchemy.orm import Session

from db.tables import Invitation
from programme import rights
from programme.edits import missing
from programme.invitations.codes import Codes, drawn, hashed
from programme.questions import turn
from programme.refusals import MayNot, Missing
from programme.rules import rules
from programme.values import Level, Right, Role, Status
from programme.viewer import DESK, MANAGING, Viewer
from programme.visibility import seen_by


def issue(
    session: Session,
    *,
    by: Viewer,
    right: Right | None = None,
    project_id: int | None = None,
    territory: str | None = None,
    activity_id: int | None = None,
    role: Role | None = None,
    name: str | None = None,
    language: str | None = None,
    person_id: int | None = None,
    uses: int = 1,
) -> Codes:
    """Make a door for a right, or for a role in an activity; the codes are shown this once.

    :raises MayNot: rights are given by managers, roles in an activity by its desk.
    :raises Missing: a draft invites nobody.
    """
    if right is not None and not may_give(by, right, project_id):
        raise MayNot("invite")
    if activity_id is not None:
        activity = seen_by(session, by, activity_id)
        rights.require(session, by, DESK, activity, step="invite")
        if activity.level is Level.RED:
            raise MayNot("red")
        if activity.status is Status.DRAFT:
            raise Missing(activity_id, missing(session, activity))
    codes = drawn()
    session.add(
        Invitation(
            code_hash=hashed(codes.code),
            letters_hash=hashed(codes.letters),
            right=right,
            project_id=project_id,
            territory=territory,
            activity_id=activity_id,
            role=role,
            name=name,
            language=language,
            person_id=person_id,
            uses_left=uses,
            invited_by_id=by.person_id,
            created_at=by.now,
            expires_at=by.now + rules(session).invitation_lives,
        )
    )
    turn(session, by, None)
    return codes


def may_give(by: Viewer, right: Right, project_id: int | None) -> bool:
    """The head gives every right; a project manager those of the desk, within their own scope."""
    if by.holds(frozenset({Right.HEAD})):
        return True
    within = any(
        held.office_wide or (project_id is not None and held.project_id == project_id)
        for held in by.holds(MANAGING)
    )
    return within and right in {Right.COORDINATOR, Right.FOCAL_POINT}
