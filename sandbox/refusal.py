"""How the sandbox says no: in Telegram's words to the bot, in a sentence to people."""


class Refusal(Exception):
    """A Bot API call that Telegram would refuse.

    ``code`` is the error_code and the HTTP status, ``description`` Telegram's own wording,
    ``retry_after`` the seconds to wait (429 only).
    """

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    @classmethod
    def bad_request(cls, reason: str) -> "Refusal":
        """A 400 with Telegram's usual beginning."""
        return cls(400, f"Bad Request: {reason}")

    def answer(self) -> dict[str, object]:
        """The body that Telegram sends with this refusal."""
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


class Unable(Exception):
    """Something a person cannot do here; ``status`` is the HTTP status of the people side."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
