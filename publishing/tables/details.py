"""What an activity has of its own, in one cell."""

from locales import Plain, Translator
from programme.particulars import PARTICULARS, Own
from publishing.fields import field_name
from publishing.particulars import shown


def details(t: Translator, own: Own | None, leg_id: int | None) -> str:
    """ "host: Ministry of Justice; capacity: 60": the leg's own first, then the activity's."""
    if own is None:
        return ""
    of_leg = {"host": own.hosts.get(leg_id or 0), "team": own.teams.get(leg_id or 0)}
    said = [_said(t, name, t.plain("{value}", value=text)) for name, text in of_leg.items() if text]
    said += [
        _said(t, name, shown(t, name, own.values[name]))
        for name in PARTICULARS
        if name in own.values
    ]
    if own.agenda:
        points = t.plain_count("{n} point", "{n} points", len(own.agenda))
        said.append(_said(t, "agenda", points))
    return "; ".join(said)


def _said(t: Translator, name: str, value: Plain) -> Plain:
    return t.plain("{field}: {value}", field=field_name(t, name), value=value)
