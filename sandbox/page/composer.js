// Where a person types, sends files, starts the bot or picks a command.

import * as api from "/page/api.js";
import * as chat from "/page/chat.js";
import { element } from "/page/text.js";

const $ = (id) => document.getElementById(id);
const text = $("text");

export function start() {
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  text.addEventListener("input", fit);
  $("no-reply").addEventListener("click", () => chat.reply(null));
  $("menu").addEventListener("click", () => menu($("commands").hidden));
  $("composer").addEventListener("keydown", (event) => event.key === "Escape" && menu(false));
  $("file").addEventListener("change", handIn);
}

// What may be done in the chat of this person, or of a group, just now.
export function show(person) {
  const group = person.id < 0;
  const open = group || (person.started && !person.blocked && !person.deactivated);
  $("composer").hidden = !open;
  $("closed").hidden = open;
  $("open").textContent = closed(person);
  $("open").disabled = Boolean(person.deactivated);
  $("open").onclick = () =>
    chat.doing(() => (person.blocked ? api.block(person.id, false) : api.write(person.id, { text: "/start" })));
  $("block").hidden = !open || group;
  $("block").onclick = () => chat.doing(() => api.block(person.id, true));
  $("menu").hidden = !person.commands.length;
  offer(person.commands);
}

function closed(person) {
  if (person.deactivated) return "This account was deleted";
  return person.blocked ? "Unblock" : "Start";
}

let offered = "";
function offer(commands) {
  if (offered === JSON.stringify(commands)) return;
  offered = JSON.stringify(commands);
  $("commands").replaceChildren(...commands.map((one) => {
    const button = element("button", "command-row");
    button.type = "button";
    button.append(element("strong", "", `/${one.command}`), element("span", "", one.description));
    button.addEventListener("click", () => {
      menu(false);
      chat.say(`/${one.command}`);
      text.focus();
    });
    const item = element("li");
    item.append(button);
    return item;
  }));
}

function menu(open) {
  $("commands").hidden = !open;
  $("menu").setAttribute("aria-expanded", String(open));
  if (open) $("commands").querySelector("button")?.focus();
}

async function send() {
  const typed = text.value.trim();
  if (!typed) return;
  if (await chat.say(typed)) {
    text.value = "";
    fit();
  }
}

async function handIn() {
  const [file] = $("file").files;
  if (!file) return;
  await chat.handIn(file, text.value.trim());
  $("file").value = "";
  text.value = "";
  fit();
}

function fit() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 180)}px`;
}
