"""What has its turn now and then, and what must not stop anything else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog

log = structlog.get_logger(__name__)


class Turns:
    """When each thing was done last, by the clock that only goes forward."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._done: dict[str, float] = {}

    @property
    def moment(self) -> float:
        """Now, in seconds of that clock."""
        return self._monotonic()

    def due(self, name: str, every: float) -> bool:
        """Whether a turn has come; then it is taken."""
        if self.moment - self._done.get(name, float("-inf")) < every:
            return False
        self._done[name] = self.moment
        return True


@contextmanager
def logged(what: str) -> Iterator[None]:
    """What fails here stops nothing else."""
    try:
        yield
    except Exception as error:
        log.warning(what, error=f"{type(error).__name__}: {error}"[:300])
