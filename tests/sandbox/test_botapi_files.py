"""Files over the Bot API: documents and pictures go up and come down."""

from typing import Any

from aiogram.types import BufferedInputFile

from tests.sandbox.asking import keys, refused

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + (7).to_bytes(4) + (5).to_bytes(4) + b"rest"


async def test_a_document_goes_up_and_comes_down(sandbox: Any) -> None:
    file = BufferedInputFile(b"BEGIN:VCALENDAR", "seminar, Tbilisi.ics")
    sent = await sandbox.bot.send_document(
        1001,
        file,
        caption="<i>The</i> file",
        parse_mode="HTML",
        reply_markup=keys(callback_data="a"),
    )
    assert sent.document.file_name == "seminar, Tbilisi.ics"
    assert sent.html_text == "<i>The</i> file"
    loaded = await sandbox.bot.download(sent.document)
    assert loaded.read() == b"BEGIN:VCALENDAR"
    again = await sandbox.bot.send_document(1002, sent.document.file_id)
    assert again.document.file_id == sent.document.file_id


async def test_a_picture_has_its_size_and_a_caption_its_limit(sandbox: Any) -> None:
    sent = await sandbox.bot.send_photo(1001, BufferedInputFile(PNG, "a.png"))
    assert (sent.photo[0].width, sent.photo[0].height) == (7, 5)
    call = sandbox.bot.send_photo(1001, sent.photo[0].file_id, caption="x" * 1025)
    assert await refused(call) == "Bad Request: message caption is too long"


async def test_a_file_that_is_not_there_is_refused(sandbox: Any) -> None:
    reason = await refused(sandbox.bot.send_document(1001, "https://example.org/a.pdf"))
    assert reason == "Bad Request: wrong file identifier/HTTP URL specified"
    assert await refused(sandbox.bot.get_file("x")) == "Bad Request: invalid file_id"
