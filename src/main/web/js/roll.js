/*
 * The roll without a network. On <form data-roll>: when the network does not answer, the whole form is kept in this
 * telephone (IndexedDB) and sent when it comes back; the server compares it with what it knew (a-, r-), so that an answer
 * given meanwhile on another telephone is shown, never undone. Without script the form is an ordinary one.
 *
 * data-say-kept, -sent, -signin, -waiting hold the sentences; [data-roll-said] shows them.
 */
const STORE = "rolls";

function open() {
  return new Promise((done, refuse) => {
    const asked = indexedDB.open("parvis", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => refuse(asked.error);
  });
}

async function within(mode, act) {
  const base = await open();
  return new Promise((done, refuse) => {
    const asked = act(base.transaction(STORE, mode).objectStore(STORE));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => refuse(asked.error);
  });
}

const keep = (path, fields) => within("readwrite", (store) => store.put({ fields, at: Date.now() }, path));
const forget = (path) => within("readwrite", (store) => store.delete(path));
const kept = (path) => within("readonly", (store) => store.get(path));
const all = () => within("readonly", (store) => store.getAllKeys());

/** Goes to the page that answered; the same address is asked for again. */
function show(url) {
  const { pathname, search } = new URL(url);
  if (pathname + search === location.pathname + location.search) location.reload();
  else location.assign(`${pathname}${search}#appel`);
}

class Roll {
  constructor(form) {
    this.form = form;
    this.said = form.querySelector("[data-roll-said]");
    this.path = new URL(form.action).pathname;
    form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("online", () => this.sendKept());
    this.restore().then(() => this.sendKept());
  }

  say(words) {
    this.said.textContent = words ?? "";
    this.said.hidden = !words;
  }

  fields(submitter) {
    const fields = [...new FormData(this.form)].filter(([name]) => name !== "_csrf");
    if (submitter?.name) fields.push([submitter.name, submitter.value]);
    return fields;
  }

  async submit(event) {
    event.preventDefault();
    const fields = this.fields(event.submitter);
    await keep(this.path, fields).catch(() => {});
    this.mark(event.submitter);
    await this.send(this.path, true);
  }

  /** "Everybody is there" is seen at once, network or not. */
  mark(submitter) {
    if (submitter?.name !== "tous") return;
    for (const group of this.form.querySelectorAll("tbody tr")) {
      if (!group.querySelector("input[type=radio]:checked")) group.querySelector("input[value=PRESENT]").checked = true;
    }
  }

  /** What was typed before a reload without a network stands in the form again. */
  async restore() {
    const copy = await kept(this.path).catch(() => null);
    if (!copy) return;
    for (const [name, value] of copy.fields) {
      if (/^[arn]-/.test(name)) continue;
      const field = this.form.elements.namedItem(name);
      if (field && "value" in field) field.value = value;
    }
    this.say(this.form.dataset.sayKept);
  }

  async sendKept() {
    for (const path of await all().catch(() => [])) await this.send(path, path === this.path);
  }

  async send(path, here) {
    const copy = await kept(path).catch(() => null);
    if (!copy) return;
    try {
      const answer = await fetch(path, {
        method: "POST", headers: { "X-Parvis": "1" }, body: new URLSearchParams(copy.fields), credentials: "same-origin",
      });
      if (answer.ok && /\/ateliers\/seances\//.test(answer.url)) {
        await forget(path);
        if (here) show(answer.url);
        else this.say(this.form.dataset.saySent);
      } else this.say(this.form.dataset.saySignin);
    } catch {
      this.say(this.form.dataset.sayKept);
    }
  }
}

for (const form of document.querySelectorAll("form[data-roll]")) new Roll(form);
