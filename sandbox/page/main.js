// Joins the parts of the page, and keeps the list of people up to date.

import * as api from "/page/api.js";
import * as chat from "/page/chat.js";
import * as clock from "/page/clock.js";
import * as composer from "/page/composer.js";
import * as faults from "/page/faults.js";
import * as groups from "/page/groups.js";
import { avatar, show as showPeople } from "/page/people.js";
import { element } from "/page/text.js";
import * as words from "/page/words.js";

const $ = (id) => document.getElementById(id);
let people = [];
let parties = [];
let bot = { username: "", first_name: "Sandbox" };

function choose(id) {
  const party = parties.find((one) => one.id === id);
  if (chat.shown() === id || (groups.isGroup(id) && !party)) return;
  location.hash = id ?? "";
  document.body.classList.toggle("in-chat", id !== null);
  $("chat").hidden = id === null;
  $("welcome").hidden = id !== null;
  if (id === null) chat.close();
  else chat.open(party ? groups.speaker(party) : id, id);
  clock.open(id);
  draw();
  if (id !== null) $("messages").focus({ preventScroll: true });
}

function draw() {
  $("begin-group").disabled = false; // by now there are people to choose from
  showPeople(people, chat.shown(), choose);
  groups.show(parties, chat.shown(), choose);
  const party = parties.find((one) => one.id === chat.shown());
  const shown = party ?? people.find((one) => one.id === chat.shown());
  const name = shown?.title ?? shown?.first_name;
  document.title = shown ? `${name} – ${bot.first_name}` : bot.first_name;
  groups.head(party, people, () => chat.open(groups.speaker(party), party.id));
  if (!shown) return;
  $("chat-name").textContent = name;
  $("chat-about").textContent = party
    ? groups.about(party)
    : `Telegram in ${words.language(shown.language_code)}`;
  composer.show(shown);
}

async function refresh() {
  try {
    await showOffice();
    people = await api.people();
    parties = await api.groups();
    await faults.show(chat.shown());
    draw();
    follow();
  } catch {
    // the sandbox is being started again
  }
  setTimeout(refresh, 700);
}

// A group that has just been made, or has become another, is opened once it is known.
function follow() {
  const wanted = Number(location.hash.slice(1));
  if (groups.isGroup(wanted) && chat.shown() !== wanted) choose(wanted);
}

async function showOffice() {
  const office = await api.office();
  bot = office.bot;
  words.setZone(office.timezone ?? "UTC");
  $("office").hidden = !office.feed;
  if (office.feed) {
    $("feed").href = office.page ?? office.feed;
    $("feed").title = office.feed;
    $("copy-feed").onclick = () => copy(office.feed);
  }
}

async function copy(address) {
  await navigator.clipboard.writeText(address);
  $("copy-feed").textContent = "Copied";
  setTimeout(() => { $("copy-feed").textContent = "Copy address"; }, 2000);
}

// A link to the bot is opened here, by whom it is for.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || !bot.username) return;
  const address = new URL(link.href);
  const ours = address.host === "t.me" && address.pathname.slice(1).toLowerCase() === bot.username.toLowerCase();
  if (!ours) return;
  event.preventDefault();
  openAs(link.href);
});

function openAs(link) {
  $("open-as-people").replaceChildren(...people.map((one) => {
    const button = element("button", "person");
    button.type = "button";
    button.append(avatar(one), element("span", "person-name", one.first_name));
    button.addEventListener("click", async () => {
      $("open-as").close();
      choose(one.id);
      await chat.doing(() => api.write(one.id, { link }));
    });
    const item = element("li");
    item.append(button);
    return item;
  }));
  $("open-as").showModal();
}

$("begin-group").addEventListener("click", () => groups.begin(people));
$("back").addEventListener("click", () => choose(null));
addEventListener("hashchange", () => choose(Number(location.hash.slice(1)) || null));
composer.start();
clock.start(chat.toast);
await refresh();
const first = Number(location.hash.slice(1));
if ([...people, ...parties].some((one) => one.id === first)) choose(first);
