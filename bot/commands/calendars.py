"""``convoke feed``: secret calendar addresses."""

from datetime import date

from bot.commands.office import inside
from bot.refusing import Refused
from bot.settings import Settings
from programme import feeds
from programme.feeds import PLAIN, Choices
from programme.office import Office
from programme.values import Level
from programme.viewer import Viewer


def create(
    settings: Settings,
    *,
    scope: str,
    language: str | None,
    person_id: int | None,
    level: str,
    choices: Choices = PLAIN,
    expires_on: date | None = None,
) -> str:
    """``convoke feed create``: the address."""
    grade = level_of(level)
    language = language or settings.office.languages[0]
    for one in (language, choices.second_language or language):
        if one not in settings.office.languages:
            offered = ", ".join(settings.office.languages)
            raise Refused(f"No such language: {one}. The office offers {offered}.")

    async def work(office: Office, by: Viewer) -> str:
        secret: str = await office.act(
            feeds.create,
            by=by,
            scope=scope,
            language=language,
            person_id=person_id,
            level=grade,
            choices=choices,
            expires_on=expires_on,
        )
        return secret

    return address(settings, inside(settings, work), language)


def level_of(name: str) -> Level:
    """The level that a calendar may reach; red is in none."""
    if name.upper() not in Level.__members__ or name.upper() == "RED":
        raise Refused(f"No such level for a calendar: {name}. There are clear, green and amber.")
    return Level[name.upper()]


def address(settings: Settings, secret: str, language: str) -> str:
    """Where a calendar is fetched; the last part is for people to read."""
    short = language.partition("_")[0]
    return f"{settings.web.public_url.rstrip('/')}/cal/{secret}/programme-{short}.ics"


def listed(settings: Settings) -> list[str]:
    """``convoke feed list``."""

    async def work(office: Office, by: Viewer) -> list[feeds.FeedSeen]:
        return await office.ask(feeds.listed, by=by)

    return [
        f"{one.id:4}  {one.scope:24}  {one.language:8}  {_standing(one)}  {_looked(one)}".rstrip()
        for one in inside(settings, work)
    ]


def _standing(feed: feeds.FeedSeen) -> str:
    if feed.revoked_at:
        return f"revoked {feed.revoked_at:%Y-%m-%d}"
    return f"open until {feed.expires_on}" if feed.expires_on else "open"


def _looked(feed: feeds.FeedSeen) -> str:
    if feed.last_fetch_at is None:
        return "never fetched"
    return (
        f"fetched {feed.fetches} times, last {feed.last_fetch_at:%Y-%m-%d %H:%M} by {feed.client}"
    )


def revoke(settings: Settings, number: int) -> str:
    """``convoke feed revoke``."""

    async def work(office: Office, by: Viewer) -> None:
        await office.act(feeds.revoke, by=by, feed_id=number)

    inside(settings, work)
    return f"Feed {number} is revoked."
