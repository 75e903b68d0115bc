"""How a storm is set up, and the settings that its processes get."""

from dataclasses import dataclass

from benchmarks.processes import HOUSE, TOKEN
from benchmarks.storm.blows import NONE, Blows
from benchmarks.storm.script import Size


@dataclass(frozen=True)
class Storm:
    """How one is set up.

    :param lease: seconds, of which Telegram is given a quarter for an answer.
    :param meddling: activities that are changed meanwhile; ``asking`` questions a second.
    :param lines: each process has a line of its own to the database, which can be cut.
    """

    size: Size
    blows: Blows = NONE
    seed: int = 0
    processes: int = 3
    rate: int = 100
    lease: float = 5.0
    meddling: int = 0
    asking: float = 0.0
    failing: bool = True
    lines: bool = False

    @property
    def patience(self) -> float:
        """Seconds for an answer of Telegram."""
        return self.lease / 4


def environ(storm: Storm, other_side: str, url: str) -> dict[str, str]:
    """The settings of a process, as its environment has them."""
    return {
        "CONVOKE_DATABASE__URL": url,
        "CONVOKE_DATABASE__LEASE": str(storm.lease),
        "CONVOKE_TELEGRAM__API_BASE": other_side,
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__USERNAME": "ConvokeSandboxBot",
        "CONVOKE_TELEGRAM__RATE": str(storm.rate),
        "CONVOKE_TELEGRAM__PATIENCE": str(storm.patience),
        "CONVOKE_SANDBOX__URL": other_side,
        "CONVOKE_WEB__PORT": "0",
        "CONVOKE_READING__GAZETTEER": str(HOUSE / "var/gazetteer.db"),
    }
