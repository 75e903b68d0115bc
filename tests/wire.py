"""aiogram's connections to a Telegram of this machine, where nothing is said over TLS."""

from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import TCPConnector


class Wire(AiohttpSession):
    """As aiogram has it, but that certificates are neither read nor waited for at the end.

    Every bot would take thirty milliseconds to begin, and a quarter of a second to end.

    :param patience: seconds within which a call has to be answered.
    """

    def __init__(self, url: str, *, limit: int = 100, patience: float = 60) -> None:
        BaseSession.__init__(self, api=TelegramAPIServer.from_base(url), timeout=patience)
        self._session = None
        self._connector_type = TCPConnector
        self._connector_init = {"limit": limit}
        self._should_reset_connector = True
        self._proxy = None

    async def close(self) -> None:
        """At once."""
        if self._session is not None:
            await self._session.close()
