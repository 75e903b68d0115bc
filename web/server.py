"""The HTTP server around the addresses; it writes no line that could hold a secret."""

import logging

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError


class Discreet(logging.Filter):
    """Keeps out who asked, and the request that aiohttp quotes when it cannot parse it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the event pass; the traceback too, unless what was sent stands in it."""
        error = record.exc_info[1] if record.exc_info else None
        record.msg, record.args = f"request failed: {type(error).__name__}", ()
        if isinstance(error, HttpProcessingError):
            record.exc_info = None
        return True


async def listen(app: web.Application, host: str, port: int) -> tuple[web.AppRunner, int]:
    """Serve until ``runner.cleanup()``; port 0 takes a free one, and the port taken is returned."""
    log = logging.getLogger("web.server")
    if not any(isinstance(one, Discreet) for one in log.filters):
        log.addFilter(Discreet())
    runner = web.AppRunner(app, access_log=None, logger=log)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner, int(runner.addresses[0][1])
