"""In which order tests begin, and what happens when all of them are known."""

import pytest

from tests.haste import keep_what_stands

# Where single tests take many seconds.
LONG = (
    "tests/crash/test_kills.py", "tests/bot/test_several_processes.py",
    "tests/storm/test_storms.py", "tests/bot/test_sandbox_command.py",
    "tests/model/test_reminders.py", "tests/programme/test_attention.py",
    "tests/programme/test_walks.py", "tests/stories/test_the_first_minutes.py",
    "tests/handlers/test_anything.py", "tests/walk/test_every_language.py",
    "tests/web/test_forty_checks.py", "tests/web/test_what_no_calendar_says.py",
    "tests/programme/test_transitions.py", "tests/programme/test_radar.py",
    "tests/publishing/test_zones.py", "tests/locales/test_types.py",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that no worker is left with it at the end."""
    items.sort(key=lambda one: not one.nodeid.startswith(LONG))


def pytest_collection_finish() -> None:
    """Modules and tests stay to the end."""
    keep_what_stands()
