"""Figures and readiness of the process that runs, on the port for whoever watches it."""

from contextlib import AsyncExitStack

from bot.clock import Clock
from bot.settings import Settings
from db import schema
from programme import deliveries, inbox
from programme.office import Unavailable
from web import metrics
from web.metrics import Figures
from web.server import listen

# A process whose clock has not looked for so long is stuck.
STUCK = 10.0


async def monitoring(settings: Settings, clock: Clock, stack: AsyncExitStack) -> int | None:
    """Serve them until the stack is left; the port taken, None where none is wanted."""
    if not settings.web.metrics_port:
        return None
    watched = Watched(clock)
    app = metrics.create(figures=watched.figures, unready=watched.unready)
    runner, port = await listen(app, settings.web.metrics_host, settings.web.metrics_port)
    stack.push_async_callback(runner.cleanup)
    return port


class Watched:
    """What is known of one process and its office."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    async def figures(self) -> Figures:
        """As they are now."""
        office, now = self.clock.office, self.clock.now()
        standing = await office.read(lambda session: deliveries.standing(session, now=now))
        return Figures(
            states={str(state): n for state, n in standing.by_state.items()},
            outcomes=await office.read(deliveries.outcomes),
            lag=standing.lag,
            backlog=standing.backlog,
            uncertain=standing.uncertain,
            unreached=standing.unreached,
            doubled=standing.doubled,
            inbox=await office.read(inbox.open_ones),
            tick=self.clock.age,
            epoch=self.clock.sender.epoch or 0,
        )

    async def unready(self) -> str | None:
        """Why nothing should be sent here yet, in a sentence."""
        try:
            current = await self.clock.office.read(
                lambda session: schema.is_current(session.get_bind().engine)
            )
        except Unavailable:
            return "The database does not answer."
        if not current:
            return "The database has another schema: run `convoke db upgrade`."
        if self.clock.age > STUCK:
            return "The clock of this process stands still."
        return None
