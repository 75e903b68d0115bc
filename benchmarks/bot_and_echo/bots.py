"""The two bots, each in a process of its own."""

from pathlib import Path

from benchmarks.processes import HOUSE, TOKEN, Running, start


async def echo_bot(fake: Running, folder: Path) -> Running:
    """The one that echoes."""
    command = ("-m", "benchmarks.bot_and_echo.echo", fake.first_line, TOKEN)
    return await start(1, *command, log=folder / "echo.log")


async def product(fake: Running, folder: Path) -> Running:
    """Convoke, on the database that stands in the folder."""
    return await start(
        1,
        "-m",
        "bot",
        "run",
        log=folder / "product.log",
        CONVOKE_DATABASE__URL=f"sqlite:///{folder / 'convoke.db'}",
        CONVOKE_TELEGRAM__API_BASE=fake.first_line,
        CONVOKE_TELEGRAM__TOKEN=TOKEN,
        CONVOKE_TELEGRAM__USERNAME="convoke_bot",
        CONVOKE_TELEGRAM__RATE="0",
        CONVOKE_SANDBOX__URL=fake.first_line,
        CONVOKE_WEB__PORT="0",
        CONVOKE_READING__GAZETTEER=str(HOUSE / "var/gazetteer.db"),
    )
