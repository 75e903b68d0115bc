"""``convoke invite``: codes that let somebody in."""

from bot.commands.office import inside
from bot.refusing import Refused
from bot.settings import Settings
from programme import finding, invitations
from programme.office import Office
from programme.values import Right
from programme.viewer import Viewer


def invite(settings: Settings, *, role: str, project: str | None, uses: int) -> list[str]:
    """``convoke invite``: the link, the long code and the eight letters."""
    if role not in list(Right):
        raise Refused(f"No such role: {role}. There are {', '.join(Right)}.")

    async def work(office: Office, by: Viewer) -> invitations.Codes:
        project_id = await office.ask(finding.project_id, by=by, code=project) if project else None
        codes: invitations.Codes = await office.act(
            invitations.issue, by=by, right=Right(role), project_id=project_id, uses=uses
        )
        return codes

    codes = inside(settings, work)
    lines = [f"Code:     {codes.code}", f"Letters:  {codes.letters}"]
    if settings.telegram.username:
        lines.insert(0, f"Link:     https://t.me/{settings.telegram.username}?start={codes.code}")
    return lines
