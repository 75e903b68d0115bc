"""From the parameters of a request to aiogram's own model of the method."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from aiogram.methods import TelegramMethod
from aiohttp import web
from pydantic import ValidationError

from sandbox.files import Upload
from sandbox.refusal import Refusal

Method = TypeVar("Method", bound=TelegramMethod[Any])

# Telegram's own words for what is asked for most.
MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "from_chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "file_id": "file_id not specified",
}


@dataclass(frozen=True)
class Parameters:
    """What came with a request: values, and files by the name of their part."""

    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)


async def gather(request: web.Request) -> Parameters:
    """Read query, form, multipart or JSON, as Telegram takes all four."""
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise Refusal.bad_request("can't parse request JSON object") from None
        if not isinstance(body, dict):
            raise Refusal.bad_request("request body must be a JSON object")
        return Parameters(values | body)
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        else:
            values[name] = value if isinstance(value, str) else bytes(value).decode()
    return Parameters(values, uploads)


def read(model: type[Method], parameters: Parameters) -> Method:
    """Make the method, as aiogram models it.

    Raises:
        Refusal: 400, with the first parameter that is wrong.
    """
    values = {name: _plain(model, name, value) for name, value in parameters.values.items()}
    for name in parameters.uploads:
        if name in model.model_fields:
            values.setdefault(name, f"attach://{name}")
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise Refusal.bad_request(_reason(error.errors()[0], values)) from None


def _plain(model: type[TelegramMethod[Any]], name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name.endswith("chat_id") and value.lstrip("-").isdecimal():
        return int(value)
    if value[:1] in {"{", "["} and name in _structured(model):
        try:
            return json.loads(value)
        except ValueError:
            raise Refusal.bad_request(f"can't parse {name} JSON object") from None
    return value


@cache
def _structured(model: type[TelegramMethod[Any]]) -> frozenset[str]:
    texts = {"text", "caption", "parse_mode", "data", "description", "name"}
    return frozenset(model.model_fields) - texts


def _reason(error: Mapping[str, Any], values: Mapping[str, Any]) -> str:
    path = [str(part) for part in error["loc"]]
    name = path[0] if path else "request"
    if name not in values:
        return MISSING.get(name, f"{name} is not specified")
    if name == "reply_markup":
        return "object expected as reply markup"
    return f"can't parse {'.'.join(path)}: {error['msg']}"
