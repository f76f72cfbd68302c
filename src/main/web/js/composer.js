/*
 * The composer of a telephone. Everything stays in it until it is sent (outbox.js): what is typed, photographs, recordings; a tab that
 * was closed or killed finds it all again.
 *
 * <form data-compose data-door data-page …> is a draft of this telephone: it is sent whole by its button [data-do=send].
 * [data-tray] is where files are added; on its own, with data-draft, its files belong to a draft of the server and leave at once.
 * [data-kept] lists what this telephone keeps. The sentences stand in data-say-*.
 */
import "./outbox.js";
import { fill, refresh } from "./fragment.js";
import { size } from "./sizes.js";

const outbox = self.parvisOutbox;
const channel = new BroadcastChannel("parvis-envois");
const SOON = 1_000; // milliseconds: a cut is often short
const AGAIN = 15_000;
const SIDE = 1600; // pixels of a reduced copy
const LIGHT = 600_000; // bytes: what needs none
let timer;
let failures = 0;

const key = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)))).replaceAll("+", "-").replaceAll("/", "_");
const ignore = () => {};

/**
 * Sends what may go; without a network again and again, at longer intervals, and when the network is back. While another page or the
 * worker sends, this one is ready to take over.
 */
async function go() {
  clearTimeout(timer);
  let wait = AGAIN;
  navigator.serviceWorker?.ready.then((worker) => worker.sync?.register("envois")).catch(ignore);
  try {
    if (await outbox.run()) {
      failures = 0;
      document.dispatchEvent(new CustomEvent("parvis:quiet"));
    } else wait = SOON;
  } catch (problem) {
    wait = Math.min(AGAIN, SOON * 2 ** failures++);
    document.dispatchEvent(new CustomEvent("parvis:waits", { detail: problem.message }));
  }
  clearTimeout(timer); // of another call meanwhile
  timer = setTimeout(go, wait);
}

/** A reduced copy, which is there soon; nothing for what is light already or cannot be read here. */
async function reduced(file) {
  if (!file.type.startsWith("image/") || file.size < LIGHT) return null;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const copy = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", 0.8); });
    return copy && copy.size < file.size ? copy : null;
  } catch {
    return null;
  }
}

/** The files of a draft. */
class Tray {
  constructor(root, draft) {
    Object.assign(this, { root, draft, list: root.querySelector("[data-files]"), input: root.querySelector("input[type=file]"), rows: new Map(), files: [] });
    this.say = root.dataset;
    this.input.removeAttribute("name"); // the form no longer carries them itself
    this.input.removeAttribute("required");
    this.input.addEventListener("change", () => this.take([...this.input.files]));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => { event.preventDefault(); this.take([...event.dataTransfer.files]); });
    root.addEventListener("click", (event) => this.press(event.target.closest("[data-do]")));
    root.addEventListener("input", (event) => this.typed(event.target));
    root.querySelectorAll("[data-script]").forEach((part) => { part.hidden = false; });
    root.querySelectorAll("[data-no-script]").forEach((part) => { part.hidden = true; });
    channel.addEventListener("message", ({ data }) => data.draft === this.draft.key && this.heard(data));
    document.addEventListener("parvis:waits", ({ detail }) => this.waits(detail));
    document.addEventListener("parvis:quiet", () => this.show());
    const canRecord = window.MediaRecorder && navigator.mediaDevices;
    root.querySelectorAll("[data-record]").forEach((button) => { button.hidden = !canRecord; });
    this.showWifi();
  }

  /** Recordings that were cut are put together; then everything that is here is shown. */
  async restore() {
    // another page records at this moment, or the one that was killed has not quite gone
    if (await outbox.mend(this.draft.key).catch(() => this.tell(this.say.sayFull))) setTimeout(() => this.restore(), 3_000);
    await this.show();
    await this.take([...this.input.files]); // chosen before this script was there
  }

  async take(files) {
    const room = (this.input.multiple ? Number(this.say.most) : 1) - this.files.length;
    for (const file of files.slice(0, Math.max(0, room))) await this.keep(file, file.name, file.type);
    this.input.value = "";
  }

  /** On the screen once it is in this telephone: what is seen is safe. */
  async keep(blob, name, type) {
    const order = Date.now() + this.rows.size / 1000;
    const kind = this.say.kind === "any" ? (/^(video|audio)/.test(type) ? "film" : "image") : this.say.kind;
    const left = this.left((line) => line.dataset.name === name && Number(line.dataset.bytes) === blob.size)[0];
    const file = { key: key(), draft: this.draft.key, order, name, type, kind, description: "", legend: "", firstUrl: left?.dataset.unfinished };
    try {
      await this.ready();
      await outbox.add(file, blob, left ? null : await reduced(blob));
    } catch {
      return this.tell(this.say.sayFull);
    }
    await this.show();
    return this.changed();
  }

  /** Files whose sending stopped, perhaps in another telephone: chosen again, they go on. */
  left(which) {
    return [...this.root.querySelectorAll("[data-unfinished]")].filter(which);
  }

  /** The draft exists before its files. */
  async ready() {
    if (!(await outbox.get("drafts", this.draft.key))) await outbox.keep(this.draft);
    localStorage.setItem("parvis.envois", "1");
    navigator.storage?.persist?.().catch(ignore);
  }

  changed() {
    this.root.dispatchEvent(new CustomEvent("parvis:files", { bubbles: true }));
    return this.draft.state === "open" ? go() : undefined;
  }

  tell(words) {
    const told = this.root.querySelector("[data-told]");
    if (told.textContent !== words) told.textContent = words;
  }

  async show() {
    const files = (await outbox.filesOf(this.draft.key)).filter((file) => !file.recording);
    for (const [known, row] of this.rows) if (!files.some((file) => file.key === known)) { row.remove(); this.rows.delete(known); }
    for (const [index, file] of files.entries()) {
      const row = this.rows.get(file.key) ?? await this.row(file);
      row.querySelector("[data-number]").textContent = this.input.multiple ? index + 1 : "";
      row.querySelector("[data-do=up]").hidden = index === 0 || this.draft.state !== "writing";
      this.state(row, file);
      if (this.list.children[index] !== row) this.list.insertBefore(row, this.list.children[index] ?? null);
    }
    this.files = files;
    const mine = files.map((file) => file.firstUrl);
    this.left((line) => mine.includes(line.dataset.unfinished)).forEach((line) => (line.closest(".notice") ?? line).remove());
    this.full = files.length >= (this.input.multiple ? Number(this.say.most) : 1);
    this.root.querySelectorAll("[data-adds]").forEach((part) => { part.hidden = this.full || this.recorder || !["writing", "open"].includes(this.draft.state); });
  }

  async row(file) {
    const row = this.root.querySelector("template[data-file]").content.firstElementChild.cloneNode(true);
    this.rows.set(file.key, row);
    row.dataset.key = file.key;
    row.querySelector("[data-name]").textContent = file.name;
    row.querySelector("[data-size]").textContent = size(file.bytes);
    row.querySelectorAll("[data-captions] input").forEach((input) => { input.value = file[input.dataset.field] ?? ""; input.setAttribute("aria-label", `${input.closest("label").firstChild.textContent.trim()} : ${file.name}`); });
    const blob = (file.small && await outbox.get("blobs", `${file.key}.small`)) || await outbox.get("blobs", file.key);
    if (!blob) return row;
    const url = URL.createObjectURL(blob);
    if (file.kind === "image") row.querySelector(".thumb").replaceChildren(Object.assign(new Image(), { src: url, alt: "" }));
    else row.querySelector("[data-listen]").append(Object.assign(document.createElement(file.type.startsWith("audio/") ? "audio" : "video"), { src: url, controls: true, preload: "metadata" }));
    return row;
  }

  state(row, file, sent) {
    const moving = sent !== undefined;
    const wifi = !file.wholeDone && this.draft.wifi && outbox.onWifi() !== true && !this.draft.onWifi && (file.firstDone || this.draft.wifi === "all");
    const word = file.problem ? "Refused" : file.paused ? "Paused" : file.wholeDone ? "Done" : moving ? "Sending" : this.draft.state === "writing" ? "Kept" : wifi ? (file.firstDone ? "Light" : "Wifi") : "Queued";
    const { problem } = file;
    row.querySelector("[data-state]").textContent = problem === "lost" ? this.say.sayLost : problem && problem !== "no" ? problem : fill(this.say[`say${word}`], { percent: Math.floor(100 * (sent ?? 0)) });
    row.dataset.state = word.toLowerCase();
    row.querySelector("progress").hidden = this.draft.state === "writing";
    row.querySelector("progress").value = file.wholeDone ? 100 : 100 * (sent ?? (file.firstDone ? 1 : 0));
    const pause = row.querySelector("[data-do=pause]");
    pause.hidden = this.draft.state === "writing" || file.wholeDone || Boolean(problem);
    row.querySelector("[data-do=remove]").hidden = !problem && !["writing", "open"].includes(this.draft.state);
    row.querySelector("[data-captions]").hidden = file.kind !== "image" || this.draft.state !== "writing";
    pause.textContent = file.paused ? pause.dataset.resume : pause.dataset.pause;
  }

  heard(data) {
    const file = this.files.find((one) => one.key === data.file);
    if (data.state === "piece" && file) return this.state(this.rows.get(file.key), file, data.sent / data.bytes);
    this.tell("");
    const part = data.state === "file" && this.say.refresh && document.getElementById(this.say.refresh);
    if (part) refresh(part).catch(ignore);
    return this.show();
  }

  waits(why) {
    if (this.draft.state === "writing" || this.files.length === 0) return;
    this.tell(why === "stopped" ? "" : why.endsWith("401") ? this.say.saySignedout : this.say.sayWaiting);
  }

  async press(button) {
    const row = button?.closest("[data-key]");
    const file = row && await outbox.get("files", row.dataset.key);
    const what = button?.dataset.do;
    if (what === "record") return (await import("./recorder.js")).record(this, button.dataset.record, key());
    if (what === "here") return this.onWifi();
    if (!file) return undefined;
    if (what === "remove") await outbox.cancel(this.draft, file);
    if (what === "pause") await outbox.update("files", file.key, { paused: !file.paused });
    if (what === "up") await this.swap(file);
    await this.show();
    row.querySelector(`[data-do=${what}]`)?.focus();
    this.changed();
    return go();
  }

  async swap(file) {
    const before = this.files[this.files.findIndex((one) => one.key === file.key) - 1];
    await outbox.change(["files"], (of) => { of("files").put({ ...file, order: before.order }); of("files").put({ ...before, order: file.order }); });
  }

  /** Captions are kept at each key; the choice about Wi-Fi belongs to the draft. */
  async typed(input) {
    const row = input.closest("[data-key]");
    if (row && input.dataset.field) {
      const file = this.files.find((one) => one.key === row.dataset.key);
      file[input.dataset.field] = input.value;
      await outbox.update("files", file.key, { [input.dataset.field]: input.value });
    } else if (input.matches("[data-wifi]")) {
      this.draft.wifi = input.value;
      this.draft.onWifi = false;
      await this.ready();
      await outbox.update("drafts", this.draft.key, { wifi: input.value, onWifi: false });
      this.showWifi();
      await this.show();
      go();
    }
  }

  /** Where the browser does not say what the connection is, the person does. */
  showWifi() {
    const select = this.root.querySelector("[data-wifi]");
    select.closest("[data-script]").hidden = ["sent", "done"].includes(this.draft.state) && this.files.every((file) => file.wholeDone);
    select.value = this.draft.wifi ?? "";
    this.root.querySelector("[data-do=here]").hidden = !this.draft.wifi || this.draft.state === "writing" || this.draft.onWifi || outbox.onWifi() !== undefined;
  }

  async onWifi() {
    this.draft.onWifi = true;
    await outbox.update("drafts", this.draft.key, { onWifi: true });
    this.showWifi();
    return go();
  }
}

/** A draft of this telephone, from its first word to the newsroom. */
class Compose {
  constructor(form) {
    this.form = form;
    this.said = form.querySelector("[data-said]");
    form.querySelectorAll("[data-script]").forEach((part) => { part.hidden = false; });
    form.querySelectorAll("[data-no-script]").forEach((part) => { part.hidden = true; });
    form.addEventListener("input", () => this.typed());
    form.addEventListener("parvis:files", () => this.typed());
    form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    form.addEventListener("click", ({ target }) => target.closest("[data-do=again]") && this.another());
    channel.addEventListener("message", ({ data }) => data.draft === this.draft?.key && this.show());
  }

  async start() {
    const { door, endpoint, portal } = this.form.dataset;
    const mine = (await outbox.all("drafts")).filter((one) => one.page === location.pathname && ["writing", "ready"].includes(one.state)).sort((one, other) => other.at - one.at);
    this.draft = mine[0] ?? { key: key(), at: Date.now(), state: "writing", page: location.pathname, title: document.title, door, endpoint, portal, fields: [], wifi: this.form.querySelector("[data-wifi] [value=originals]") ? "originals" : "" };
    this.restore(mine.length > 0 ? this.draft.fields : (await outbox.all("drafts")).sort((one, other) => other.at - one.at)[0]?.fields.filter(([name]) => ["prenom", "reponse", "courriel", "telephone"].includes(name)));
    this.tray = new Tray(this.form.querySelector("[data-tray]"), this.draft);
    await this.tray.restore();
    this.form.dataset.ready = "1";
    await this.show();
    go();
  }

  /** Who leaves no address asks for no answer: the private link remains. */
  fields() {
    const fields = [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && name !== "site");
    const typed = new Map(fields);
    const address = { mail: "courriel", telephone: "telephone" }[typed.get("reponse")];
    return fields.map(([name, value]) => [name, name === "reponse" && address && !typed.get(address).trim() ? "aucune" : value]);
  }

  restore(fields) {
    if (!fields?.length) return;
    const values = new Map(fields);
    for (const control of this.form.elements) {
      if (control.type === "checkbox" || (control.type === "radio" && values.has(control.name))) control.checked = values.get(control.name) === control.value;
      else if (control.name !== "site" && control.type !== "file" && values.has(control.name)) control.value = values.get(control.name);
    }
  }

  typed() {
    if (!this.draft || this.draft.state !== "writing") return;
    this.draft.fields = this.fields();
    localStorage.setItem("parvis.envois", "1");
    outbox.keep(this.draft).then(() => this.tell(this.form.dataset.sayKept), () => this.tell(this.form.dataset.sayFull));
  }

  tell(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }

  /** What is missing is said here, without the network. */
  missing() {
    const wrong = [...this.form.querySelectorAll("[data-needs]")].filter((field) => !(field.type === "checkbox" ? field.checked : field.value.trim()));
    if (this.form.dataset.needsFile && this.tray.files.length === 0) wrong.unshift(this.tray.input);
    return wrong;
  }

  async send() {
    await this.tray.recorder?.end(); // whoever presses the button has said the last word
    const wrong = this.missing();
    this.form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    wrong.forEach((field) => field.setAttribute("aria-invalid", "true"));
    if (wrong.length > 0) {
      this.tell(wrong.map((field) => field.dataset.needs ?? this.form.dataset.needsFile).join(" "));
      return wrong[0].focus();
    }
    this.draft.fields = this.fields();
    await outbox.keep({ ...this.draft, state: "ready", problems: undefined });
    await this.show();
    return go();
  }

  /** The form while it is written; where it stands once it has left. */
  async show() {
    const now = await outbox.get("drafts", this.draft.key);
    const before = this.draft.state;
    if (now) Object.assign(this.draft, now);
    const { state, problems, follow } = this.draft;
    this.form.querySelectorAll("[data-writing]").forEach((part) => { part.hidden = state !== "writing"; });
    this.form.querySelectorAll("[data-away]").forEach((part) => { part.hidden = part.dataset.away !== (state === "done" ? "sent" : state); });
    const link = this.form.querySelector("[data-follow]");
    link.hidden = !follow;
    if (follow) link.href = follow;
    if (state === "writing" && problems) this.refused(problems);
    if (state !== before && state !== "writing") this.form.querySelector(`[data-away=${state === "done" ? "sent" : state}] h2`)?.focus();
    await this.tray.show();
    this.tray.showWifi();
  }

  refused(problems) {
    const words = Object.values(problems);
    for (const name of Object.keys(problems)) this.form.elements.namedItem(name)?.setAttribute?.("aria-invalid", "true");
    this.tell(words.length > 0 ? words.join(" ") : this.form.dataset.sayRefused);
  }

  another() {
    location.assign(this.form.dataset.begin);
  }
}

/** What this telephone keeps, on the page where one begins. */
async function kept(box) {
  const drafts = (await outbox.all("drafts")).filter((one) => one.state !== "open").sort((one, other) => other.at - one.at);
  const list = box.querySelector("ul");
  list.replaceChildren();
  for (const draft of drafts.slice(0, 8)) {
    const line = box.querySelector("template").content.firstElementChild.cloneNode(true);
    const link = line.querySelector("a");
    link.textContent = new Map(draft.fields).get("titre") || draft.title;
    link.href = ["sent", "done"].includes(draft.state) ? draft.follow : draft.page;
    line.querySelector("[data-state]").textContent = box.dataset[`say${draft.state[0].toUpperCase()}${draft.state.slice(1)}`];
    line.querySelector("button").addEventListener("click", async () => { await outbox.forget(draft.key); kept(box); });
    list.append(line);
  }
  box.hidden = drafts.length === 0;
}

/** Files of a draft of the server: they leave as soon as they are chosen. */
async function desk(root) {
  const { draft, endpoint, portal, pass } = root.dataset;
  const known = await outbox.get("drafts", draft);
  const tray = new Tray(root, { wifi: "", ...known, key: draft, at: known?.at ?? Date.now(), state: "open", ref: draft, endpoint, portal, pass, page: location.pathname, title: document.title, fields: [] });
  if (known) await outbox.keep(tray.draft);
  await tray.restore();
  root.dataset.ready = "1";
  go();
}

for (const form of document.querySelectorAll("form[data-compose=true]")) new Compose(form).start();
for (const root of document.querySelectorAll("[data-tray][data-draft]")) desk(root);
for (const box of document.querySelectorAll("[data-kept]")) { kept(box); channel.addEventListener("message", () => kept(box)); go(); }

// the page goes: the worker goes on
addEventListener("pagehide", () => navigator.serviceWorker?.controller?.postMessage("envois"));
navigator.connection?.addEventListener?.("change", go);
addEventListener("online", go);
channel.addEventListener("message", () => { failures = 0; }); // something went through
