"""``convoke feed``: secret calendar addresses, made, listed and taken back."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import read

feed = typer.Typer(help="Secret calendar addresses.", no_args_is_help=True)
Config = Annotated[Path | None, typer.Option("--config", help="A config.toml of your own.")]


@feed.command("create")
def create(
    *,
    scope: Annotated[str, typer.Option(help="office, project:GLACY, territory:GE, kind:call …")],
    lang: Annotated[str | None, typer.Option(help="The calendar's language.")] = None,
    for_: Annotated[int | None, typer.Option("--for", help="Whose calendar it is.")] = None,
    level: Annotated[str, typer.Option(help="clear, green or amber.")] = "clear",
    beside: Annotated[str | None, typer.Option(help="A second language beside it.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    reminders: Annotated[bool, typer.Option("--reminders", help="Alarms inside.")] = False,
    firm: Annotated[bool, typer.Option("--firm", help="Leave out what is tentative.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Keep what was cancelled in sight.")] = False,
    busy: Annotated[bool, typer.Option("--busy", help="Only when, and nothing else.")] = False,
    config: Config = None,
) -> None:
    """Make a secret address; it is printed this once."""
    from bot.commands import calendars
    from programme.feeds import Choices

    address = calendars.create(
        read(config),
        scope=scope,
        language=lang,
        person_id=for_,
        level=level,
        choices=Choices(beside, reminders, firm, keep, busy),
        expires_on=until.date() if until else None,
    )
    typer.echo(address)


@feed.command("list")
def listed(config: Config = None) -> None:
    """List the addresses by number, scope, language and last look; never the secrets."""
    from bot.commands import calendars

    for line in calendars.listed(read(config)):
        typer.echo(line)


@feed.command("revoke")
def revoke(number: int, config: Config = None) -> None:
    """Take an address back: it serves an empty calendar for 30 days, then nothing."""
    from bot.commands import calendars

    typer.echo(calendars.revoke(read(config), number))
