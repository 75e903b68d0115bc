"""What pages promise, as checks that broken twins must not pass."""

Answer = tuple[int, dict[str, str], str]


def check_uniform(answers: list[Answer]) -> None:
    """Nothing but the clock tells one of these answers from another."""
    seen = {
        (status, tuple(sorted((n, v) for n, v in headers.items() if n != "Date")), text)
        for status, headers, text in answers
    }
    assert len(seen) == 1


def check_hidden(page: str, *words: str) -> None:
    """None of these words stands anywhere in a page, seen or unseen."""
    assert [word for word in words if word in page] == []
