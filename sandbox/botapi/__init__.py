"""The Bot API, as far as the sandbox knows it: which model each method has and what it does."""

from collections.abc import Callable
from typing import Any

from aiogram import methods
from aiogram.methods import TelegramMethod

from sandbox.botapi import edits, intake, media, profile, sends
from sandbox.botapi.parameters import Parameters
from sandbox.world import World

Action = Callable[[World, Any, Parameters], Any]

KNOWN: tuple[tuple[type[TelegramMethod[Any]], Action], ...] = (
    (methods.GetMe, profile.get_me),
    (methods.GetUpdates, intake.get_updates),
    (methods.SetWebhook, intake.set_webhook),
    (methods.DeleteWebhook, intake.delete_webhook),
    (methods.GetWebhookInfo, intake.webhook_info),
    (methods.SendMessage, sends.send_message),
    (methods.CopyMessage, sends.copy_message),
    (methods.ForwardMessage, sends.forward_message),
    (methods.EditMessageText, edits.edit_text),
    (methods.EditMessageReplyMarkup, edits.edit_markup),
    (methods.DeleteMessage, edits.delete),
    (methods.AnswerCallbackQuery, edits.answer_query),
    (methods.SendDocument, media.send_document),
    (methods.SendPhoto, media.send_photo),
    (methods.GetFile, media.get_file),
    (methods.SendChatAction, profile.chat_action),
    (methods.GetChat, profile.get_chat),
    (methods.LeaveChat, profile.leave_chat),
    (methods.SetMyCommands, profile.set_commands),
    (methods.GetMyCommands, profile.get_commands),
    (methods.DeleteMyCommands, profile.delete_commands),
    (methods.SetMyDescription, profile.describe),
    (methods.SetMyShortDescription, profile.describe),
)

METHODS = {model.__api_method__.lower(): (model, action) for model, action in KNOWN}
