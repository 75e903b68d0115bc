"""Who was told what, on one line of the history."""

from locales import Html, Plain, Translator, plain_listed
from programme.past import Told
from programme.values import Purpose


def sentence(t: Translator, told: Told) -> Html:
    """What was sent, and to whom; of many the first names and how many more."""
    names = _names(t, told)
    return {
        Purpose.CHANGE: t("Told of the change: {names}", names=names),
        Purpose.INVITATION: t("Invited: {names}", names=names),
        Purpose.REMINDER: t("Reminded: {names}", names=names),
        Purpose.APPROVAL: t("Asked to decide: {names}", names=names),
        Purpose.DECISION: t("Told of the decision: {names}", names=names),
        Purpose.BROADCAST: t("Written to, as to all: {names}", names=names),
        Purpose.LETTER: t("Letter passed on to: {names}", names=names),
        Purpose.ANSWER: t("Told of an answer: {names}", names=names),
        Purpose.UNREACHED: t("Told who is not reached: {names}", names=names),
        Purpose.NOTICE: t("Groups told: {names}", names=names),
        Purpose.QUESTION: t("Asked about it: {names}", names=names),
    }.get(told.purpose, t("Told: {names}", names=names))


def _names(t: Translator, told: Told) -> Plain:
    shown, left = plain_listed(t, told.names), told.count - len(told.names)
    if left <= 0:
        return shown
    return t.plain_count("{names} and {n} more", "{names} and {n} more", left, names=shown)
