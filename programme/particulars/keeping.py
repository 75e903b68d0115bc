"""A particular of an activity is given, changed, or taken away."""

from sqlalchemy.orm import Session

from db.tables import Activity, Body
from programme import edits
from programme.particulars.known import MOST_NAMES, PARTICULARS, Form, Value
from programme.refusals import FieldTooLong, NotFound, NumberOutOfReach
from programme.viewer import Viewer


def particular(
    session: Session, *, by: Viewer, activity_id: int, name: str, value: Value | None
) -> int:
    """Say what a particular is; None, or nothing, takes it away.

    :raises NotFound: there is no particular of this name in a column.
    :raises FieldTooLong, NumberOutOfReach: with how much fits; what stood before stays.
    """
    activity = edits.editable(session, by, activity_id)
    found = PARTICULARS.get(name)
    if found is None or found.form in {Form.AGENDA, Form.ADDRESSEES, Form.OF_LEGS}:
        raise NotFound(name)
    row = _row(session, activity, found.form)
    setattr(row, name, checked(activity_id, name, value))
    return edits.proceed(session, by, activity)


def checked(activity_id: int, name: str, value: Value | None) -> str | int | list[str] | None:
    """The value as its column keeps it."""
    if not value:
        return None
    most = PARTICULARS[name].most
    if isinstance(value, int):
        if not 0 < value <= most:
            raise NumberOutOfReach(activity_id, name, most)
        return value
    if isinstance(value, str):
        return line(activity_id, name, value)
    if len(value) > MOST_NAMES:
        raise FieldTooLong(activity_id, name, len(value), MOST_NAMES, names=True)
    return [line(activity_id, name, one) for one in value]


def line(activity_id: int, name: str, text: str) -> str:
    """A text on one line that is not too long."""
    joined, most = " ".join(text.split()), PARTICULARS[name].most
    if len(joined) > most:
        raise FieldTooLong(activity_id, name, len(joined), most)
    return joined


def _row(session: Session, activity: Activity, form: Form) -> Activity | Body:
    """Whose it is: how often a body meets is the body's."""
    if form is not Form.CADENCE:
        return activity
    if activity.body_id is None:
        raise NotFound
    return session.get_one(Body, activity.body_id)
