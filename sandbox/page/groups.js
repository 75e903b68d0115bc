// Groups: the list, who speaks in one, and what is done with it.

import * as api from "/page/api.js";
import * as chat from "/page/chat.js";
import { note, row } from "/page/people.js";
import { element } from "/page/text.js";

const $ = (id) => document.getElementById(id);
const speakers = new Map();
let drawn = "";

export const isGroup = (id) => id < 0;

// Who speaks in a group: whoever did last, else the first of it.
export function speaker(group) {
  const last = speakers.get(group.id);
  return group.people.includes(last) ? last : group.people[0];
}

export function show(groups, chosen, onChoose) {
  note(groups, chosen);
  const state = JSON.stringify([groups, chosen]);
  if (state === drawn) return;
  drawn = state;
  const focused = document.activeElement?.dataset?.person;
  const named = groups.map((one) => ({ ...one, first_name: one.title }));
  $("groups").replaceChildren(...named.map((one) => row(one, chosen, onChoose)));
  if (focused) $("groups").querySelector(`[data-person="${focused}"]`)?.focus();
}

// The head of a group's chat: who speaks, and whether the bot is there.
export function head(group, people, onSpeaker) {
  $("group-head").hidden = !group;
  if (!group) return;
  const within = ["member", "administrator"].includes(group.bot);
  fill($("speaker"), group.people.map((id) => [id, people.find((one) => one.id === id)?.first_name]));
  $("speaker").value = String(speaker(group));
  $("speaker").onchange = () => {
    speakers.set(group.id, Number($("speaker").value));
    onSpeaker();
  };
  const by = () => speaker(group);
  $("bot").textContent = within ? "Remove the bot" : "Add the bot";
  $("bot").onclick = () => chat.doing(() => api.setBot(by(), group.id, within ? "left" : "member"));
  $("upgrade").hidden = group.type === "supergroup";
  $("upgrade").onclick = async () => {
    const made = await chat.doing(() => api.upgrade(by(), group.id));
    if (made) location.hash = made.id;
  };
}

export function about(group) {
  const kind = group.type === "supergroup" ? "Supergroup" : "Group";
  return `${kind} of ${group.people.length}`;
}

function fill(select, options) {
  const state = JSON.stringify(options);
  if (select.dataset.state === state) return;
  select.dataset.state = state;
  select.replaceChildren(...options.map(([value, label]) => {
    const made = element("option", "", label);
    made.value = value;
    return made;
  }));
}

// The dialog in which one is begun: its title, and who is in it; the first of them begins it.
export function begin(people) {
  $("new-people").replaceChildren(...people.filter((one) => !one.deactivated).map((one) => {
    const label = element("label", "choice");
    const box = element("input");
    box.type = "checkbox";
    box.value = one.id;
    const name = element("span", "", one.first_name);
    name.dir = "auto";
    label.append(box, name);
    return label;
  }));
  $("new-group").showModal();
  $("new-title").focus();
}

$("new-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const chosen = [...$("new-people").querySelectorAll(":checked")].map((box) => Number(box.value));
  const [first, ...others] = chosen;
  $("new-trouble").textContent = first ? "" : "Choose at least one person.";
  if (!first) return;
  try {
    const made = await api.found(first, $("new-title").value, others);
    $("new-group").close();
    $("new-form").reset();
    location.hash = made.id;
  } catch (trouble) {
    $("new-trouble").textContent = trouble.message;
  }
});
$("new-cancel").addEventListener("click", () => $("new-group").close());
