"""What was fetched is counted: by family of client, and until it could be noted."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from programme.invitations import hashed
from tests.web.conftest import SECRET, Memory
from web.fetches import Fetch, Fetches, family

KEY = hashed(SECRET)


async def test_counts_that_could_not_be_noted_are_counted_on(memory: Memory) -> None:
    fetches, later = Fetches(), memory.moment + timedelta(minutes=1)
    fetches.note(KEY, memory.moment, "ICSx5/2.2", 4)

    async def full_disk(_: Mapping[str, Fetch]) -> None:
        fetches.note(KEY, later, "Mozilla/5.0 Firefox/153.0", 5)
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011  it is the one raised above
        await fetches.flush(full_disk)
    noted: dict[str, Fetch] = {}

    async def write(seen: Mapping[str, Fetch]) -> None:
        noted.update(seen)

    await fetches.flush(write)
    assert noted == {KEY: Fetch(2, later, "browser", 4, memory.moment)}


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Google-Calendar-Importer", "Google"),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.0",
            "Thunderbird",
        ),
        ("iOS/17.5 (21F79) dataaccessd/1.0", "Apple"),
        ("macOS/14.1 (23B74) CalendarAgent/988.2", "Apple"),
        ("Microsoft Memory/16.0 (Windows NT 10.0; Outlook 16.0.4266)", "Outlook"),
        ("Nextcloud-CalDAV/1.0", "Nextcloud"),
        ("ICSx5/2.2.4 (ical4j; Android)", "ICSx5"),
        ("Mozilla/5.0 (Windows NT 10.0) Firefox/130.0", "browser"),
        ("", "other"),
    ],
)
def test_of_a_client_only_its_family_is_kept(agent: str, name: str) -> None:
    assert family(agent) == name
