/*
 * Several people in one form at the same time. On <form data-save> beside <div data-together="/…/ensemble" data-say-*>.
 *
 * Three copies of the shared text (Yjs): `doc` is what is on the screen; `shown` is what the server has; `base` is what the story
 * has. What `doc` has and `shown` has not is kept on this device until it is there. The one who came first hands in the words of
 * `shown`, and the server saves them as it saves the form. Without this script, or without its line, the form is saved by draft.js.
 */
import { Doc, UndoManager, applyUpdate, encodeStateAsUpdate, encodeStateVector, equalSnapshots, mergeUpdates, snapshot } from "../vendor/yjs.js";
import { Carets, initials } from "./together-carets.js";
import { Field, TYPED, change, rewrite } from "./together-field.js";
import { fill } from "./fragment.js";
import { Line } from "./together-line.js";

const SEND = 120; // milliseconds of typing that go together
const SAVE = 1200; // and that are saved together
const LATE = 6000; // then anybody saves
const PATIENCE = 5000; // for the line, before the form goes on alone
const GONE = 40_000; // who is silent for so long has left
const MANY = 120; // updates, before they are made one
const INKS = 5;
const CHOICES = ["language", "seen", "poster"];
const TEXT = "input:not([type]), input[type=text], input[type=tel], textarea";

const encode = (bytes) => { let text = ""; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); };
const decode = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const plain = (words) => words.replaceAll("\r\n", "\n");
const copyOf = (doc) => { const copy = new Doc(); applyUpdate(copy, encodeStateAsUpdate(doc)); return copy; };
const same = (one, other) => equalSnapshots(snapshot(one), snapshot(other));

class Together {
  constructor(panel, form) {
    Object.assign(this, { panel, form, say: panel.dataset, fields: new Map(), carets: new Map(), people: new Map(), tab: crypto.randomUUID() });
    this.state = "away"; // away, joining, on
    this.line = new Line(new URL(panel.dataset.together, location.href).href, this);
    form.addEventListener("submit", (event) => this.leave(event), { capture: true });
    form.addEventListener("change", (event) => this.chosen(event.target));
    form.addEventListener("focusin", (event) => this.bind(event.target));
    form.addEventListener("keydown", (event) => this.undo(event));
    form.addEventListener("parvis:restored", () => this.fields.forEach((field) => field.typed()));
    document.addEventListener("parvis:fresh", () => this.state === "on" && this.bindAll());
    document.addEventListener("selectionchange", () => this.moved());
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    addEventListener("pagehide", () => this.lastWords());
    setInterval(() => this.beat(), 10_000);
    this.join();
  }

  // ------------------------------------------------------------------ coming in

  /** draft.js waits meanwhile: two that save would be in each other's way. */
  async join() {
    this.form.dataset.together = "joining";
    this.patience = setTimeout(() => this.state !== "on" && this.apart(), PATIENCE);
    while (this.form.parvisDraft?.busy) await new Promise((done) => { setTimeout(done, 50); });
    this.line.open();
  }

  apart() {
    this.form.dataset.together = "";
    this.form.dispatchEvent(new CustomEvent("parvis:apart"));
  }

  heard(message) {
    const { t } = message;
    if (t === "hello") this.hello(message);
    else if (t === "rows") this.rows(message.rows);
    else if (t === "settled") this.settled(message);
    else if (t === "graft") this.graft(message);
    else if (t === "ready") this.ready();
    else if (t === "who") this.announce(true);
    else if (t === "here") this.here(message);
    else if (t === "long") this.tell(this.say.sayLong, "refused");
  }

  hello({ you, epoch, version, settled }) {
    if (this.epoch && this.epoch !== epoch) return location.reload(); // begun anew by the server: rare
    if (this.state !== "on" && this.form.dataset.together !== "joining") {
      if (this.form.parvisDraft?.busy) return this.line.lose(); // its save is not in this greeting
      this.form.dataset.together = "joining";
      this.patience = setTimeout(() => this.state !== "on" && this.apart(), PATIENCE);
    }
    Object.assign(this, { you, epoch, version, settledUpTo: settled, upTo: 0, told: 0, loose: [], graftOf: undefined });
    this.doc ??= new Doc();
    this.shown = new Doc();
    this.base = new Doc();
    this.people.clear();
  }

  rows(rows) {
    this.told += rows.length;
    this.doc.transact(() => rows.forEach(([, , content]) => applyUpdate(this.doc, decode(content), "line")), "line");
    for (const [number, settled, content] of rows) {
      const update = decode(content);
      applyUpdate(this.shown, update);
      if (settled) applyUpdate(this.base, update);
      else this.loose.push([number, update]);
      this.upTo = Math.max(this.upTo, number);
    }
    if (this.state === "on") { this.acknowledged(); this.later(); }
  }

  settled({ settled, version }) {
    Object.assign(this, { version, settledUpTo: settled });
    for (const [number, update] of this.loose) if (number <= settled) applyUpdate(this.base, update);
    this.loose = this.loose.filter(([number]) => number > settled);
    const hidden = this.form.elements.namedItem("version");
    if (hidden) hidden.value = String(version);
    if (this.graftOf !== undefined && version >= this.graftOf) { this.graftOf = undefined; if (this.waits) this.bound(); }
    if (this.state === "on" && this.complete()) this.tell(this.say.sayKept, "kept");
    this.later();
  }

  /** A change by another way, brought over: from what the story was to what it is, so that what was typed since stays. */
  graft({ from, version, fields }) {
    this.graftOf = version;
    const scratch = copyOf(this.base);
    const before = encodeStateVector(scratch);
    scratch.transact(() => {
      for (const [name, words] of Object.entries(fields)) {
        if (CHOICES.includes(name)) scratch.getMap("choices").set(name, words);
        else rewrite(scratch.getText(`field:${name}`), plain(words));
      }
    });
    this.line.say({ t: "graft", from, version, u: encode(encodeStateAsUpdate(scratch, before)) });
  }

  ready() {
    this.waits = true;
    if (this.graftOf === undefined) this.bound();
  }

  /** Everything is here: the form and the shared text become one. */
  bound() {
    this.waits = false;
    clearTimeout(this.patience);
    this.recover();
    if (this.state !== "on") {
      this.state = "on";
      this.choices = this.doc.getMap("choices");
      this.choices.observe((_, transaction) => transaction.origin !== TYPED && this.showChoices());
      this.doc.on("update", (update, origin) => origin !== "line" && this.typed(update));
      this.undoing = new UndoManager([], { trackedOrigins: new Set([TYPED]), doc: this.doc });
      this.form.dataset.together = "on";
      this.bindAll();
      this.showChoices();
      this.form.dispatchEvent(new CustomEvent("parvis:together"));
    }
    // typed while there was no line, here or in a tab that is gone
    if (!same(this.doc, this.shown)) this.line.say({ t: "update", u: encode(encodeStateAsUpdate(this.doc, encodeStateVector(this.shown))) });
    this.unsent = undefined;
    this.flying = 0;
    this.panel.dataset.on = "1";
    this.tell("");
    this.showPeople();
    this.announce(true);
    this.later();
  }

  // ------------------------------------------------------------------ the form

  bindAll() {
    for (const control of this.form.querySelectorAll(TEXT)) this.bind(control);
  }

  bind(control) {
    if (this.state !== "on" || !control.matches?.(TEXT) || !control.name || control.name.startsWith("_") || this.fields.get(control.name)?.control === control) return;
    this.fields.get(control.name)?.release();
    const text = this.doc.getText(`field:${control.name}`);
    const before = this.fields.has(control.name) ? control.value : plain(this.form.parvisDraft?.kept?.get(control.name) ?? control.defaultValue);
    const field = new Field(control, text, this.doc, () => this.draw(field));
    this.fields.set(control.name, field);
    this.undoing.addToScope(text);
    if (control.value !== before) this.replay(text, before, control.value);
    field.show();
    control.addEventListener("input", () => this.draw(field));
  }

  /** What was typed before the line was there: in its place when nobody changed the text meanwhile; else no word is lost, whatever its place. */
  replay(text, before, after) {
    const whole = text.toString();
    const { at, gone, come } = change(before, after);
    this.doc.transact(() => {
      if (whole === before) rewrite(text, after);
      else if (come.trim() && (come.length < 12 || !whole.includes(come))) text.insert(gone === 0 && at <= whole.length ? at : whole.length, come);
    }, TYPED);
  }

  chosen(control) {
    if (this.state === "on" && CHOICES.includes(control.name)) this.doc.transact(() => this.choices.set(control.name, control.value), TYPED);
  }

  showChoices() {
    this.choices.forEach((value, name) => {
      for (const control of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (control.type === "radio") control.checked = control.value === value;
        else if (control.localName === "select") control.value = value;
      }
    });
  }

  /** What others typed is not ours to undo, and a browser's own history knows nothing of it. */
  undo(event) {
    const key = event.key.toLowerCase();
    if (this.state !== "on" || !(event.ctrlKey || event.metaKey) || !["z", "y"].includes(key) || !this.fields.has(event.target.name)) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.undoing.redo();
    else this.undoing.undo();
  }

  // ------------------------------------------------------------------ to the server

  typed(update) {
    this.unsent = this.unsent ? mergeUpdates([this.unsent, update]) : update;
    this.keep(this.unheard = this.unheard ? mergeUpdates([this.unheard, update]) : update);
    this.sending ??= setTimeout(() => this.flush(), SEND);
    if (!this.line.socket) this.offline();
  }

  flush() {
    clearTimeout(this.sending);
    this.sending = undefined;
    if (this.unsent && !this.waits && this.line.say({ t: "update", u: encode(this.unsent) })) this.flies();
    this.announce();
  }

  /** Sent and not heard back yet: when nobody else types, their numbers are known beforehand. */
  flies() {
    if (!this.flying) Object.assign(this, { flying: 0, flewAt: this.upTo });
    this.flying++;
    this.unsent = undefined;
  }

  /** Who leaves does not wait to hear back: the last words, and all words to be saved unless somebody else typed meanwhile. */
  lastWords() {
    if (this.state !== "on" || this.waits || this.graftOf !== undefined || this.complete()) return;
    const u = this.unsent ? encode(this.unsent) : "";
    const upTo = this.flying ? this.flewAt + this.flying : this.upTo;
    if (this.line.say({ t: "last", version: this.version, upTo, fields: this.difference(this.doc), u }) && u) this.flies();
  }

  /** Nobody saves before the others know; and one for all. */
  later() {
    if (this.state !== "on" || this.upTo <= this.settledUpTo || this.saving) return;
    this.saving = setTimeout(() => { this.saving = undefined; this.save(); }, this.first() ? SAVE : LATE + Math.random() * LATE);
  }

  first() {
    return [...this.people.keys()].every((id) => this.you < id);
  }

  save() {
    if (this.upTo <= this.settledUpTo || this.graftOf !== undefined) return this.later();
    const message = { t: "save", version: this.version, upTo: this.upTo, fields: this.difference(this.shown) };
    if (this.told > MANY) { message.whole = encode(encodeStateAsUpdate(this.shown)); this.told = 0; }
    this.line.say(message);
    this.saving = setTimeout(() => { this.saving = undefined; this.later(); }, SAVE);
  }

  /** What differs from the story. */
  difference(doc) {
    const fields = {};
    for (const name of [...doc.share.keys()].filter((key) => key.startsWith("field:"))) {
      const words = doc.getText(name).toString();
      if (words !== this.base.getText(name).toString()) fields[name.slice(6)] = words;
    }
    doc.getMap("choices").forEach((value, name) => { if (this.base.getMap("choices").get(name) !== value) fields[name] = value; });
    return fields;
  }

  /** Every word typed here is in the story. */
  complete() {
    return !this.unheard && (this.mine ?? 0) <= this.settledUpTo;
  }

  // ------------------------------------------------------------------ kept on this device

  get shelf() {
    return `parvis.ensemble.${this.panel.dataset.together}.${this.epoch}.`;
  }

  keep(update) {
    try { localStorage.setItem(this.shelf + this.tab, encode(update)); } catch { /* full or private: it stays on the screen */ }
  }

  acknowledged() {
    if (!this.unheard || !same(this.doc, this.shown)) return;
    this.unheard = undefined;
    this.flying = 0;
    this.mine = this.upTo;
    this.shelved().forEach((key) => localStorage.removeItem(key));
  }

  shelved() {
    try { return Object.keys(localStorage).filter((key) => key.startsWith(this.shelf)); } catch { return []; }
  }

  /** What a tab that was closed or killed could not send any more. */
  recover() {
    for (const key of this.shelved()) {
      if (key.endsWith(this.tab)) continue;
      const update = decode(localStorage.getItem(key));
      applyUpdate(this.doc, update, "line");
      this.unheard = this.unheard ? mergeUpdates([this.unheard, update]) : update;
    }
    if (this.unheard) this.keep(this.unheard);
    this.acknowledged();
  }

  // ------------------------------------------------------------------ losing the line, and leaving

  async lost(code) {
    this.saving = clearTimeout(this.saving);
    this.waits = false;
    this.people.clear();
    this.drawAll();
    if (this.state !== "on") return code === 4401 || code === 4404 ? this.apart() : undefined;
    // said again in the next greeting, with all that the server has not
    this.unsent = undefined;
    this.flying = 0;
    if (code === 4401 || code === 4404) this.tell(code === 4401 ? this.say.sayOut : this.say.sayGone, "stop");
    else this.offline();
    this.showPeople();
  }

  async opening() {
    if (this.state !== "on" || !navigator.onLine) return;
    // a browser does not say why a line was refused: an ordinary request does
    const answer = await fetch(location.href, { method: "HEAD", redirect: "manual" }).catch(() => null);
    if (answer && (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status))) { this.line.end(); this.lost(4401); }
  }

  offline() {
    this.tell(navigator.onLine ? this.say.sayAway : this.say.sayOffline, "offline");
  }

  tell(words, state = "") {
    const kept = this.form.querySelector("[data-draft-said]");
    if (kept && (state === "kept" || state === "offline")) kept.textContent = state === "kept" ? words : "";
    if (state === "kept") words = "";
    const told = this.panel.querySelector("[data-together-said]");
    this.panel.dataset.state = state;
    if (told.textContent !== words) told.textContent = words;
    told.hidden = !words;
    this.panel.hidden = !words && this.people.size === 0;
  }

  /** The buttons of the form: first every word is saved, then the form goes without them. */
  async leave(event) {
    if (this.leaving) return;
    if (this.state !== "on") return this.form.dataset.together === "joining" ? this.leaveEarly(event) : undefined;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    this.lastWords();
    const end = Date.now() + 8000;
    await new Promise((done) => { setTimeout(done, 0); }); // a form cannot be sent while it is being sent
    while (!this.complete() && Date.now() < end && this.line.socket) {
      if (this.unsent) this.flush();
      if (!this.unheard) { clearTimeout(this.saving); this.saving = undefined; this.save(); }
      await new Promise((done) => { setTimeout(done, 60); });
    }
    if (!this.complete()) return this.line.socket ? this.tell(this.say.sayWait, "refused") : this.offline();
    this.without();
    this.form.requestSubmit(submitter);
  }

  /** The form goes without the words, which the story has. */
  without() {
    this.leaving = true;
    for (const control of this.form.querySelectorAll(TEXT)) if (control.name && !control.name.startsWith("_")) control.disabled = true;
    for (const name of CHOICES) for (const control of this.form.querySelectorAll(`[name="${name}"]`)) control.disabled = true;
  }

  /** Before the line is there, this page may show less than the story has: nothing typed, nothing sent; else it waits for the line. */
  async leaveEarly(event) {
    const { dirty, busy } = this.form.parvisDraft ?? {};
    const touched = dirty || busy || [...this.form.querySelectorAll(TEXT)].some((control) => control.value !== control.defaultValue);
    if (!touched) return this.without();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.held) return;
    this.held = true;
    const { submitter } = event;
    for (const end = Date.now() + PATIENCE + 500; this.state !== "on" && this.form.dataset.together === "joining" && Date.now() < end;) await new Promise((done) => { setTimeout(done, 50); });
    this.held = false;
    this.form.requestSubmit(submitter);
  }

  // ------------------------------------------------------------------ who is here

  moved() {
    if (this.state === "on" && !this.announcing) this.announcing = setTimeout(() => { this.announcing = undefined; this.announce(); }, 200);
  }

  announce(always = false) {
    if (this.state !== "on") return;
    const field = this.fields.get(document.activeElement?.name);
    const here = field && field.control === document.activeElement ? { field: field.name, place: field.place() } : {};
    const text = JSON.stringify(here);
    if (!always && text === this.announced) return;
    this.announced = text;
    this.line.say({ t: "here", state: here });
  }

  here({ id, name, state }) {
    if (state === null) this.people.delete(id);
    else this.people.set(id, { name, ...state, at: Date.now() });
    this.showPeople();
    this.drawAll();
  }

  beat() {
    this.announce(true);
    for (const [id, { at }] of this.people) if (Date.now() - at > GONE) this.people.delete(id);
    this.showPeople();
  }

  ink(id) {
    return [...this.people.keys()].sort().indexOf(id) % INKS;
  }

  showPeople() {
    const list = this.panel.querySelector("[data-together-people]");
    const names = [...new Set([...this.people.values()].map(({ name }) => name))];
    const marks = [...this.people].map(([id, { name }]) => {
      const mark = Object.assign(document.createElement("b"), { className: "who-here", textContent: initials(name), ariaHidden: "true" });
      mark.dataset.ink = this.ink(id);
      return mark;
    });
    list.replaceChildren(...marks);
    const said = this.panel.querySelector("[data-together-who]");
    const all = new Intl.ListFormat(document.documentElement.lang || "fr").format(names);
    const words = names.length === 0 ? "" : fill(names.length === 1 ? this.say.sayOne : this.say.saySeveral, { names: all });
    if (said.textContent !== words) said.textContent = words;
    this.panel.hidden = names.length === 0 && this.panel.querySelector("[data-together-said]").hidden;
  }

  drawAll() {
    this.fields.forEach((field) => this.draw(field));
  }

  draw(field) {
    const people = [...this.people].filter(([, { field: name }]) => name === field.name)
      .map(([id, { name, place }]) => ({ name, ink: this.ink(id), index: field.index(place) })).filter(({ index }) => index !== null);
    let carets = this.carets.get(field.control);
    if (!carets && people.length === 0) return;
    if (!carets) this.carets.set(field.control, carets = new Carets(field.control));
    carets.draw(people);
  }
}

for (const panel of document.querySelectorAll("[data-together]")) {
  const form = panel.parentElement.querySelector("form[data-save]");
  if (form && "WebSocket" in window) form.parvisTogether = new Together(panel, form);
}
