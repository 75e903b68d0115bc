"""What became of something that was asked for, in a sentence."""

from locales import Html, Translator
from programme.cards import Card
from programme.life import Decided
from publishing.names import status_name


def outcome(t: Translator, found: Decided, card: Card, *, granted: bool) -> Html:
    """What stands: what was just decided, or what somebody decided before."""
    status = status_name(t, card.activity.status)
    if found.withdrawn:
        return t(
            "{name} has taken the question back; there is nothing to decide.", name=found.by or ""
        )
    if not found.mine or found.granted is not granted:
        who = found.by or t.plain("the office itself")
        if found.granted:
            return t("{name} has approved this already.", name=who)
        return t("{name} has decided this already; it was not approved.", name=who)
    if granted:
        return t("Approved: the activity is {status}.", status=status)
    return t("Returned. Whoever asked is told; the activity stays as it is.")
