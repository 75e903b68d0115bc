"""What every message that comes unasked has: its last buttons, and its discreet form."""

from handlers.answering import Button, Rows
from handlers.buttons import Less, Open, Unveil
from locales import Html, Translator, lines
from programme.deliveries import DayMessage, Message, Parcel, Restricted

Worded = tuple[Html, Rows]


def details(t: Translator, parcel: Parcel) -> Rows:
    """The way on, and the way to fewer messages."""
    more = (t.button("Details"), Open(activity=parcel.activity.id))
    return [[more, less(t, parcel.id)[0]]]


def less(t: Translator, delivery: int) -> list[Button]:
    """The way to fewer messages alone."""
    return [(t.button("Less of this"), Less(delivery=delivery))]


def veiled(t: Translator, parcel: Parcel | DayMessage) -> Worded:
    """Nothing on a lock screen: what it is about comes with a press."""
    text = t("There is news for you.")
    return text, [[(t.button("Show"), Unveil(delivery=parcel.id))], less(t, parcel.id)]


def restricted(t: Translator, parcel: Restricted) -> Worded:
    """What is for named people only comes with a press, whatever it is; unasked, not even why."""
    text = t("Item {handle} has changed.", handle=parcel.handle)
    shown = repeated(t, parcel, text)
    return shown, [[(t.button("Show"), Unveil(delivery=parcel.id))], less(t, parcel.id)]


def repeated(t: Translator, parcel: Message, text: Html) -> Html:
    """A message that may have come before says so."""
    return lines(t("(repeated)"), text) if parcel.repeated else text
