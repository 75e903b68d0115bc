"""What was typed as the answer to the question about a particular."""

from collections.abc import Callable, Mapping

from handlers.meanings import Meant
from handlers.timezone import zoned
from handlers.understanding import Reader
from programme import edits, particulars
from programme.particulars import PARTICULARS, Form, ItemGiven
from reading.agendas import read_agenda
from reading.dates.zones import zone_of
from reading.doubts import about
from reading.names import (
    read_address,
    read_figure,
    read_lines,
    read_names,
    read_telephone,
    read_tongues,
)


def meant(reader: Reader, name: str, text: str, leg_id: int | None) -> Meant:
    """The act that keeps the words, or the doubt that stands against them."""
    if name == "clock":
        return _zone(reader, text)
    form = PARTICULARS[name].form
    if form is Form.OF_LEGS:
        given = {"name": name, "lines": read_lines(text), "leg_id": leg_id}
        return Meant(particulars.staff, given)
    if form is Form.AGENDA:
        items = [ItemGiven(**vars(one)) for one in read_agenda(text)]
        return Meant(particulars.agenda, {"items": items}) if items else _unread(text)
    if form is Form.ADDRESSEES:
        return Meant(particulars.addressees, {"names": read_names(text)})
    if form is Form.LANGUAGES:
        return _tongues(reader, name, text)
    value = _telephone(text) if name == "telephone" else READERS[form](text)
    return Meant(particulars.particular, {"name": name, "value": value}) if value else _unread(text)


def _zone(reader: Reader, text: str) -> Meant:
    known = zone_of(text)
    found = [known] if known else [place.zone for place in zoned(text, reader.gazetteer)]
    return Meant(edits.zone, {"zone": found[0]}) if len(found) == 1 else _unread(text)


def _tongues(reader: Reader, name: str, text: str) -> Meant:
    codes, unknown = read_tongues(text, reader.language)
    if unknown or not codes:
        return Meant(doubts=tuple(about("unread", one) for one in unknown or (text,)))
    return Meant(particulars.particular, {"name": name, "value": codes})


def _telephone(text: str) -> str | None:
    return read_telephone(text)


def _unread(text: str) -> Meant:
    return Meant(doubts=(about("unread", text),))


READERS: Mapping[Form, Callable[[str], str | int | tuple[str, ...] | None]] = {
    Form.TEXT: lambda text: " ".join(text.split()),
    Form.NUMBER: read_figure,
    Form.CADENCE: read_figure,
    Form.LINK: read_address,
    Form.NAMES: read_names,
}
