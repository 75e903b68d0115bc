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
export const write = (person, message) => ask(`/people/${person}/messages`, sent("POST", message));
export const press = (person, message_id, button) =>
  ask(`/people/${person}/press`, sent("POST", { message_id, button }));
export const forward = (person, message_id) =>
  ask(`/people/${person}/forward`, sent("POST", { message_id }));
export const block = (person, blocked) =>
  ask(`/people/${person}/${blocked ? "block" : "unblock"}`, sent("POST"));
export const chat = (person, since, wait, signal) =>
  ask(`/people/${person}/chat?since=${since}&wait=${wait}`, { signal });

export function handIn(person, file, caption) {
  const form = new FormData();
  form.append(file.type.startsWith("image/") ? "photo" : "document", file);
  if (caption) form.append("caption", caption);
  return ask(`/people/${person}/messages`, { method: "POST", body: form });
}
