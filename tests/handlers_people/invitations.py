"""An invitation as a coordinator issues it."""

from programme import invitations
from programme.invitations import Codes
from programme.office import Office
from programme.values import Right, Role, Status
from tests import factories
from tests.handlers_people.house import ADA


async def invitation(office: Office, **given: object) -> Codes:
    """An invitation that Ada makes to a workshop in Tbilisi, in French, for Awa Diop."""
    ada = await office.note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    activity = await office.note(
        factories.activity, title="Workshop on electronic evidence", owner=ada,
        status=Status.CONFIRMED, ref="GLACY-2016-001",
    )  # fmt: skip
    by = await factories.viewer(office, ADA)
    said = {"activity_id": activity, "role": Role.PARTICIPANT, "name": "Awa Diop", "language": "fr"}
    codes: Codes = await office.act(invitations.issue, by=by, **{**said, **given})
    return codes
