"""An answer put together beforehand, for what nearly every reader asks."""

from aiohttp import HttpVersion11, hdrs, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.helpers import rfc822_formatted_time


class Ready(web.Response):
    """A response whose headers lack nothing but the date.

    aiohttp works out for each response what only some have: cookies, chunks, a coding, an old
    protocol, a connection to be closed. For a GET over a connection that stays (RFC 9112, section
    9.3) there is nothing of it to find; that made a third of all that a calendar costs. Whoever
    asks otherwise is answered as always.
    """

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        """Write the headers, once."""
        usual = request.method == hdrs.METH_GET and request.version == HttpVersion11
        if self.prepared or not (usual and request.keep_alive):
            return await super().prepare(request)
        self._req, self._keep_alive = request, True
        self._must_be_empty_body = self.status == 304
        self._payload_writer = request.writer
        self.headers[hdrs.DATE] = rfc822_formatted_time()
        await request.writer.write_headers(f"HTTP/1.1 {self.status} {self.reason}", self.headers)
        return self._payload_writer
