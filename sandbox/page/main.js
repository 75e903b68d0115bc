// Joins the parts of the page, and keeps the list of people up to date.

import * as api from "/page/api.js";
import * as chat from "/page/chat.js";
import * as clock from "/page/clock.js";
import * as composer from "/page/composer.js";
import { avatar, show as showPeople } from "/page/people.js";
import { element } from "/page/text.js";
import * as words from "/page/words.js";

const $ = (id) => document.getElementById(id);
let people = [];
let bot = { username: "", first_name: "Sandbox" };

function choose(id) {
  if (chat.person() === id) return;
  location.hash = id ?? "";
  document.body.classList.toggle("in-chat", id !== null);
  $("chat").hidden = id === null;
  $("welcome").hidden = id !== null;
  if (id === null) chat.close();
  else chat.open(id);
  clock.open(id);
  draw();
  if (id !== null) $("messages").focus({ preventScroll: true });
}

function draw() {
  showPeople(people, chat.person(), choose);
  const person = people.find((one) => one.id === chat.person());
  document.title = person ? `${person.first_name} – ${bot.first_name}` : bot.first_name;
  if (!person) return;
  $("chat-name").textContent = person.first_name;
  $("chat-about").textContent = `Telegram in ${words.language(person.language_code)}`;
  composer.show(person);
}

async function refresh() {
  try {
    await showOffice();
    people = await api.people();
    draw();
  } catch {
    // the sandbox is being started again
  }
  setTimeout(refresh, 700);
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

$("back").addEventListener("click", () => choose(null));
addEventListener("hashchange", () => choose(Number(location.hash.slice(1)) || null));
composer.start();
clock.start(chat.toast);
await refresh();
const first = Number(location.hash.slice(1));
if (people.some((one) => one.id === first)) choose(first);
