// One message as an element.

import { element, formatted, link } from "/page/text.js";
import * as words from "/page/words.js";

// In a group, ``self`` is whoever looks: what others wrote stands on the other side, with a name.
export function bubble(message, acts, self = null) {
  if (message.service) return service(message);
  const mine = self === null ? message.from === "person" : message.sender.id === self;
  const made = element("article", `message from-${mine ? "person" : "bot"}`);
  made.dataset.id = message.message_id;
  const body = element("div", "bubble");
  if (self !== null && !mine) body.append(sender(message));
  if (message.forwarded_from) body.append(element("p", "forwarded", `Forwarded from ${message.forwarded_from}`));
  if (message.reply_to) body.append(quote(message.reply_to, acts));
  if (message.photo) body.append(picture(message.photo));
  if (message.document) body.append(file(message.document));
  if (message.text) body.append(text(message, acts));
  body.append(foot(message));
  made.append(body);
  if (message.buttons.length) made.append(keyboard(message, acts));
  made.append(tools(message, acts, self === null));
  return made;
}

function service(message) {
  const made = element("p", "message service", message.service);
  made.dataset.id = message.message_id;
  made.dir = "auto";
  return made;
}

function sender(message) {
  const made = element("p", "sender", message.sender.first_name);
  made.dir = "auto";
  return made;
}

function text(message, acts) {
  const made = element("div", "text");
  made.dir = "auto";
  made.append(formatted(message.text, message.entities, acts.command));
  return made;
}

function quote(to, acts) {
  const made = element("button", "quote");
  made.type = "button";
  made.append(element("strong", "", to.from === "bot" ? "Bot" : "You"), element("span", "", to.text));
  made.lastChild.dir = "auto";
  made.addEventListener("click", () => acts.find(to.message_id));
  return made;
}

function picture(photo) {
  const made = element("a", "picture");
  const image = element("img");
  image.src = photo.url;
  image.alt = photo.name;
  made.append(image);
  return opens(made, photo.url);
}

function file(document) {
  const made = element("a", "file");
  const kind = document.name.includes(".") ? document.name.split(".").pop().slice(0, 4) : "file";
  made.append(element("span", "file-kind", kind), element("span", "file-name", document.name),
    element("span", "file-size", words.size(document.size)));
  return opens(made, document.url);
}

function opens(made, address) {
  made.href = address;
  made.target = "_blank";
  made.rel = "noreferrer";
  return made;
}

function foot(message) {
  const made = element("span", "foot", message.edited ? "edited " : "");
  const at = new Date(message.date * 1000);
  const time = element("time", "", words.hour(at));
  time.dateTime = at.toISOString();
  made.append(time);
  return made;
}

function keyboard(message, acts) {
  const made = element("div", "keyboard");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", "Buttons of this message");
  for (const buttons of message.buttons) {
    const row = element("div", "keyboard-row");
    row.append(...buttons.map((one) => key(message, one, acts)));
    made.append(row);
  }
  return made;
}

function key(message, button, acts) {
  const made = button.url ? link(button.url) : element("button");
  made.classList.add("key");
  made.textContent = button.text;
  made.dir = "auto";
  if (button.url) {
    made.classList.add("leads-out");
    return made;
  }
  made.type = "button";
  made.addEventListener("click", () => acts.press(message, button, made));
  return made;
}

function tools(message, acts, alone) {
  const made = element("div", "tools");
  const forward = alone ? [["Forward", acts.forward]] : [];
  for (const [label, act] of [["Reply", acts.reply], ...forward]) {
    const button = element("button", "tool-text", label);
    button.type = "button";
    button.addEventListener("click", () => act(message));
    made.append(button);
  }
  return made;
}
