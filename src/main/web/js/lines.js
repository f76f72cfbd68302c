/*
 * The lines of the captions (newsroom/writing/lines.jte): hear one, set its beginning and its end at the moment
 * of the player, cut it, join it, add one, take one away; by buttons that act on the line one is in, or by keys.
 * What is typed is copied on this device until it is kept. Without this script the form has a choice beside each
 * line, and times are typed. All sentences come from the page.
 */
import { fill } from "./fragment.js";

const form = document.querySelector("[data-lines]");
const list = form.querySelector("[data-rows]");
const tools = document.querySelector("[data-tools]");
const media = document.querySelector("[data-player] :is(video, audio)");
const told = form.querySelector("[data-told]");
const say = form.dataset;
const NEW_LINE = 2; // seconds
const KEYS = { KeyP: "hear", KeyI: "start", KeyO: "end", KeyX: "split", KeyJ: "join", KeyN: "add", KeyR: "remove", ArrowUp: "up", ArrowDown: "down" };
let current = list.firstElementChild;
let leaving = false;
let until = Infinity;

// ---------------------------------------------------------------- times

/** "1:02.4" → 62.4; nothing when it is not a moment. */
function seconds(typed) {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:[.,]\d{1,3})?)$/.exec(typed.trim());
  return found ? Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3].replace(",", ".")) : null;
}

/** 62.4 → "1:02.4". */
function written(moment) {
  const thousandths = Math.max(0, Math.round(moment * 1000));
  const [hours, minutes] = [Math.floor(thousandths / 3_600_000), Math.floor(thousandths / 60_000) % 60];
  const rest = String(Math.floor(thousandths / 1000) % 60).padStart(2, "0");
  const tail = String(thousandths % 1000).padStart(3, "0").replace(/0+$/, "");
  return `${hours ? `${hours}:${String(minutes).padStart(2, "0")}` : minutes}:${rest}${tail ? `.${tail}` : ""}`;
}

const part = (line, name) => line.querySelector(`[name=${name}]`);
const start = (line) => seconds(part(line, "debut").value);
const end = (line) => seconds(part(line, "fin").value);
const now = () => Math.round((media?.currentTime ?? 0) * 100) / 100;
const lines = () => [...list.children];

// ---------------------------------------------------------------- advice

function advise(line) {
  const text = part(line, "texte").value.split("\n").map((each) => each.trim()).filter(Boolean);
  const place = line.querySelector("[data-advice]");
  const [from, to] = [start(line), end(line)];
  const count = text.reduce((sum, each) => sum + each.length, 0);
  const widest = Math.max(0, ...text.map((each) => each.length));
  const across = Number(say.across);
  const [wrong, advice] = [[], []];
  if (from === null || to === null) wrong.push(say.sayTime);
  else if (to <= from) wrong.push(say.sayBackwards);
  else if (count > 0) {
    const rate = Math.floor(count / (to - from));
    if (rate > Number(say.rate)) advice.push(fill(say.sayFast, { number: rate }));
    if (text.length > 2 || count > 2 * across) advice.push(fill(say.sayMany, { number: count }));
    else if (widest > across) advice.push(fill(say.sayWide, { number: widest }));
    if (to - from < 1) advice.push(say.sayShort);
    else if (to - from > 7) advice.push(fill(say.sayLong, { number: Math.floor(to - from) }));
  }
  part(line, "debut").toggleAttribute("aria-invalid", false);
  if (wrong.length && count > 0) part(line, "debut").setAttribute("aria-invalid", "true");
  place.replaceChildren(...(count > 0 ? [...wrong.map((words) => paragraph(words, "err")), ...advice.map((words) => paragraph(words, "meta"))] : []));
}

const paragraph = (textContent, className) => Object.assign(document.createElement("p"), { textContent, className });

// ---------------------------------------------------------------- lines

function number() {
  const first = Number(form.elements.namedItem("premiere").value);
  lines().forEach((line, at) => {
    const n = first + at + 1;
    line.querySelector(".n").textContent = String(n);
    for (const name of ["debut", "fin", "texte", "faire"]) part(line, name).id = `${name}-${n}`;
    line.querySelector("[data-advice]").id = `conseil-${n}`;
    part(line, "texte").setAttribute("aria-describedby", `conseil-${n}`);
    line.querySelectorAll(".vh").forEach((label) => { label.textContent = label.textContent.replace(/\d+/, String(n)); });
  });
  show();
}

function show() {
  for (const line of lines()) line.toggleAttribute("data-current", line === current);
  const at = current?.querySelector(".n").textContent ?? "";
  tools.querySelector("[data-current]").textContent = fill(tools.querySelector("[data-current]").dataset.say, { number: at });
}

function blank(from, to, text) {
  const line = form.querySelector("[data-blank]").content.firstElementChild.cloneNode(true);
  line.querySelector("[data-plain]").hidden = true;
  part(line, "debut").value = written(from);
  part(line, "fin").value = written(to);
  part(line, "texte").value = text;
  return line;
}

function choose(line, focus = true) {
  if (!line) return;
  current = line;
  show();
  if (focus) {
    part(line, "texte").focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }
}

/** Where a line is cut: at the cursor, else between the words nearest to the middle. */
function cutAt(field) {
  const { value, selectionStart: caret } = field;
  if (caret > 0 && caret < value.length) return caret;
  const blanks = [...value.matchAll(/\s/g)].map((found) => found.index);
  return blanks.sort((a, b) => Math.abs(a - value.length / 2) - Math.abs(b - value.length / 2))[0] ?? value.length;
}

const acts = {
  hear() {
    if (!media || start(current) === null) return;
    if (!media.paused) { media.pause(); return; }
    until = end(current) ?? Infinity;
    if (media.readyState >= 1) {
      media.currentTime = start(current);
      media.play().catch(() => {});
      return;
    }
    // nothing is fetched yet: the player chooses its file and goes there
    const link = Object.assign(document.createElement("a"), { href: `#t=${start(current)}`, hidden: true });
    form.append(link);
    link.click();
    link.remove();
  },
  start() { part(current, "debut").value = written(now()); },
  end() { part(current, "fin").value = written(now()); },
  split() {
    const field = part(current, "texte");
    const at = cutAt(field);
    const [from, to] = [start(current) ?? 0, end(current) ?? 0];
    const moment = now() > from && now() < to ? now() : from + ((to - from) * at) / Math.max(1, field.value.length);
    const next = blank(moment, to, field.value.slice(at).trim());
    field.value = field.value.slice(0, at).trim();
    part(current, "fin").value = written(moment);
    current.after(next);
    advise(current);
    choose(next);
  },
  join() {
    const next = current.nextElementSibling;
    if (!next) return;
    const field = part(current, "texte");
    field.value = `${field.value.trim()}\n${part(next, "texte").value.trim()}`.trim();
    part(current, "fin").value = part(next, "fin").value;
    next.remove();
    choose(current);
  },
  add() {
    const after = end(current) ?? now();
    const next = current.nextElementSibling;
    const limit = next ? start(next) : null;
    const line = blank(after, limit !== null && limit > after ? Math.min(limit, after + NEW_LINE) : after + NEW_LINE, "");
    current.after(line);
    choose(line);
  },
  remove() {
    const next = current.nextElementSibling ?? current.previousElementSibling;
    if (!next) { part(current, "texte").value = ""; return; }
    current.remove();
    choose(next);
  },
  up() { choose(current.previousElementSibling); },
  down() { choose(current.nextElementSibling); },
};

function act(name) {
  if (!current?.isConnected) [current] = lines();
  acts[name]();
  if (["hear", "up", "down"].includes(name)) return;
  number();
  advise(current);
  changed();
}

// ---------------------------------------------------------------- the copy on this device

const store = { key: say.copy, state: form.elements.namedItem("etat").value };

function changed() {
  told.textContent = say.sayUnkept;
  try {
    const rows = lines().map((line) => ["debut", "fin", "texte", "repere"].map((name) => part(line, name).value));
    localStorage.setItem(store.key, JSON.stringify({ state: store.state, rows }));
  } catch { /* private window, or full */ }
}

function dropCopy() {
  try { localStorage.removeItem(store.key); } catch { /* as above */ }
}

/** Lines that were typed and never kept come back, unless somebody has kept others meanwhile. */
function restore() {
  let copy = null;
  try { copy = JSON.parse(localStorage.getItem(store.key)); } catch { /* unreadable is as good as none */ }
  if (new URLSearchParams(location.search).get("fait") === "lignes" || !copy?.rows?.length) return dropCopy();
  const same = JSON.stringify(copy.rows) === JSON.stringify(lines().map((line) => ["debut", "fin", "texte", "repere"].map((name) => part(line, name).value)));
  if (same) return undefined;
  if (copy.state !== store.state) { told.textContent = say.sayGone; return undefined; }
  list.replaceChildren(...copy.rows.map(([from, to, text, reference]) => {
    const line = blank(0, 0, text);
    part(line, "debut").value = from;
    part(line, "fin").value = to;
    part(line, "repere").value = reference ?? "";
    if (reference) part(line, "repere").before(Object.assign(paragraph(reference, "meta"), { dir: "auto" }));
    return line;
  }));
  [current] = lines();
  number();
  lines().forEach(advise);
  told.textContent = say.sayFound;
  return undefined;
}

// ---------------------------------------------------------------- what the person does

list.querySelectorAll("[data-plain]").forEach((choice) => { choice.hidden = true; });
tools.hidden = false;
if (!media) tools.querySelectorAll("[data-tool=hear], [data-tool=start], [data-tool=end]").forEach((button) => button.remove());
list.addEventListener("focusin", (event) => choose(event.target.closest("[data-line]"), false));
list.addEventListener("input", (event) => { advise(event.target.closest("[data-line]")); changed(); });
tools.addEventListener("mousedown", (event) => event.target.closest("[data-tool]") && event.preventDefault()); // the cursor stays in the line
tools.addEventListener("click", (event) => { const button = event.target.closest("[data-tool]"); if (button) act(button.dataset.tool); });
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyS") { event.preventDefault(); form.requestSubmit(); return; }
  const name = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? KEYS[event.code] : null;
  if (!name) return;
  event.preventDefault();
  act(name);
}, true);
form.addEventListener("submit", () => {
  leaving = true;
  // a form carries a thousand values: those that say nothing stay here
  form.querySelectorAll("[name=faire]").forEach((choice) => { choice.disabled = true; });
});
addEventListener("pageshow", () => { leaving = false; form.querySelectorAll("[name=faire]").forEach((choice) => { choice.disabled = false; }); });
addEventListener("beforeunload", (event) => { if (!leaving && told.textContent === say.sayUnkept) event.preventDefault(); });
media?.addEventListener("timeupdate", watch);
media?.addEventListener("playing", () => requestAnimationFrame(watch));
media?.addEventListener("pause", () => { until = Infinity; });

/** Stops at the end of the line that is heard. */
function watch() {
  if (!media || media.paused) return;
  if (media.currentTime >= until) { media.pause(); return; }
  if (until !== Infinity) requestAnimationFrame(watch);
}

restore();
number();
