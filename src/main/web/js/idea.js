/*
 * An idea stays in this telephone until the newsroom has it: what is typed, the voice (each second as it is said), the photographs. A tab
 * that was closed or killed finds it all again; without a network the idea leaves when it is back. Sent twice, it is there once.
 * <form data-idea> has file fields and [data-idea-said], whose data-say-* are its sentences. Without script the form sends itself.
 */
import "./outbox.js";
import "./voice.js";

const outbox = self.parvisOutbox;
const AGAIN = 10_000;
const PATIENCE = 120_000;
const ENDS = { "audio/mp4": "m4a", "audio/ogg": "ogg" };
const key = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)))).replaceAll("+", "-").replaceAll("/", "_");

class Idea {
  constructor(form) {
    this.form = form;
    this.said = form.querySelector("[data-idea-said]");
    this.fresh();
    this.work = Promise.resolve(); // one thing after the other: what is kept is kept in order
    form.addEventListener("input", ({ target }) => target.type !== "file" && this.typed());
    form.addEventListener("change", ({ target }) => target.type === "file" && this.chosen(target));
    form.addEventListener("parvis:begins", ({ target, detail }) => this.begins(target, detail));
    form.addEventListener("parvis:piece", ({ detail }) => { const { spoken } = this; this.after(() => outbox.addPiece(spoken.key, detail)); });
    form.addEventListener("parvis:recorded", () => this.recorded());
    form.addEventListener("submit", (event) => this.send(event));
    addEventListener("online", () => this.draft.pressed && this.form.requestSubmit());
  }

  fresh() {
    // on the computer of a newsroom, what one began is not for the next
    const owner = this.form.dataset.owner ?? "";
    this.draft = { key: `idee:${location.pathname}:${owner}`, cle: key(), at: Date.now(), state: "writing", page: location.pathname, title: this.form.dataset.idea, fields: [] };
  }

  tell(words) {
    this.said.textContent = words ?? "";
  }

  /** In the telephone, or a sentence that says that it is full. */
  after(act) {
    this.work = this.work.then(act).catch(() => this.tell(this.said.dataset.sayFull));
    return this.work;
  }

  fields() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && !name.startsWith("_") && name !== "site");
  }

  keep() {
    this.draft.fields = this.fields();
    localStorage.setItem("parvis.envois", "1");
    return outbox.keep({ ...this.draft });
  }

  typed() {
    this.after(() => this.keep());
  }

  filesOf(field) {
    return outbox.filesOf(this.draft.key).then((files) => files.filter((file) => file.field === field.name));
  }

  async empty(field) {
    for (const file of await this.filesOf(field)) await outbox.drop(file.key);
    await this.keep();
  }

  file(field, order, name, type) {
    return { key: key(), draft: this.draft.key, order, field: field.name, name, type, kind: "", bytes: 0, small: 0 };
  }

  chosen(field) {
    const files = [...field.files];
    this.after(async () => {
      await this.empty(field);
      for (const [order, file] of files.entries()) await outbox.add(this.file(field, order, file.name, file.type), file, null);
      this.tell(this.said.dataset.sayKept);
    });
  }

  begins(field, type) {
    const file = this.file(field, 0, `voix.${ENDS[type] ?? "webm"}`, type);
    this.spoken = file;
    this.after(async () => {
      await this.empty(field);
      this.free = outbox.hold(file.key);
      await outbox.change(["files"], (of) => of("files").put({ ...file, recording: true }));
    });
  }

  recorded() {
    this.after(async () => { await outbox.join(this.spoken); this.free(); this.tell(this.said.dataset.sayKept); });
  }

  /** What the page shows wins: the server gives back what was typed when something is missing. */
  async restore() {
    await outbox.mend(this.draft.key).catch(() => this.tell(this.said.dataset.sayFull));
    const known = await outbox.get("drafts", this.draft.key);
    this.form.dataset.ready = "1";
    if (!known) return;
    this.draft = known;
    for (const [name, value] of known.fields) {
      const control = this.form.elements.namedItem(name);
      if (control && "value" in control && !control.value) control.value = value;
    }
    for (const field of this.form.querySelectorAll("input[type=file]")) if (field.files.length === 0) await this.giveBack(field);
    this.tell(this.said.dataset.sayFound);
    if (known.pressed) this.form.requestSubmit();
  }

  async giveBack(field) {
    const back = new DataTransfer();
    for (const file of await this.filesOf(field)) {
      const blob = !file.recording && await outbox.get("blobs", file.key);
      if (blob) back.items.add(new File([blob], file.name, { type: file.type }));
    }
    if (back.files.length === 0) return;
    if (field.multiple) field.files = back.files;
    else field.dispatchEvent(new CustomEvent("parvis:restored", { detail: back.files[0] }));
  }

  async send(event) {
    if (event.defaultPrevented) return; // somebody still speaks: it comes again after the last word
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    this.tell(this.said.dataset.saySending);
    try {
      this.draft.pressed = true;
      this.typed();
      await this.work;
      await this.post();
    } catch {
      this.tell(this.said.dataset.sayWaiting);
      this.timer = setTimeout(() => this.form.requestSubmit(), AGAIN);
    }
    this.sending = false;
  }

  async post() {
    const body = new FormData(this.form);
    body.set("cle", this.draft.cle);
    const said = await fetch(this.form.action, { method: "POST", body, headers: { Accept: "text/html" }, signal: AbortSignal.timeout?.(PATIENCE) });
    if (said.status >= 500) throw new Error("later");
    if (said.redirected && new URL(said.url).searchParams.has("fait")) {
      await outbox.forget(this.draft.key);
      return location.assign(said.url);
    }
    this.draft.pressed = false;
    await this.keep();
    if (said.redirected) return location.assign(said.url); // to sign in again: it stays here meanwhile
    return HTMLFormElement.prototype.submit.call(this.form); // something is missing: the page itself says what, beside each field
  }
}

if (self.indexedDB && window.DataTransfer) document.querySelectorAll("form[data-idea]").forEach((form) => new Idea(form).restore().catch(() => {}));
