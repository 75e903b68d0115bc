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
