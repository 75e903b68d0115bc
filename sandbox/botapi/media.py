"""Calls that bring files up and down."""

from typing import Any

from aiogram.methods import GetFile, SendDocument, SendPhoto

from sandbox.botapi.parameters import Parameters
from sandbox.botapi.sends import caption_of, put
from sandbox.files import Stored, picture_size
from sandbox.messages import Body
from sandbox.refusal import Refusal
from sandbox.world import World

LARGEST_DOWN = 20 * 1024 * 1024
ATTACHED = "attach://"


def send_document(world: World, call: SendDocument, parameters: Parameters) -> Body:
    """sendDocument, from a part of the request or by file_id."""
    caption = caption_of(call)
    file = _file(world, call.document, parameters)
    return put(world, call, {"document": file.document()} | caption)


def send_photo(world: World, call: SendPhoto, parameters: Parameters) -> Body:
    """sendPhoto, from a part of the request or by file_id."""
    caption = caption_of(call)
    file = _file(world, call.photo, parameters)
    if not file.mime.startswith("image/"):
        raise Refusal.bad_request("IMAGE_PROCESS_FAILED")
    return put(world, call, {"photo": photo(world, file)} | caption)


def photo(world: World, file: Stored) -> list[dict[str, Any]]:
    """A picture as the sizes that a Message carries; the sandbox keeps one."""
    width, height = picture_size(world.files.content(file.id))
    return [{**file.brief(), "width": width, "height": height}]


def get_file(world: World, call: GetFile, _: Parameters) -> dict[str, Any]:
    """getFile."""
    file = world.files.find(call.file_id)
    if file is None:
        raise Refusal.bad_request("invalid file_id")
    if file.size > LARGEST_DOWN:
        raise Refusal.bad_request("file is too big")
    return {**file.brief(), "file_path": file.path}


def _file(world: World, given: object, parameters: Parameters) -> Stored:
    name = str(given)
    if name.startswith(ATTACHED):
        upload = parameters.uploads.get(name.removeprefix(ATTACHED))
        if upload is None:
            raise Refusal.bad_request("file attached in the request was not found")
        if not upload.content:
            raise Refusal.bad_request("file must be non-empty")
        return world.files.add(upload)
    found = world.files.find(name)
    if found is None:
        raise Refusal.bad_request("wrong file identifier/HTTP URL specified")
    return found
