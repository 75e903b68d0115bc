"""Clients keep what they know unless a stamp is newer: so it has to be known what wrote it."""

import zoneinfo
from pathlib import Path

from publishing.editions import WRITER, edition


def test_the_edition_tells_the_writer_and_the_release_of_the_time_zones(tmp_path: Path) -> None:
    before = zoneinfo.TZPATH
    found = []
    try:
        for version in ("2025b", "2026", "2026f"):
            (tmp_path / "tzdata.zi").write_text(f"# version {version}\n# ddeps\n")
            zoneinfo.reset_tzpath([tmp_path])
            edition.cache_clear()
            found.append(edition())
        (tmp_path / "tzdata.zi").unlink()
        edition.cache_clear()
        assert edition() > WRITER * 1_000_000
    finally:
        zoneinfo.reset_tzpath(before)
        edition.cache_clear()
    assert found == [WRITER * 1_000_000 + year for year in (202502, 202600, 202606)]
