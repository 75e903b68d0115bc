// The list of people, one chat each.

import { now } from "/page/clock.js";
import { element } from "/page/text.js";
import * as words from "/page/words.js";

const list = document.getElementById("people");
const seen = new Map();
let drawn = "";

export function initials(name) {
  const parts = name.replace(/[^\p{L}\p{N} ]/gu, "").split(" ").filter(Boolean);
  return (parts.length > 1 ? [parts[0][0], parts.at(-1)[0]] : [name[0]]).join("").toUpperCase();
}

export function avatar(person) {
  const made = element("span", "avatar", initials(person.first_name));
  made.setAttribute("aria-hidden", "true");
  made.style.setProperty("--hue", String((person.id * 137) % 360));
  return made;
}

// What is in the chosen chat, or was there when the page was opened, is not new.
export function note(chats, chosen) {
  for (const one of chats) {
    const last = one.last?.message_id ?? 0;
    if (one.id === chosen || !seen.has(one.id)) seen.set(one.id, last);
  }
}

export function show(people, chosen, onChoose) {
  note(people, chosen);
  const state = JSON.stringify([people, chosen, [...seen], words.day(now())]);
  if (state === drawn) return;
  drawn = state;
  const focused = document.activeElement?.dataset?.person;
  list.replaceChildren(...people.map((one) => row(one, chosen, onChoose)));
  if (focused) list.querySelector(`[data-person="${focused}"]`)?.focus();
}

export function row(person, chosen, onChoose) {
  const button = element("button", "person");
  button.type = "button";
  button.dataset.person = person.id;
  if (person.id === chosen) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => onChoose(person.id));
  const name = element("span", "person-name", person.first_name);
  const last = element("span", "person-last", person.last ? preview(person) : "No messages yet");
  name.dir = last.dir = "auto";
  const when = element("span", "person-when", person.last ? words.brief(new Date(person.last.date * 1000), now()) : "");
  button.append(avatar(person), name, when, last);
  if ((person.last?.message_id ?? 0) > seen.get(person.id)) {
    button.append(element("span", "person-new", "New"));
  }
  const item = element("li");
  item.append(button);
  return item;
}

const preview = ({ id, last }) =>
  (last.from === "person" && id > 0 ? `You: ${last.text}` : last.text).replaceAll("\n", " ");
