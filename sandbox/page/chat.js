// The opened chat: what is in it, kept up to date, and what its person does.

import * as api from "/page/api.js";
import { bubble } from "/page/bubbles.js";
import { element } from "/page/text.js";
import * as words from "/page/words.js";

const $ = (id) => document.getElementById(id);
const pane = $("messages");
const state = { person: null, chat: null, since: 0, stop: null, reply: null, atEnd: true };

// Pictures grow when they have come; who reads the end goes on reading the end.
const toEnd = () => { pane.scrollTop = pane.scrollHeight; };
pane.addEventListener("scroll", () => {
  state.atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 80;
});
pane.addEventListener("load", () => state.atEnd && toEnd(), true);

export const shown = () => state.chat;

// A chat as one person has it: their own with the bot, or a group that they are in.
export function open(person, chat) {
  state.stop?.abort();
  Object.assign(state, { person, chat, since: 0, stop: new AbortController(), atEnd: true });
  reply(null);
  pane.replaceChildren();
  follow(person, chat, state.stop.signal);
}

export function close() {
  state.stop?.abort();
  state.person = state.chat = null;
}

async function follow(person, chat, signal) {
  let first = true;
  while (!signal.aborted) {
    try {
      const news = await api.chat(person, chat, state.since, first ? 0 : 25, signal);
      if (signal.aborted) return;
      state.since = news.next;
      take(news, first);
      first = false;
    } catch (trouble) {
      if (signal.aborted) return;
      await new Promise((again) => setTimeout(again, 1000));
    }
  }
}

function take(news, first) {
  const { atEnd } = state;
  let arrived = null;
  for (const message of news.messages) arrived = put(message) ?? arrived;
  for (const id of news.deleted) find(id)?.remove();
  parts();
  if (arrived && !first) arrived.scrollIntoView({ block: "end", behavior: calm() });
  else if (first || (atEnd && news.messages.length)) toEnd();
  for (const alert of news.alerts) announce(alert);
}

function put(message) {
  const made = bubble(message, acts, state.chat < 0 ? state.person : null);
  const old = find(message.message_id);
  if (!old) {
    made.dataset.day = words.day(new Date(message.date * 1000));
    pane.append(made);
    return made;
  }
  made.dataset.day = old.dataset.day;
  made.classList.add("changed");
  const focused = old.contains(document.activeElement);
  old.replaceWith(made);
  if (focused) made.querySelector(".key")?.focus({ preventScroll: true });
  return null;
}

function parts() {
  for (const old of pane.querySelectorAll(".day")) old.remove();
  let last = "";
  for (const one of pane.querySelectorAll(".message")) {
    if (one.dataset.day !== last) one.before(element("p", "day", one.dataset.day));
    last = one.dataset.day;
  }
}

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
const find = (id) => pane.querySelector(`[data-id="${id}"]`);

function announce(alert) {
  find(alert.message_id)?.querySelectorAll(".waiting").forEach((one) => one.classList.remove("waiting"));
  if (!alert.text) return;
  if (!alert.show_alert) return toast(alert.text);
  $("alert-text").textContent = alert.text;
  if (!$("alert").open) $("alert").showModal();
}

let hiding = 0;
export function toast(text) {
  const shown = $("toast");
  shown.textContent = text;
  shown.dir = "auto";
  shown.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { shown.hidden = true; }, 5000);
}

export async function doing(act) {
  try {
    return await act();
  } catch (trouble) {
    toast(trouble.message);
    return null;
  }
}

export function say(text) {
  const { person, chat } = state;
  const message = state.reply ? { text, chat, reply_to: state.reply } : { text, chat };
  reply(null);
  return doing(() => api.write(person, message));
}

export const handIn = (file, caption) =>
  doing(() => api.handIn(state.person, state.chat, file, caption));

export function reply(message) {
  state.reply = message?.message_id ?? null;
  $("replying").hidden = !message;
  $("replying-to").textContent = message ? `Reply to: ${message.text || "a file"}` : "";
  if (message) $("text").focus();
}

const acts = {
  reply,
  command: say,
  forward: (message) => doing(() => api.forward(state.person, message.message_id)),
  find(id) {
    find(id)?.scrollIntoView({ block: "center", behavior: calm() });
    find(id)?.classList.add("changed");
  },
  async press(message, button, key) {
    key.classList.add("waiting");
    const { person, chat } = state;
    const done = await doing(() => api.press(person, chat, message.message_id, button.data ?? button.text));
    if (!done) key.classList.remove("waiting");
  },
};
