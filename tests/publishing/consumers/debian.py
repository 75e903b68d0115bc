"""Programs that come with Debian, where they are at hand: GNOME's library, and a terminal's."""

import json
import os
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

from tests.publishing.consumers.reading import Read

SYSTEM_PYTHON = Path("/usr/bin/python3")
LIBICAL = """
import json, sys
import gi
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib

utc = ICalGLib.Timezone.get_utc_timezone()
kind = ICalGLib.ComponentKind.VEVENT_COMPONENT

def told(moment):
    day = "%04d-%02d-%02d" % (moment.get_year(), moment.get_month(), moment.get_day())
    if moment.is_date():
        return day
    clock = (moment.get_hour(), moment.get_minute(), moment.get_second())
    return day + "T%02d:%02d:%02dZ" % clock

def read(moment):
    return told(moment if moment.is_date() else moment.convert_to_zone(utc))

calendar = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode())
event, found = calendar.get_first_component(kind), []
while event:
    status = event.get_status().value_nick.upper()
    times = read(event.get_dtstart()), read(event.get_dtend())
    found.append((event.get_uid(), *times, status, event.get_summary()))
    event = calendar.get_next_component(kind)
print(json.dumps(found))
"""
TIMED = re.compile(r"(\S+) @ (\S+) -> (\S+) @ (\d\d:\d\d)")


def by_libical(octets: bytes) -> Read | None:
    """What Evolution and GNOME read, by the VTIMEZONE; None without it."""
    if not SYSTEM_PYTHON.exists():
        return None
    found = {name: os.environ.get(name) for name in ("GI_TYPELIB_PATH", "LD_LIBRARY_PATH")}
    kept = {name: value for name, value in found.items() if value}
    command = [SYSTEM_PYTHON, "-c", LIBICAL]
    done = subprocess.run(command, env=kept, input=octets, capture_output=True, check=False)
    if b"ICalGLib" in done.stderr or b"No module named 'gi'" in done.stderr:
        return None
    assert done.returncode == 0, done.stderr.decode()
    return {tuple(event) for event in json.loads(done.stdout)}


def times_by_calcurse(octets: bytes, folder: Path) -> set[tuple[str, str]] | None:
    """When what has a time begins and ends, as calcurse keeps it; None without it."""
    program = shutil.which("calcurse")
    if program is None:
        return None
    (folder / "feed.ics").write_bytes(octets)
    environment = {"HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    command = [program, "-D", folder / "kept", "-i", folder / "feed.ics"]
    # It skips a title of several lines, and says so by its status.
    subprocess.run(command, env=environment, capture_output=True, check=False)
    found = TIMED.findall((folder / "kept" / "apts").read_text())
    return {(_told(*one[:2]), _told(*one[2:])) for one in found}


def _told(day: str, at: str) -> str:
    return datetime.strptime(f"{day} {at}+0000", "%m/%d/%Y %H:%M%z").strftime("%Y-%m-%dT%H:%M:%SZ")
