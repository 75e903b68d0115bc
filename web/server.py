"""The HTTP server around the addresses; it writes no line that could hold a secret."""

import logging

from aiohttp import web


class Silent(logging.Filter):
    """Keeps out the request that aiohttp quotes when it cannot parse it, and its traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the event pass without what was sent."""
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "refused"
        record.msg, record.args, record.exc_info = f"request failed: {kind}", (), None
        return True


async def listen(app: web.Application, host: str, port: int) -> tuple[web.AppRunner, int]:
    """Serve until ``runner.cleanup()``; port 0 takes a free one, and the port taken is returned."""
    log = logging.getLogger("web.server")
    if not any(isinstance(one, Silent) for one in log.filters):
        log.addFilter(Silent())
    runner = web.AppRunner(app, access_log=None, logger=log)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner, int(runner.addresses[0][1])
