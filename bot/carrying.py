"""``convoke export`` and ``convoke import``: an office's programme as files."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.refusing import Refused
from bot.settings import read

Config = Annotated[Path | None, typer.Option("--config", help="A config.toml of your own.")]
DAY = ["%Y-%m-%d"]
Kind = Literal["ics", "csv", "xlsx"]
Form = Literal["text", "csv", "xlsx", "ics"]
# Within so many octets a calendar says that it is one.
FIRST = 200
First = Annotated[datetime | None, typer.Option("--from", formats=DAY, help="The first day.")]
Last = Annotated[datetime | None, typer.Option("--to", formats=DAY, help="The last day.")]


def export(
    *,
    form: Annotated[Kind, typer.Option("--as", help="The form of the file.")] = "ics",
    scope: Annotated[str, typer.Option(help="office, project:GLACY, activity:REF …")] = "office",
    project: Annotated[str | None, typer.Option(help="The same as --scope project:CODE.")] = None,
    lang: Annotated[str | None, typer.Option(help="The language of the file.")] = None,
    level: Annotated[str, typer.Option(help="clear, green or amber: the highest.")] = "clear",
    first: First = None,
    last: Last = None,
    out: Annotated[Path | None, typer.Option(help="Where to write; without: print.")] = None,
    config: Config = None,
) -> None:
    """Write the programme as a file, as far as a scope and a level go; red is in none."""
    from bot.commands import exporting
    from bot.commands.calendars import level_of

    write = exporting.calendar if form == "ics" else partial(exporting.sheet, form=form)
    extract = exporting.Extract(
        scope=f"project:{project}" if project else scope,
        level=level_of(level),
        first=first.date() if first else None,
        last=last.date() if last else None,
    )
    octets, said = write(read(config), extract, lang)
    if out is not None:
        out.write_bytes(octets)
        typer.echo(said)
    else:
        typer.get_binary_stream("stdout").write(octets)


def take_in(
    *,
    path: Annotated[str, typer.Argument(help="A file, or - for what comes in.")] = "",
    form: Annotated[Form | None, typer.Option("--as", help="Without: found out.")] = None,
    project: Annotated[str | None, typer.Option(help="The code of a project for all.")] = None,
    year: Annotated[int | None, typer.Option(help="In a text: of dates without one.")] = None,
    lang: Annotated[str | None, typer.Option(help="The language of the titles.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was understood.")] = False,
    undo: Annotated[int | None, typer.Option(help="Take the import of this number back.")] = None,
    config: Config = None,
) -> None:
    """Take in a text, a table, a mail or a calendar; nobody is told, and what is known stays."""
    from bot.commands import importing, reading
    from bot.commands.importable import octets

    if undo is not None:
        typer.echo(importing.take_back(read(config), undo))
        return
    if not path:
        raise typer.BadParameter("Which file is to be taken in? - reads what comes in.")
    if path != "-" and not Path(path).is_file():
        raise Refused(f"There is no file {path}.")
    data = octets(path)
    if form == "ics" and b"BEGIN:VCALENDAR" not in data[:FIRST].upper():
        raise Refused(f"{path} is no calendar: it has no BEGIN:VCALENDAR.")
    settings, wanted = read(config), reading.Wanted(path, project, year, lang)
    act = importing.tell if dry_run else importing.take_in
    lines = act(settings, data, wanted, json_wanted=as_json)
    for line in lines:
        typer.echo(line)
