// Moments and sizes in words, in the office's time.

let zone = "UTC";

export function setZone(name) {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    zone = name;
  } catch {
    zone = "UTC";
  }
}

const words = (options) => (moment) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(moment);

const longDay = words({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const day = (at) => longDay(at).replace(",", "");
export const hour = words({ hour: "2-digit", minute: "2-digit" });
const shortDay = words({ day: "numeric", month: "short" });

export const moment = (at) => `${day(at)}, ${hour(at)}`;
export const brief = (at, now) => (day(at) === day(now) ? hour(at) : shortDay(at));
export const place = () =>
  zone === "UTC" ? "UTC" : `${zone.split("/").pop().replaceAll("_", " ")} time`;

export function size(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

export function language(code) {
  try {
    return new Intl.DisplayNames("en-GB", { type: "language" }).of(code);
  } catch {
    return code;
  }
}
