"""What independent programs read in a calendar: UID, start, exclusive end, status, title."""

import io
import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import recurring_ical_events
import vobject
from dateutil.tz import tzical

Read = set[tuple[str, str, str, str, str]]
JAVASCRIPT = """
const ICAL = require('ical.js');
const text = require('fs').readFileSync(0, 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(zone));
const told = time => time.isDate ? time.toString()
  : time.convertToZone(ICAL.Timezone.utcTimezone).toString();
console.log(JSON.stringify(calendar.getAllSubcomponents('vevent').map(part => {
  const event = new ICAL.Event(part);
  return [event.uid, told(event.startDate), told(event.endDate),
          part.getFirstPropertyValue('status'), event.summary];
})));
"""
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


def by_icalendar(octets: bytes) -> Read:
    """The reference parser; it knows zones by name, so it judges no VTIMEZONE."""
    events = icalendar.Calendar.from_ical(octets).walk("VEVENT")
    assert not [event.errors for event in events if event.errors]
    return {
        (str(e["UID"]), _told(e.start), _told(e.end), str(e["STATUS"]), str(e["SUMMARY"]))
        for e in events
    }


def by_recurring(octets: bytes, first: date, last: date) -> Read:
    """What a client shows of a span of days."""
    calendar = icalendar.Calendar.from_ical(octets)
    events = recurring_ical_events.of(calendar).between(first, last)
    return {
        (str(e["UID"]), _told(e.start), _told(e.end), str(e["STATUS"]), str(e["SUMMARY"]))
        for e in events
    }


def by_vobject(octets: bytes) -> Read:
    """A parser given the zones as dateutil reads the VTIMEZONE; by itself it asks pytz."""
    zones = tzical(io.StringIO(octets.decode()))
    for zone in zones.keys():  # noqa: SIM118  it is no mapping
        vobject.icalendar.registerTzid(zone, zones.get(zone))
    calendar = vobject.readOne(octets.decode())
    return {
        (
            e.uid.value,
            _told(e.dtstart.value),
            _told(e.dtend.value),
            e.status.value,
            e.summary.value,
        )
        for e in calendar.contents.get("vevent", [])
    }


def by_khal(octets: bytes, folder: Path) -> Read:
    """A program of its own; it shows the last of whole days, not the day after."""
    (folder / "calendar").mkdir(exist_ok=True)
    (folder / "config").write_text(KHAL.format(folder=folder))
    (folder / "feed.ics").write_bytes(octets)
    form = "{uid}\x1f{start}\x1f{end}\x1f{all-day}\x1f{status}\x1f{title}\x1e"
    command = [Path(sys.executable).with_name("khal"), "-c", folder / "config"]
    command += ["printics", "-f", form, folder / "feed.ics"]
    environment = {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    text = done.stdout.decode().partition("\n")[2]
    return {_shown(one.strip("\n").split("\x1f")) for one in text.split("\x1e") if one.strip()}


def _shown(fields: list[str]) -> tuple[str, str, str, str, str]:
    uid, start, end, whole, status, title = fields
    if whole == "True":
        end = (date.fromisoformat(end) + timedelta(days=1)).isoformat()
    return uid, start, end, status.strip(), title


def by_icaljs(octets: bytes) -> Read | None:
    """Thunderbird's parser, which reads the VTIMEZONE; None without Node or the package."""
    here = Path(__file__).resolve().parents[2] / "node_modules"
    path = os.pathsep.join(filter(None, (str(here), os.environ.get("NODE_PATH"))))
    environment = {"NODE_PATH": path, "PATH": os.environ["PATH"], "TZ": "America/New_York"}
    command = ["node", "-e", JAVASCRIPT]
    try:
        done = subprocess.run(
            command, env=environment, input=octets, capture_output=True, check=False
        )
    except FileNotFoundError:
        return None
    if b"Cannot find module 'ical.js'" in done.stderr:
        return None
    assert done.returncode == 0, done.stderr.decode()
    return {tuple(event) for event in json.loads(done.stdout)}


def _told(moment: date) -> str:
    if isinstance(moment, datetime):
        assert moment.tzinfo is not None
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()
