"""A line to the database that can be cut: everything that goes through it stops at once."""

import asyncio
from contextlib import suppress
from pathlib import Path

SOCKET = ".s.PGSQL.5432"
AT_ONCE = 65536


class Line:
    """A port on localhost, and behind it the server's socket."""

    def __init__(self, data: Path) -> None:
        self.socket = data / SOCKET
        self.port = 0
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def mend(self) -> None:
        """Take calls, at the same port as before."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Take none, and let go of those that were taken, without a word."""
        if self._server is not None:
            self._server.close()
        for writer in [*self._open]:
            writer.transport.abort()

    async def _serve(self, theirs: asyncio.StreamReader, to_them: asyncio.StreamWriter) -> None:
        self._open.add(to_them)
        try:
            ours, to_us = await asyncio.open_unix_connection(self.socket)
        except OSError:
            to_them.transport.abort()
            self._open.discard(to_them)
            return
        self._open.add(to_us)
        await asyncio.gather(_carry(theirs, to_us), _carry(ours, to_them))
        self._open -= {to_them, to_us}


async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    """Everything from one end to the other, until one of them is gone."""
    with suppress(OSError):
        while octets := await source.read(AT_ONCE):
            sink.write(octets)
            await sink.drain()
    sink.transport.abort()
