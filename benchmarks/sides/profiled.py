"""The product under the profiler, in all its threads: where its time goes, by own time."""

import cProfile
import io
import pstats
import sys
import threading
from pathlib import Path
from time import thread_time
from types import FrameType
from typing import Any

import bot.running  # noqa: F401 -- imported before the profiler begins, for it is no part of the work
from bot.__main__ import app

MOST = 15
PROJECT = str(Path(__file__).parents[2])


class Profiles:
    """One profile for each thread, from its first call on."""

    def __init__(self) -> None:
        self.kept: list[cProfile.Profile] = []

    def begin(self, *_: Any) -> None:
        """Profile the thread that calls this."""
        profile = cProfile.Profile(thread_time)  # waiting is no work
        self.kept.append(profile)
        profile.enable()

    def in_thread(self, _frame: FrameType, _event: str, _argument: object) -> None:
        """What ``threading.setprofile`` calls once, before a profile takes its place."""
        self.begin()

    def table(self) -> str:
        """The busiest functions of all threads."""
        text = io.StringIO()
        stats = pstats.Stats(*self.kept, stream=text)
        stats.sort_stats("tottime").print_stats(MOST)
        return text.getvalue().replace(f"{PROJECT}/", "")


def main() -> None:
    """Serve, and print the table when told to stop."""
    profiles = Profiles()
    threading.setprofile(profiles.in_thread)
    profiles.begin()
    app(["run"], standalone_mode=False)
    profiles.kept[0].disable()
    print(profiles.table())
    sys.stdout.flush()


if __name__ == "__main__":
    main()
