"""Libraries of JavaScript, where Node and they are at hand: Thunderbird's parser, and another."""

import json
import os
import subprocess
from pathlib import Path

from tests.publishing.consumers.reading import Read

ICALJS = """
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
NODE_ICAL = """
const read = require('node-ical').sync.parseICS(require('fs').readFileSync(0, 'utf8'));
const two = number => String(number).padStart(2, '0');
const told = time => time.dateOnly
  ? `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  : time.toISOString().replace('.000Z', 'Z');
console.log(JSON.stringify(Object.values(read).filter(one => one.type === 'VEVENT').map(event =>
  [event.uid, told(event.start), told(event.end), event.status, event.summary])));
"""


def by_icaljs(octets: bytes) -> Read | None:
    """Thunderbird's parser, which reads the VTIMEZONE; None without Node or the package."""
    return _run(ICALJS, octets)


def by_nodeical(octets: bytes) -> Read | None:
    """node-ical, which makes an object of a text with parameters; None without it."""
    return _run(NODE_ICAL, octets)


def _run(script: str, octets: bytes) -> Read | None:
    here = Path(__file__).resolve().parents[3] / "node_modules"
    path = os.pathsep.join(filter(None, (str(here), os.environ.get("NODE_PATH"))))
    environment = {"NODE_PATH": path, "PATH": os.environ["PATH"], "TZ": "America/New_York"}
    try:
        done = subprocess.run(
            ["node", "-e", script], env=environment, input=octets, capture_output=True, check=False
        )
    except FileNotFoundError:
        return None
    if b"Cannot find module" in done.stderr:
        return None
    assert done.returncode == 0, done.stderr.decode()
    return {tuple(event) for event in json.loads(done.stdout)}
