"""A long text arrives in messages; where they were cut, and where each was whole, is told apart."""

from handlers.papers.joining import CUT, FULL, joined


def test_full_messages_go_on_in_mid_word_and_short_ones_stand_apart() -> None:
    full, long, short = "x" * FULL, "y" * CUT, "z"
    assert joined([full, "tail"]) == f"{full}tail"
    assert joined([long, "tail"]) == f"{long}\ntail"
    assert joined([short, "tail"]) == "z\n\ntail"
    # Telegram counts in UTF-16: a face is two.
    faces = "😀" * (FULL // 2)
    assert joined([faces, "a", "b"]) == f"{faces}a\n\nb"
    assert joined([]) == ""


def cut(text: str, before: int) -> list[str]:
    """As Telegram has it: at so many signs, and without the white space at either end."""
    text = "x" * before + "\n" + text
    return [text[at : at + FULL].strip() for at in range(0, len(text), FULL)]


def test_white_space_that_telegram_took_off_at_a_cut_stands_again() -> None:
    line = "- Workshop {n} on evidence, Tbilisi, Georgia, {n} May 2016 #GLACY\n"
    text = "".join(line.format(n=1 + n % 28) for n in range(400)).strip()
    lost = []
    for before in range(1, len(line) + 1):
        whole = joined(cut(text, before)).partition("\n")[2]
        lost += [] if whole == text else [before]
    assert len(lost) <= 2, lost
