"""/metrics for Prometheus and /readyz for whoever balances load, on a port of their own."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

log = structlog.get_logger(__name__)

T = TypeVar("T")

# Whoever watches asks every few seconds, and does not wait much longer for an answer.
PATIENCE = 5.0
SILENT = "The database does not answer."
BROKEN = "The database cannot be read."


@dataclass(frozen=True)
class Figures:
    """What is counted at one moment; no name of a person or of an activity is among it.

    :param lag: seconds since the oldest message that could go fell due.
    :param tick: seconds since the clock looked last.
    :param epoch: of the lease where this process sends, else 0.
    """

    states: Mapping[str, int]
    outcomes: Mapping[str, int]
    lag: float
    backlog: int
    uncertain: int
    unreached: int
    doubled: int
    inbox: int
    tick: float
    epoch: int


def create(
    *,
    figures: Callable[[], Awaitable[Figures]],
    unready: Callable[[], Awaitable[str | None]],
    patience: float = PATIENCE,
) -> web.Application:
    """The application; where a question fails, or takes too long, the answer is 503 and why.

    :param unready: says in a sentence why nothing should be sent here yet.
    :param patience: seconds after which a question has failed.
    """
    app = web.Application()

    async def asked(question: Callable[[], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(patience):
                return await question()
        except TimeoutError as late:
            raise web.HTTPServiceUnavailable(text=SILENT) from late
        except Exception as fault:
            log.warning("not watched", error=type(fault).__name__)
            raise web.HTTPServiceUnavailable(text=BROKEN) from fault

    async def metrics(_: web.Request) -> web.Response:
        registry = CollectorRegistry()
        registry.register(Counted(await asked(figures)))
        return web.Response(
            body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4}
        )

    async def readyz(_: web.Request) -> web.Response:
        reason = await asked(unready)
        return web.Response(text=reason or "ready", status=503 if reason else 200)

    app.router.add_get("/metrics", metrics)
    app.router.add_get("/readyz", readyz)
    return app


class Counted(Collector):
    """The figures of one moment, as Prometheus knows them."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures

    def collect(self) -> Iterator[Metric]:
        """Each figure with its type and what it means."""
        found = self.figures
        yield _by_label(
            GaugeMetricFamily, "deliveries", "Messages by state.", "state", found.states
        )
        yield _by_label(
            CounterMetricFamily,
            "attempts",
            "Attempts to send, by outcome.",
            "outcome",
            found.outcomes,
        )
        for name, words, value in (
            ("lag_seconds", "Age of the oldest message that could go now.", found.lag),
            ("backlog", "Messages that could go now.", found.backlog),
            ("deliveries_uncertain", "Messages that may not have arrived.", found.uncertain),
            ("deliveries_unreached", "Messages for whom Telegram cannot reach.", found.unreached),
            ("deliveries_doubled", "Messages that two attempts brought.", found.doubled),
            ("inbox_open", "Updates stored and not handled.", found.inbox),
            ("tick_age_seconds", "Time since the clock looked last.", found.tick),
            ("sender_epoch", "Epoch of the lease, 0 where another process sends.", found.epoch),
        ):
            yield GaugeMetricFamily(f"convoke_{name}", words, value=value)


def _by_label(
    family: type[GaugeMetricFamily | CounterMetricFamily],
    name: str,
    words: str,
    label: str,
    counted: Mapping[str, int],
) -> Metric:
    made = family(f"convoke_{name}", words, labels=[label])
    for value, count in sorted(counted.items()):
        made.add_metric([value], count)
    return made
