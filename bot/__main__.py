"""The ``convoke`` command: every refusal is one plain sentence on stderr."""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import addressing, carrying
from bot.refusing import Refused
from bot.settings import WrongSettings, read

app = typer.Typer(
    help="Convoke: the desk diary of a programme office, made conversational.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="The database: its schema, a copy, a copy put back.", no_args_is_help=True)
app.add_typer(addressing.feed, name="feed")
app.add_typer(db, name="db")
app.command("import")(carrying.take_in)
app.command("export")(carrying.export)

Config = Annotated[Path | None, typer.Option("--config", help="A config.toml of your own.")]
REFUSED = 1
OBJECTS = 100_000  # new ones after which garbage is looked for: none of what is imported is


@app.command()
def run(
    config: Config = None,
    *,
    trust_clock: Annotated[
        bool, typer.Option("--trust-clock", help="Begin whatever the database knows of the time.")
    ] = False,
) -> None:
    """Serve: take updates, send what is owed, serve calendars, until told to stop."""
    from bot.commands.serving import serve

    serve(read(config), trusts_clock=trust_clock)


@app.command()
def sandbox(
    config: Config = None,
    *,
    port: Annotated[int, typer.Option(help="Of the chat page; calendars are at the next.")] = 8400,
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin anew with the sample.")] = False,
    empty: Annotated[bool, typer.Option("--empty", help="Begin anew, empty.")] = False,
    pseudo: Annotated[
        bool, typer.Option("--pseudo", help="In a longer, accented, bracketed English.")
    ] = False,
    speed: Annotated[
        float, typer.Option(min=0.001, max=10_000, help="Seconds of its clock in each real one.")
    ] = 1.0,
) -> None:
    """Try it without Telegram: the product on a database of its own, and a page to chat on."""
    from bot.sandbox import serve

    if fresh and empty:
        raise typer.BadParameter("--fresh and --empty exclude each other.")
    if pseudo:
        from locales.pseudo import PSEUDO

        os.environ["CONVOKE_OFFICE__LANGUAGES"] = PSEUDO  # of the product too, which inherits it
    begin = "empty" if empty else "fresh" if fresh else ""
    serve(read(config), config, port=port, begin=begin, speed=speed)


@app.command()
def invite(
    role: Annotated[str, typer.Option(help="head, project_manager, coordinator, focal_point, …")],
    project: Annotated[str | None, typer.Option(help="Its code; without: all.")] = None,
    uses: Annotated[int, typer.Option(min=1, help="How many may come in by it.")] = 1,
    config: Config = None,
) -> None:
    """Make an invitation: a long code for a link, and eight letters for typing."""
    from bot.commands.entrance import invite as issue

    for line in issue(read(config), role=role, project=project, uses=uses):
        typer.echo(line)


@app.command()
def check(config: Config = None) -> None:
    """Look at settings, database, schema, token and address: what is wrong, how to mend it."""
    from bot.checking import examine

    sound = True
    for finding in examine(read(config)):
        typer.echo(("ok     " if finding.sound else "wrong  ") + finding.sentence)
        sound = sound and finding.sound
    if not sound:
        raise typer.Exit(REFUSED)


@app.command()
def words() -> None:
    """The languages: how far each catalogue is translated, what lacks, whether it was reviewed."""
    from locales.words import figures

    for line in figures():
        typer.echo(line)


@db.command("upgrade")
def db_upgrade(config: Config = None) -> None:
    """Bring the database to the schema of this version; an empty one is made."""
    from bot.commands.files import upgrade

    typer.echo(upgrade(read(config)))


@db.command("backup")
def db_backup(path: Path, config: Config = None) -> None:
    """Write a copy of the database to PATH, while it is being served."""
    from bot.commands.files import backup

    typer.echo(backup(read(config), path))


@db.command("restore")
def db_restore(path: Path, config: Config = None) -> None:
    """Put the copy at PATH in place of the database, which must not be served meanwhile."""
    from bot.commands.files import restore

    typer.echo(restore(read(config), path))


def main() -> None:
    """Run a command: exit status 0 when done, 1 when refused, 2 for wrong usage."""
    gc.set_threshold(OBJECTS)
    try:
        app()
    except (WrongSettings, Refused) as refusal:
        _refuse(str(refusal))
    except OSError as fault:
        _refuse(f"{fault.filename or 'Not done'}: {fault.strerror or fault}")


def _refuse(sentence: str) -> None:
    typer.echo(sentence, err=True)
    sys.exit(REFUSED)


if __name__ == "__main__":
    main()
