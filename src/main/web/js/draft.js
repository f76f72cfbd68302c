/*
 * Keeps what is typed. On <form data-save="/…/brouillon">: a copy on this device at each key, the whole form to the
 * server a moment after the last one, and the copy is dropped when the server has it. The form needs a hidden field
 * "version"; the server answers JSON { version, words }: 200 kept, 409 somebody else changed it, 422 something is too long.
 *
 * Inside the form: an element [data-draft] whose data-say-* hold the sentences: offline, signedout, found; and in it
 * [data-draft-said] (the sentence), [data-do=restore] and [data-do=forget] (hidden until a copy of another version is found).
 */
const WAIT = 1200; // milliseconds after the last key
const LONGEST_WAIT = 8000;
const LEAVING = 20_000; // milliseconds that a form waits for the answer on its way
const ALIVE = 60_000; // bytes: what browsers let a request carry beyond the end of its page

class Draft {
  constructor(form) {
    this.form = form;
    this.note = form.querySelector("[data-draft]");
    this.store = `parvis.draft.${new URL(form.dataset.save, location.href).pathname}`;
    this.version = form.elements.namedItem("version");
    form.addEventListener("input", () => this.typed());
    form.addEventListener("change", () => this.typed());
    form.addEventListener("submit", (event) => this.leave(event));
    addEventListener("online", () => this.dirty && this.send());
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
    // together.js keeps what is typed once several may type; its line needs a moment, or does not come
    form.parvisDraft = this;
    form.addEventListener("parvis:together", () => { clearTimeout(this.timer); this.dirty = false; if (!this.asking) this.dropCopy(); });
    form.addEventListener("parvis:apart", () => this.send());
    this.note?.addEventListener("click", (event) => this.decide(event.target.closest("[data-do]")?.dataset.do));
    this.compareWithCopy();
  }

  say(words, state = "") {
    if (!this.note) return;
    this.note.dataset.state = state;
    this.note.querySelector("[data-draft-said]").textContent = words ?? "";
  }

  // ------------------------------------------------------------------ the copy on this device

  /** Names and values of what a person typed: no file, no token, no version. */
  fields() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && !name.startsWith("_") && name !== "version");
  }

  keepCopy() {
    try {
      localStorage.setItem(this.store, JSON.stringify({ version: this.version?.value ?? "", at: Date.now(), fields: this.fields() }));
    } catch { /* private window, or full: the server's copy remains */ }
  }

  dropCopy() {
    try { localStorage.removeItem(this.store); } catch { /* as above */ }
  }

  /** A copy that the server never acknowledged: ours when nobody changed the text since, otherwise the person decides. */
  compareWithCopy() {
    let copy = null;
    try { copy = JSON.parse(localStorage.getItem(this.store)); } catch { /* unreadable is as good as none */ }
    if (!copy?.fields || JSON.stringify(copy.fields) === JSON.stringify(this.fields())) return this.dropCopy();
    this.copy = copy;
    if (copy.version === (this.version?.value ?? "")) return this.restore();
    this.ask(true);
    return this.say(this.note?.dataset.sayFound, "found");
  }

  ask(open) {
    this.asking = open;
    this.note?.querySelectorAll("[data-do]").forEach((button) => { button.hidden = !open; });
  }

  decide(answer) {
    if (!answer) return;
    this.ask(false);
    if (answer === "restore") this.restore();
    else this.dropCopy();
    this.say("");
  }

  restore() {
    const left = new Map();
    for (const [name, value] of this.copy.fields) left.set(name, [...(left.get(name) ?? []), value]);
    for (const control of this.form.elements) {
      const { name, type } = control;
      if (!name || name.startsWith("_") || name === "version" || ["file", "submit", "button"].includes(type)) continue;
      const values = left.get(name);
      if (type === "checkbox" || type === "radio") control.checked = values?.includes(control.value) ?? false;
      else if (values?.length) control.value = values.shift();
    }
    this.form.dispatchEvent(new CustomEvent("parvis:restored", { bubbles: true }));
    this.typed();
  }

  // ------------------------------------------------------------------ the server

  typed() {
    if (this.form.dataset.together === "on") return;
    this.dirty = true;
    this.keepCopy();
    clearTimeout(this.timer);
    this.since ??= Date.now();
    this.timer = setTimeout(() => this.send(), Math.min(WAIT, Math.max(0, LONGEST_WAIT - (Date.now() - this.since))));
  }

  body() {
    const body = new URLSearchParams(this.fields());
    for (const name of ["_csrf", "version"]) {
      const value = this.form.elements.namedItem(name)?.value;
      if (value !== undefined) body.set(name, value);
    }
    return body;
  }

  /** The answer on its way says which version the form must name: without it the person would collide with themself. */
  async leave(event) {
    clearTimeout(this.timer);
    this.leaving = true;
    if (!this.busy) return;
    event.preventDefault();
    if (this.held) return;
    this.held = true;
    const { submitter } = event;
    for (const end = Date.now() + LEAVING; this.busy && Date.now() < end;) await new Promise((done) => { setTimeout(done, 50); });
    this.busy = false;
    this.held = false;
    this.form.requestSubmit(submitter);
  }

  async send() {
    if (this.busy || !this.dirty || this.leaving || this.stopped || this.form.dataset.together) return;
    const sent = new Map(this.fields());
    this.busy = true;
    this.dirty = false;
    this.since = undefined;
    try {
      const answer = await this.post(false);
      if (answer.ok) this.kept = sent;
      await this.read(answer);
    } catch {
      this.dirty = true; // no network: the copy stays here, and goes when it is back
      this.say(this.note?.dataset.sayOffline, "offline");
      this.timer = setTimeout(() => this.send(), 15_000);
    } finally {
      this.busy = false;
    }
    if (this.dirty && navigator.onLine) this.timer ??= setTimeout(() => this.send(), WAIT);
  }

  post(keepalive) {
    return fetch(this.form.dataset.save, {
      method: "POST", body: this.body(), keepalive, redirect: "manual", headers: { "X-Parvis": "draft", Accept: "application/json" },
    });
  }

  async read(answer) {
    this.timer = undefined;
    // sent to the sign-in page: the copy stays here
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      this.stopped = true;
      return this.say(this.note?.dataset.saySignedout, "signed-out");
    }
    const { version, words } = await answer.json().catch(() => ({}));
    if (answer.ok) {
      if (this.version && version !== undefined) this.version.value = String(version);
      if (!this.dirty) this.dropCopy();
      else this.keepCopy();
      return this.say(words, "kept");
    }
    if (answer.status === 409) this.stopped = true; // the form itself will show both texts
    if (answer.status >= 500) throw new Error("the server is away");
    return this.say(words, "refused");
  }

  /** The page goes: what was typed last is sent without waiting, when it is small enough; the copy is here anyway. */
  flush() {
    if (!this.dirty || this.busy || this.leaving || this.form.dataset.together === "on" || this.stopped || this.body().toString().length > ALIVE) return;
    this.dirty = false;
    this.busy = true; // who comes back at once and goes on must name the version of this answer
    this.post(true).then((answer) => this.read(answer)).catch(() => { this.dirty = true; }).finally(() => {
      this.busy = false;
      if (this.dirty && navigator.onLine) this.timer ??= setTimeout(() => this.send(), WAIT);
    });
  }
}

document.querySelectorAll("form[data-save]").forEach((form) => new Draft(form));
