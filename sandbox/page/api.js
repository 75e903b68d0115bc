// The people side of the sandbox, as the page asks it.

async function ask(path, options) {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

const sent = (method, body) => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body ?? {}),
});

export const people = () => ask("/people");
export const office = () => ask("/office");
export const clock = () => ask("/clock");
export const move = (to) => ask("/clock", sent("POST", to));
export const groups = () => ask("/groups");
export const found = (person, title, people) =>
  ask(`/people/${person}/groups`, sent("POST", { title, people }));
export const setBot = (person, group, status) =>
  ask(`/people/${person}/groups/${group}/bot`, sent("POST", { status }));
export const upgrade = (person, group) =>
  ask(`/people/${person}/groups/${group}/supergroup`, sent("POST"));
export const faults = () => ask("/faults");
export const order = (fault) => ask("/faults", sent("POST", fault));
export const write = (person, message) => ask(`/people/${person}/messages`, sent("POST", message));
export const press = (person, chat, message_id, button) =>
  ask(`/people/${person}/press`, sent("POST", { message_id, button, chat }));
export const forward = (person, message_id) =>
  ask(`/people/${person}/forward`, sent("POST", { message_id }));
export const block = (person, blocked) =>
  ask(`/people/${person}/${blocked ? "block" : "unblock"}`, sent("POST"));
export const chat = (person, chat, since, wait, signal) =>
  ask(`/people/${person}/chat?chat=${chat}&since=${since}&wait=${wait}`, { signal });

export function handIn(person, chat, file, caption) {
  const form = new FormData();
  form.append(file.type.startsWith("image/") ? "photo" : "document", file);
  if (caption) form.append("caption", caption);
  form.append("chat", chat);
  return ask(`/people/${person}/messages`, { method: "POST", body: form });
}
