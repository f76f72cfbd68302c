/*
 * Sends the files of a form apart, in pieces that survive a cut network, a closed tab and a slow lift (tus protocol).
 * Without this script the form carries its file itself.
 *
 * [data-upload] (media/upload.jte) holds: data-endpoint; data-largest in bytes; data-meta-* sent along with each file;
 * data-refresh, the id of the element to show again when a file has arrived; data-say-*, the sentences (with %percent,
 * %left, %size, %largest); an <input type=file>; [data-files], where the files are listed; [data-unfinished], files whose
 * sending stopped (data-name, data-bytes, value = address); <template data-file>, one file.
 */
import { Upload } from "../vendor/tus.js";
import { fill, refresh } from "./fragment.js";

const PIECE = 8 * 1024 * 1024; // what is lost at most when a proxy on the way keeps a piece to itself
const RETRIES = [500, 2000, 5000, 10_000];
const AGAIN = 20_000; // after that, as long as there is no network
const FULL = 507; // the disk of the server
const LATER = 120_000;
const language = document.documentElement.lang || "fr";

function unit(value, name, display = "long") {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, { style: "unit", unit: name, unitDisplay: display, maximumFractionDigits: 0 }).format(value);
}

/** 14_000_000 → "14 Mo". */
function size(bytes) {
  if (bytes >= 1e9) return unit(bytes / 1e9, "gigabyte", "short");
  return bytes >= 1e6 ? unit(bytes / 1e6, "megabyte", "short") : unit(Math.max(1, bytes / 1e3), "kilobyte", "short");
}

/** 130 → "3 minutes": never less than what is left. */
function left(seconds) {
  if (seconds < 50) return unit(Math.max(10, Math.ceil(seconds / 10) * 10), "second");
  return seconds < 3300 ? unit(Math.ceil(seconds / 60), "minute") : unit(Math.ceil(seconds / 3600), "hour");
}

/** A small picture of the file, made here: nothing is fetched for it. */
async function picture(file) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 192, height: 192 });
  const paint = (source, width, height) => {
    const scale = Math.max(192 / width, 192 / height);
    canvas.getContext("2d").drawImage(source, (192 - width * scale) / 2, (192 - height * scale) / 2, width * scale, height * scale);
  };
  if (file.type.startsWith("image/")) {
    const image = await createImageBitmap(file);
    paint(image, image.width, image.height);
    return canvas;
  }
  if (!file.type.startsWith("video/")) return null;
  const film = Object.assign(document.createElement("video"), { muted: true, playsInline: true, preload: "auto", src: URL.createObjectURL(file) });
  try {
    await new Promise((shown, refused) => {
      film.addEventListener("loadeddata", () => { film.currentTime = Math.min(1, film.duration / 2 || 0); }, { once: true });
      film.addEventListener("seeked", shown, { once: true });
      film.addEventListener("error", refused, { once: true });
      setTimeout(refused, 8000);
    });
    paint(film, film.videoWidth, film.videoHeight);
    return canvas;
  } finally {
    URL.revokeObjectURL(film.src);
  }
}

/** What the server answered, or 0 when nothing came back. */
const statusOf = (problem) => problem?.originalResponse?.getStatus() ?? 0;

/** The sentence with which the server says no, in the language of the page. */
function answerOf(problem) {
  const answer = problem.originalResponse;
  return answer.getHeader("Content-Type")?.startsWith("text/plain") ? answer.getBody() : undefined;
}

/** One file on its way. States: queued, sending, paused, waiting (no network), wifi, done, refused. */
class Sending {
  constructor(file, place) {
    this.file = file;
    this.place = place;
    this.row = place.root.querySelector("template[data-file]").content.firstElementChild.cloneNode(true);
    const find = (selector) => this.row.querySelector(selector);
    this.bar = find("progress");
    this.words = find("[data-state]");
    this.aloud = find("[data-said]");
    this.pause = find("[data-do=pause]");
    this.address = find("input[type=hidden]");
    this.wifi = find("[data-wifi]");
    find("[data-name]").textContent = file.name;
    find("[data-size]").textContent = size(file.size);
    this.row.addEventListener("click", (event) => this.press(event.target.closest("[data-do]")?.dataset.do));
    // only some browsers say what the connection is; the others are not asked the question
    if (navigator.connection?.type && this.wifi) {
      this.wifi.closest("label").hidden = false;
      this.wifi.addEventListener("change", () => this.connectionChanged());
    }
    place.list.append(this.row);
    picture(file).then((canvas) => canvas && find(".thumb").replaceChildren(canvas)).catch(() => {});
    this.become("queued");
  }

  get root() {
    return this.place.root;
  }

  /** Shows a state in words; changes of state are also read aloud, progress is not. */
  become(state, values = {}) {
    const changed = this.state !== state;
    this.state = state;
    this.row.dataset.state = state;
    const sentence = fill(this.root.dataset[`say${state[0].toUpperCase()}${state.slice(1)}`], { percent: this.percent, ...values });
    this.words.textContent = sentence;
    if (changed && this.aloud) this.aloud.textContent = sentence;
    this.pause.hidden = ["done", "refused", "queued"].includes(state);
    this.pause.textContent = state === "paused" ? this.pause.dataset.resume : this.pause.dataset.pause;
  }

  get percent() {
    return Math.floor((100 * (this.sent ?? 0)) / Math.max(1, this.file.size));
  }

  async start(from) {
    const { largest, endpoint } = this.root.dataset;
    if (largest && this.file.size > Number(largest)) return this.refuse(fill(this.root.dataset.sayLarge, { size: size(this.file.size), largest: size(Number(largest)) }));
    this.upload = new Upload(this.file, {
      endpoint,
      uploadUrl: from ?? null,
      chunkSize: PIECE,
      retryDelays: RETRIES,
      onShouldRetry: (problem) => this.isWorthAnotherTry(statusOf(problem)),
      removeFingerprintOnSuccess: true,
      // without an account, the private link of the draft is the pass
      headers: { "X-Parvis": "upload", ...(this.root.dataset.pass && { "X-Parvis-Pass": this.root.dataset.pass }) },
      metadata: this.metadata(),
      // the date of a file changes each time a telephone hands it out: not part of its likeness
      fingerprint: async () => ["parvis", this.place.meta.portal, this.place.meta.draft, this.file.name, this.file.size].join("|"),
      onUploadUrlAvailable: () => this.noteAddress(),
      onProgress: (sent) => this.progress(sent),
      onSuccess: () => this.arrived(),
      onError: (problem) => this.trouble(problem),
    });
    if (!from) {
      const [earlier] = await this.upload.findPreviousUploads();
      if (earlier) this.upload.resumeFromPreviousUpload(earlier);
    }
    return this.go();
  }

  metadata() {
    return { filename: this.file.name, filetype: this.file.type, ...this.place.meta };
  }

  noteAddress() {
    this.address.value = new URL(this.upload.url, location.href).pathname;
    this.address.dispatchEvent(new Event("input", { bubbles: true }));
  }

  go() {
    clearTimeout(this.again);
    if (this.wifi?.checked && navigator.connection?.type === "cellular") return this.become("wifi");
    this.since = undefined;
    this.become("sending", { left: "…" });
    this.upload.abort(); // another try may be waiting for its turn
    this.upload.start();
    return undefined;
  }

  halt(state) {
    clearTimeout(this.again);
    this.upload?.abort();
    this.become(state);
  }

  press(what) {
    if (what === "pause") return this.state === "paused" ? this.go() : this.halt("paused");
    return what === "remove" ? this.remove() : undefined;
  }

  remove() {
    clearTimeout(this.again);
    this.upload?.abort(this.state !== "done").catch(() => {});
    this.row.remove();
    this.place.finished(this);
  }

  connectionChanged() {
    const cellular = navigator.connection?.type === "cellular";
    if (this.state === "sending" && this.wifi?.checked && cellular) this.halt("wifi");
    else if (this.state === "wifi" && !(this.wifi.checked && cellular)) this.go();
    else if (this.state === "waiting") this.go();
  }

  progress(sent) {
    const further = sent > (this.sent ?? 0);
    this.sent = sent;
    if (this.state !== "sending" && !(this.state === "waiting" && further)) return;
    const now = performance.now();
    this.since ??= { at: now, sent };
    const pace = (sent - this.since.sent) / Math.max(0.001, (now - this.since.at) / 1000);
    this.bar.value = (100 * sent) / Math.max(1, this.file.size);
    this.become("sending", { left: pace > 0 ? left((this.file.size - sent) / pace) : "…" });
  }

  /** Without a network the words change at once, not after the last try. */
  isWorthAnotherTry(status) {
    if (status === 0) this.become("waiting");
    return status !== FULL && (status < 400 || status >= 500 || status === 409 || status === 423);
  }

  /** No answer: the network is away, and it comes back. An answer that says no: words, and another try by hand. */
  trouble(problem) {
    const status = statusOf(problem);
    if (status === FULL) return this.full(answerOf(problem));
    if (status === 401 || status === 403) return this.refuse(this.root.dataset.saySignedout);
    if (status >= 400 && status < 500 && ![409, 423, 429].includes(status)) return this.refuse(answerOf(problem) ?? this.root.dataset.sayRefused);
    this.become("waiting");
    this.again = setTimeout(() => this.go(), AGAIN);
    return undefined;
  }

  /** The server has no room left: what came is kept, and the rest is tried again once somebody has made room. */
  full(sentence) {
    this.become("waiting");
    if (sentence) this.words.textContent = sentence;
    if (sentence && this.aloud) this.aloud.textContent = sentence;
    this.again = setTimeout(() => this.go(), LATER);
  }

  refuse(sentence) {
    this.become("refused");
    this.words.textContent = sentence;
    if (this.aloud) this.aloud.textContent = this.words.textContent;
    this.place.finished(this);
  }

  arrived() {
    this.sent = this.file.size;
    this.bar.value = 100;
    this.become("done");
    this.place.finished(this);
  }
}

/** The files of one form, sent one after the other: a telephone has one small pipe. */
class Uploads {
  constructor(root) {
    this.root = root;
    this.list = root.querySelector("[data-files]");
    this.input = root.querySelector("input[type=file]");
    this.sendings = [];
    this.meta = Object.fromEntries(Object.entries(root.dataset).filter(([name]) => name.startsWith("meta")).map(([name, value]) => [name[4].toLowerCase() + name.slice(5), value]));
    this.input.removeAttribute("name"); // the form no longer carries the file itself
    this.input.removeAttribute("required");
    this.input.addEventListener("change", () => this.take(this.input.files));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => { event.preventDefault(); this.take(event.dataTransfer.files); });
    addEventListener("online", () => this.each((sending) => sending.state === "waiting" && sending.go()));
    navigator.connection?.addEventListener?.("change", () => this.each((sending) => sending.connectionChanged()));
    addEventListener("beforeunload", (event) => { if (this.busy()) event.preventDefault(); });
    root.querySelectorAll("[data-script]").forEach((part) => { part.hidden = false; });
    root.querySelectorAll("[data-no-script]").forEach((part) => { part.hidden = true; });
  }

  each(act) {
    this.sendings.forEach(act);
  }

  busy() {
    return this.sendings.some((sending) => ["sending", "queued", "waiting", "wifi"].includes(sending.state));
  }

  take(files) {
    for (const file of this.input.multiple ? files : [...files].slice(0, 1)) this.sendings.push(new Sending(file, this));
    this.input.value = "";
    if (!this.input.multiple) this.input.closest(".field")?.setAttribute("hidden", "");
    this.next();
  }

  next() {
    if (this.sendings.some((sending) => ["sending", "waiting", "wifi", "paused"].includes(sending.state))) return this.stayAwake();
    const first = this.sendings.find((sending) => sending.state === "queued");
    return first?.start(this.earlier(first.file));
  }

  /** The address of a file that this account began to send, perhaps from another telephone. */
  earlier(file) {
    const found = [...this.root.querySelectorAll("[data-unfinished]")].find((line) => line.dataset.name === file.name && Number(line.dataset.bytes) === file.size);
    found?.remove();
    return found?.dataset.unfinished;
  }

  finished(sending) {
    if (sending.state !== "done") this.sendings = this.sendings.filter((each) => each !== sending);
    if (this.sendings.length === 0 || sending.state === "refused") this.input.closest(".field")?.removeAttribute("hidden");
    const part = this.root.dataset.refresh && document.getElementById(this.root.dataset.refresh);
    if (sending.state === "done" && part) refresh(part).then((fresh) => fresh && sending.row.remove()).catch(() => {});
    this.root.dispatchEvent(new CustomEvent("parvis:sent", { bubbles: true, detail: { state: sending.state, address: sending.address.value } }));
    this.next();
  }

  /** A telephone that falls asleep stops sending. */
  async stayAwake() {
    try { this.lock ??= await navigator.wakeLock?.request("screen"); } catch { /* battery low, or not wanted */ }
  }
}

document.querySelectorAll("[data-upload]").forEach((root) => new Uploads(root));
