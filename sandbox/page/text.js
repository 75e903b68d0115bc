// Text and entities as elements: nothing that was sent is ever read as HTML.

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", date_time: "time",
};
const SAFE = /^(https?|tg|mailto|tel):/i;

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// Offsets count UTF-16 units, as strings do here.
export function formatted(text, entities, onCommand) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return piece(text, 0, text.length, sorted, onCommand);
}

function piece(text, from, to, entities, onCommand) {
  const made = document.createDocumentFragment();
  let at = from;
  for (let i = 0; i < entities.length; i += 1) {
    const one = entities[i];
    const end = Math.min(one.offset + one.length, to);
    if (one.offset < at) continue;
    made.append(text.slice(at, one.offset));
    const inside = entities.slice(i + 1).filter((e) => e.offset + e.length <= end);
    made.append(wrapped(one, text.slice(one.offset, end), piece(text, one.offset, end, inside, onCommand), onCommand));
    at = end;
  }
  made.append(text.slice(at, to));
  return made;
}

function wrapped(one, words, inside, onCommand) {
  const made = shell(one, words, onCommand);
  made.append(inside);
  return made;
}

function shell(one, words, onCommand) {
  if (one.type === "url" || one.type === "text_link") return link(one.url ?? words);
  if (one.type === "spoiler") return spoiler();
  if (one.type === "bot_command") {
    const made = element("button", "command");
    made.type = "button";
    made.addEventListener("click", () => onCommand(words));
    return made;
  }
  return element(TAGS[one.type] ?? "span", one.type === "pre" ? "block" : "");
}

export function link(address) {
  if (!SAFE.test(address)) return element("span");
  const made = element("a");
  made.href = address;
  made.target = "_blank";
  made.rel = "noreferrer";
  return made;
}

function spoiler() {
  const made = element("span", "spoiler");
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.setAttribute("aria-label", "Hidden text: press to show");
  const show = () => {
    made.classList.add("shown");
    made.removeAttribute("role");
    made.removeAttribute("aria-label");
  };
  made.addEventListener("click", show);
  made.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return made;
}
