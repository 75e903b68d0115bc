"""Real processes: the witness, and the product that is killed and started again."""

import asyncio
import os
import socket
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.kill.telegram import TOKEN

HOUSE = Path(__file__).parents[2]


@dataclass
class Processes:
    """One witness, one product at a time."""

    folder: Path
    gazetteer: Path
    url: str = ""
    port: int = 0
    witness: asyncio.subprocess.Process | None = None
    product: asyncio.subprocess.Process | None = None
    snapshots: list[Path] = field(default_factory=list)

    @property
    def database(self) -> Path:
        """The product's file."""
        return self.folder / "convoke.db"

    async def open(self) -> None:
        """Start the witness."""
        self.witness = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.kill.telegram", str(self.folder / "telegram.db")),
            cwd=HOUSE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert self.witness.stdout
        self.url = (await self.witness.stdout.readline()).decode().strip()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    async def start(self) -> None:
        """Start the product; it serves when its first line has come."""
        with (self.folder / "product.log").open("ab") as log:
            self.product = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=HOUSE,
                env={**os.environ, **self._settings()},
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        assert self.product.stdout
        assert await self.product.stdout.readline(), (self.folder / "product.log").read_text()

    def _settings(self) -> dict[str, str]:
        return {
            "CONVOKE_DATABASE__URL": f"sqlite:///{self.database}",
            "CONVOKE_TELEGRAM__API_BASE": self.url,
            "CONVOKE_TELEGRAM__TOKEN": TOKEN,
            "CONVOKE_TELEGRAM__USERNAME": "convoke_bot",
            "CONVOKE_SANDBOX__URL": self.url,
            "CONVOKE_WEB__PORT": str(self.port),
            "CONVOKE_READING__GAZETTEER": str(self.gazetteer),
        }

    async def kill_after(self, seconds: float) -> None:
        """SIGKILL at the drawn moment of this life, and keep what had been committed."""
        assert self.product
        try:
            await asyncio.wait_for(asyncio.shield(self.product.wait()), seconds)
        except TimeoutError:
            self.product.kill()
        await self.product.wait()
        kept = self.folder / f"killed-{len(self.snapshots)}.db"
        with closing(sqlite3.connect(self.database)) as old, closing(sqlite3.connect(kept)) as new:
            old.backup(new)
        self.snapshots.append(kept)

    async def close(self) -> None:
        """End what was started here."""
        for process, gently in ((self.product, True), (self.witness, False)):
            if process is not None and process.returncode is None:
                process.terminate() if gently else process.kill()
                await process.wait()
