// What goes wrong with the messages of one chat, to order.

import * as api from "/page/api.js";
import * as chat from "/page/chat.js";

const select = document.getElementById("fault");
const ORDERS = {
  slow: { what: "slow", seconds: 30 },
  429: { what: "429", for: 300 },
  403: { what: "403" },
  deactivated: { what: "deactivated" },
  not_found: { what: "not_found" },
};
let shown = null;

export async function show(id) {
  if (id === null) return;
  const mine = (await api.faults()).find((one) => one.chat === id);
  const value = mine && mine.what in ORDERS ? mine.what : "";
  const changed = shown !== id || document.activeElement !== select;
  shown = id;
  if (changed && select.value !== value) select.value = value;
}

select.addEventListener("change", () =>
  chat.doing(() => api.order({ clear: true, chat: chat.shown(), ...(ORDERS[select.value] ?? {}) })));
