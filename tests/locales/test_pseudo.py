"""The language for trying out: longer, accented, in brackets, and made of the messages alone."""

from locales import Catalogues, dates
from locales.pseudo import PSEUDO, stretched


def test_it_keeps_holes_tags_and_commands() -> None:
    said = stretched("<b>{title}</b> is open. Type /help &amp; go.")
    assert said.startswith("⟦<b>{title}</b> îš öþéñ.")
    assert "/help &amp;" in said
    assert said.endswith("ĝö.~~~~~⟧")
    assert stretched("{first}, {second}") == "{first}, {second}"


def test_an_office_may_speak_it_without_a_file() -> None:
    t = Catalogues([PSEUDO]).translator("fr")
    assert t.count("in {n} day", "in {n} days", 2) == "⟦îñ 2 ðåýš~~~⟧"
    assert dates.in_days(t, 0).startswith("⟦ţöðåý")
