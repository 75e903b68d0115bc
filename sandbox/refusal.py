"""How the sandbox says no: in Telegram's words to the bot, in a sentence to people."""


class Refusal(Exception):
    """A Bot API call that Telegram would refuse.

    ``code`` is the error_code and the HTTP status, ``description`` Telegram's own wording,
    ``retry_after`` the seconds to wait (429 only), ``migrate_to`` what a group has become.
    """

    def __init__(
        self,
        code: int,
        description: str,
        *,
        retry_after: int | None = None,
        migrate_to: int | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        named = {"retry_after": retry_after, "migrate_to_chat_id": migrate_to}
        self.parameters = {name: value for name, value in named.items() if value is not None}

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
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class Unable(Exception):
    """Something a person cannot do here; ``status`` is the HTTP status of the people side."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
