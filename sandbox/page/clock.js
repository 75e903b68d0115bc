// The clock bar: what time it is in the office, what is due next, and the buttons that move it.

import * as api from "/page/api.js";
import * as words from "/page/words.js";

const $ = (id) => document.getElementById(id);
const state = { at: 0, read: 0, speed: 1, next: { all: null, chats: {} }, chat: null, known: false };

export const now = () => new Date(state.at + (performance.now() - state.read) * state.speed);

export function start(onTrouble) {
  $("hour").addEventListener("click", () => move({ seconds: 3600 }, onTrouble));
  $("day").addEventListener("click", () => move({ seconds: 86400 }, onTrouble));
  $("next-all").addEventListener("click", () => move({ to: "next" }, onTrouble));
  $("next-chat").addEventListener("click", () => move({ to: "next", chat: state.chat }, onTrouble));
  $("speed").addEventListener("change", () => move({ speed: Number($("speed").value) }, onTrouble));
  refresh();
}

export function open(chat) {
  state.chat = chat;
  show();
}

async function refresh() {
  try {
    take(await api.clock());
  } catch {
    state.known = false; // the sandbox is being started again
  }
  setTimeout(refresh, 500);
}

async function move(to, onTrouble) {
  try {
    take(await api.move(to));
  } catch (trouble) {
    onTrouble(trouble.message);
  }
}

function take(told) {
  state.at = Date.parse(told.now);
  state.read = performance.now();
  state.next = told.next;
  state.speed = told.speed;
  state.known = true;
  show();
}

function show() {
  if (!state.known) return;
  const face = $("now");
  const text = `${words.moment(now())} (${words.place()})`;
  if (face.textContent !== text) face.textContent = text;
  face.dateTime = now().toISOString();
  if (document.activeElement !== $("speed")) pace();
  offer("next-all", state.next.all, "No reminder is due.");
  offer("next-chat", state.next.chats[state.chat] ?? null, "No reminder is due in this chat.");
}

// A speed that was set elsewhere is shown too.
function pace() {
  const value = String(state.speed);
  if ($("speed").value === value) return;
  if (![...$("speed").options].some((one) => one.value === value)) {
    $("speed").add(new Option(`${value} times`, value));
  }
  $("speed").value = value;
}

function offer(id, due, none) {
  const at = due && new Date(due);
  const coming = at && at > now();
  const when = !at ? none : coming ? words.moment(at) : "It is due now and on its way.";
  $(id).disabled = !coming;
  if ($(`${id}-when`).textContent !== when) $(`${id}-when`).textContent = when;
}
