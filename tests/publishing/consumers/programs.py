"""Programs that keep calendars: khal prints one, vdirsyncer subscribes to one."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from tests.publishing.consumers.libraries import by_icalendar
from tests.publishing.consumers.reading import Read

KHAL = """[calendars]
[[one]]
path = {folder}/calendar
[locale]
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%SZ
longdatetimeformat = %Y-%m-%dT%H:%M:%SZ
default_timezone = UTC
local_timezone = UTC
[sqlite]
path = {folder}/khal.db
"""
VDIRSYNCER = """[general]
status_path = "{folder}/status"
[pair feed]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "{folder}/items"
fileext = ".ics"
[storage there]
type = "http"
url = "{address}"
"""


def by_khal(octets: bytes, folder: Path) -> Read:
    """A program of its own; it shows the last of whole days, not the day after."""
    (folder / "calendar").mkdir(exist_ok=True)
    (folder / "config").write_text(KHAL.format(folder=folder))
    (folder / "feed.ics").write_bytes(octets)
    form = "{uid}\x1f{start}\x1f{end}\x1f{all-day}\x1f{status}\x1f{title}\x1e"
    command = [Path(sys.executable).with_name("khal"), "-c", folder / "config"]
    command += ["printics", "-f", form, folder / "feed.ics"]
    done = subprocess.run(command, env=_home(folder), capture_output=True, check=True)
    text = done.stdout.decode().partition("\n")[2]
    return {_shown(one.strip("\n").split("\x1f")) for one in text.split("\x1e") if one.strip()}


def _shown(fields: list[str]) -> tuple[str, str, str, str, str]:
    uid, start, end, whole, status, title = fields
    if whole == "True":
        end = (date.fromisoformat(end) + timedelta(days=1)).isoformat()
    return uid, start, end, status.strip(), title


def by_vdirsyncer(address: str, folder: Path) -> Read:
    """A subscription over HTTP: fetched, and kept as one file for each event, by a UID of its own.

    What came earlier into the same folder is brought up to date.
    """
    (folder / "items").mkdir(exist_ok=True)
    config = folder / "vdirsyncer"
    config.write_text(VDIRSYNCER.format(folder=folder, address=address))
    program = Path(sys.executable).with_name("vdirsyncer")
    for words in (("discover", "feed"), ("sync", "feed")):
        command = [program, "-c", config, *words]
        subprocess.run(
            command, env=_home(folder), input=b"y\n" * 9, capture_output=True, check=True
        )
    kept = [by_icalendar(item.read_bytes()) for item in (folder / "items").glob("*.ics")]
    return {event for events in kept for event in events}


def _home(folder: Path) -> dict[str, str]:
    return {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
