"""What monitoring reads: the text format as its own parser has it, and no name of anybody."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families

from web.metrics import Figures, create
from web.server import listen

FIGURES = Figures(
    states={"sent": 5, "uncertain": 1},
    outcomes={"sent": 6},
    lag=2.5,
    backlog=3,
    unreached=5,
    uncertain=1,
    doubled=0,
    inbox=2,
    tick=0.4,
    epoch=7,
)


@pytest.fixture
async def watched() -> AsyncIterator[tuple[str, dict[str, str | None]]]:
    """The address, and why it is not ready."""
    said: dict[str, str | None] = {"unready": None}

    async def figures() -> Figures:
        return FIGURES

    async def unready() -> str | None:
        return said["unready"]

    runner, port = await listen(create(figures=figures, unready=unready), "127.0.0.1", 0)
    yield f"http://127.0.0.1:{port}", said
    await runner.cleanup()


async def test_every_figure_has_its_type_and_its_meaning(
    watched: tuple[str, dict[str, str | None]],
) -> None:
    async with ClientSession() as http, http.get(f"{watched[0]}/metrics") as answer:
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        found = {one.name: one for one in text_string_to_metric_families(await answer.text())}
    assert all(one.documentation for one in found.values())
    assert found["convoke_attempts"].type == "counter"
    states = {one.labels["state"]: one.value for one in found["convoke_deliveries"].samples}
    assert states == {"sent": 5, "uncertain": 1}
    values = {name: one.samples[0].value for name, one in found.items() if len(one.samples) == 1}
    assert values["convoke_lag_seconds"] == 2.5
    assert values["convoke_sender_epoch"] == 7


async def test_it_is_ready_until_it_says_why_not(
    watched: tuple[str, dict[str, str | None]],
) -> None:
    address, said = watched
    async with ClientSession() as http:
        async with http.get(f"{address}/readyz") as answer:
            assert (answer.status, await answer.text()) == (200, "ready")
        said["unready"] = "The database does not answer."
        async with http.get(f"{address}/readyz") as answer:
            assert (answer.status, await answer.text()) == (503, "The database does not answer.")
