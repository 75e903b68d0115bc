"""``convoke feed``: secret calendar addresses."""

from bot.commands.office import inside
from bot.refusing import Refused
from bot.settings import Settings
from programme import feeds
from programme.office import Office
from programme.values import Level
from programme.viewer import Viewer


def create(
    settings: Settings, *, scope: str, language: str | None, person_id: int | None, level: str
) -> str:
    """``convoke feed create``: the address."""
    if level.upper() not in Level.__members__ or level.upper() == "RED":
        raise Refused(f"No such level for a calendar: {level}. There are clear, green and amber.")
    language = language or settings.office.languages[0]
    if language not in settings.office.languages:
        offered = ", ".join(settings.office.languages)
        raise Refused(f"No such language: {language}. The office offers {offered}.")

    async def work(office: Office, by: Viewer) -> str:
        secret: str = await office.act(
            feeds.create,
            by=by,
            scope=scope,
            language=language,
            person_id=person_id,
            level=Level[level.upper()],
        )
        return secret

    return address(settings, inside(settings, work), language)


def address(settings: Settings, secret: str, language: str) -> str:
    """Where a calendar is fetched; the last part is for people to read."""
    short = language.partition("_")[0]
    return f"{settings.web.public_url.rstrip('/')}/cal/{secret}/programme-{short}.ics"


def listed(settings: Settings) -> list[str]:
    """``convoke feed list``."""

    async def work(office: Office, by: Viewer) -> list[feeds.FeedSeen]:
        return await office.ask(feeds.listed, by=by)

    return [
        f"{one.id:4}  {one.scope:24}  {one.language:8}  "
        + (f"revoked {one.revoked_at:%Y-%m-%d}" if one.revoked_at else "open")
        for one in inside(settings, work)
    ]


def revoke(settings: Settings, number: int) -> str:
    """``convoke feed revoke``."""

    async def work(office: Office, by: Viewer) -> None:
        await office.act(feeds.revoke, by=by, feed_id=number)

    inside(settings, work)
    return f"Feed {number} is revoked."
