/*
 * What this telephone keeps until it is sent: drafts, photographs, recordings (IndexedDB), and how they leave. A plain script, because
 * pages and the service worker run the same one; whichever holds the lock sends. Each draft and each file has a key made here: the server
 * takes the same key for the same thing, so whatever is asked twice, after a cut or in a page opened again, is there once.
 *
 * Drafts: { key, at, state, fields, … }: "writing" (nothing leaves), "ready" (the person pressed the button), "sent" (the newsroom has
 * it; originals may follow), "done"; and "open": a draft of the server, whose files leave at once.
 * Files: { key, draft, order, name, type, kind, bytes, small?, description, legend, firstUrl, firstDone, wholeUrl, wholeDone, problem? }.
 * Reduced copies go first and suffice; originals follow them, in the end or on Wi-Fi.
 */
{
  const LEAST = 128 * 1024; // pieces: what a cut may cost; they grow while the network is good
  const MOST = 4 * 1024 * 1024;
  const PATIENCE = 90_000;
  const channel = new BroadcastChannel("parvis-envois");
  let opened;
  let piece = LEAST;

  /** The server said no, in a sentence: nothing changes by asking again. */
  class No extends Error {}

  function base() {
    opened ??= new Promise((done, refuse) => {
      const asked = indexedDB.open("parvis-envois", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("drafts", { keyPath: "key" });
        asked.result.createObjectStore("files", { keyPath: "key" }).createIndex("draft", "draft");
        asked.result.createObjectStore("blobs");
        asked.result.createObjectStore("pieces", { autoIncrement: true }).createIndex("file", "file");
      };
      asked.onsuccess = () => {
        asked.result.onclose = asked.result.onversionchange = () => { asked.result.close(); opened = undefined; };
        done(asked.result);
      };
      asked.onerror = () => { opened = undefined; refuse(asked.error); };
    });
    return opened;
  }

  const answer = (asked) => new Promise((done, refuse) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => refuse(asked.error); });
  const store = async (name) => (await base()).transaction(name).objectStore(name);
  const get = async (name, key) => answer((await store(name)).get(key));
  const all = async (name) => answer((await store(name)).getAll());
  const filesOf = async (draft) => (await answer((await store("files")).index("draft").getAll(draft))).sort((one, other) => one.order - other.order);

  /** Changes several stores together, and answers once the disk has it. */
  async function change(names, act) {
    const all = (await base()).transaction(names, "readwrite", { durability: "strict" });
    act((name) => all.objectStore(name));
    return new Promise((done, refuse) => { all.oncomplete = () => done(); all.onabort = all.onerror = () => refuse(all.error); });
  }

  /** Sets some properties of a draft or of a file, if it is still there. */
  const update = (name, key, values) => change([name], (of) => {
    const asked = of(name).get(key);
    asked.onsuccess = () => asked.result && of(name).put({ ...asked.result, ...values });
  });

  /** Keeps a draft as it is typed: asked of the disk at once, so that what was seen on the screen survives the tab. */
  async function keep(draft) {
    const now = (await base()).transaction("drafts", "readwrite");
    now.objectStore("drafts").put(draft);
    now.commit?.();
    return new Promise((done, refuse) => { now.oncomplete = () => done(); now.onabort = () => refuse(now.error); });
  }

  const add = (file, whole, small) => change(["files", "blobs"], (of) => {
    of("files").put({ ...file, bytes: whole.size, small: small ? small.size : 0 });
    of("blobs").put(whole, file.key);
    if (small) of("blobs").put(small, `${file.key}.small`);
  });

  const drop = (key) => change(["files", "blobs", "pieces"], (of) => {
    of("files").delete(key);
    of("blobs").delete(key);
    of("blobs").delete(`${key}.small`);
    dropPieces(of, key);
  });

  function dropPieces(of, key) {
    const asked = of("pieces").index("file").getAllKeys(key);
    asked.onsuccess = () => asked.result.forEach((one) => of("pieces").delete(one));
  }

  async function forget(key) {
    for (const file of await filesOf(key)) await drop(file.key);
    await change(["drafts"], (of) => of("drafts").delete(key));
  }

  /** A recording comes in seconds; each is kept as it comes. */
  const addPiece = (file, blob) => change(["pieces"], (of) => of("pieces").add({ file, blob }));

  const held = (key) => `parvis-prise-${key}`;

  /** The page that records holds its recording, so that no other takes it for one that was cut; the answer lets it go. */
  function hold(key) {
    let free;
    navigator.locks?.request(held(key), () => new Promise((done) => { free = done; }));
    return () => free?.();
  }

  /** Puts together the recordings whose page was killed: those that nobody holds. Tells whether somebody holds one. */
  async function mend(draft) {
    let busy = false;
    for (const file of (await filesOf(draft)).filter((one) => one.recording)) {
      if (!navigator.locks) await join(file);
      else await navigator.locks.request(held(file.key), { ifAvailable: true }, (lock) => (lock ? join(file) : (busy = true)));
    }
    return busy;
  }

  /** The recording whole, in the place of its pieces. */
  async function join(file) {
    const pieces = await answer((await store("pieces")).index("file").getAll(file.key));
    if (pieces.length === 0) return drop(file.key);
    const whole = new Blob(pieces.map((one) => one.blob), { type: file.type });
    return change(["files", "blobs", "pieces"], (of) => {
      of("files").put({ ...file, recording: false, bytes: whole.size });
      of("blobs").put(whole, file.key);
      dropPieces(of, file.key);
    });
  }

  // ------------------------------------------------------------------ on its way

  /** undefined where the browser does not say what the connection is. */
  const onWifi = () => (navigator.connection?.type ? navigator.connection.type !== "cellular" : undefined);

  function mayGo(draft, original) {
    if (draft.wifi !== "all" && !(original && draft.wifi === "originals")) return true;
    return onWifi() ?? Boolean(draft.onWifi);
  }

  /** What is to be done next, or nothing: words and reduced copies of every draft first, originals in the end. */
  async function next() {
    const drafts = (await all("drafts")).filter((draft) => !["writing", "done"].includes(draft.state)).sort((one, other) => one.at - other.at);
    const later = [];
    for (const draft of drafts) {
      const files = (await filesOf(draft.key)).filter((file) => !file.problem && !file.recording && !file.paused);
      const rest = files.find((file) => file.firstDone && !file.wholeDone);
      if (rest && draft.state !== "ready" && mayGo(draft, true)) later.push(() => send(draft, rest, "whole"));
      if (!rest && draft.state === "sent" && files.every((file) => file.wholeDone)) later.push(() => done(draft, files));
      if (!mayGo(draft)) continue;
      const first = files.find((file) => !file.firstDone);
      if (draft.state === "ready" && !draft.ref) return () => open(draft);
      if (first) return () => send(draft, first, "first");
      if (draft.state === "ready") return () => finish(draft, files);
    }
    return later[0];
  }

  /**
   * Sends all that may go. A page leaves it to whoever sends already, and is told so by false; the worker waits, for that page may be
   * closing.
   */
  async function run() {
    if (!navigator.locks) return sendAll();
    return navigator.locks.request("parvis-envois", { ifAvailable: Boolean(self.document) }, (lock) => Boolean(lock) && sendAll());
  }

  async function sendAll() {
    for (let job = await next(); job; job = await next()) await job();
    return true;
  }

  const tell = (what) => channel.postMessage(what);

  async function ask(address, method, headers, body) {
    const said = await fetch(address, { method, headers, body, signal: AbortSignal.timeout?.(PATIENCE) });
    if (said.ok || [404, 409, 410, 422, 423].includes(said.status)) return said;
    if (said.status >= 500 || said.status === 429 || said.status === 401) throw new Error(`later: ${said.status}`);
    throw new No(said.headers.get("Content-Type")?.startsWith("text/plain") ? await said.text() : "");
  }

  async function open(draft) {
    const said = await said200(draft, draft.door, [["cle", draft.key]]);
    if (said) await update("drafts", draft.key, { ref: said.draft, follow: said.follow, pass: said.pass });
  }

  async function finish(draft, files) {
    const words = files.flatMap((file) => [[`description-${id(file)}`, file.description ?? ""], [`legend-${id(file)}`, file.legend ?? ""]]);
    const said = await said200(draft, `${draft.follow}/telephone`, [...words, ["ordre", files.map(id).join(" ")]]);
    if (!said) return;
    await update("drafts", draft.key, { state: "sent" });
    tell({ draft: draft.key, state: "sent" });
  }

  const id = (file) => file.firstUrl.split("/").pop();

  /** What the server made of a form; when something is missing, the draft is to be written again. */
  async function said200(draft, address, more) {
    let problems = {};
    try {
      const said = await ask(address, "POST", { "X-Parvis": "composer", Accept: "application/json" }, new URLSearchParams([...draft.fields, ...more]));
      if (said.ok) return await said.json();
      if (said.status === 422) ({ problems } = await said.json());
      else await anew(draft);
    } catch (problem) {
      if (!(problem instanceof No)) throw problem;
    }
    await again(draft, problems);
    return null;
  }

  async function again(draft, problems) {
    await update("drafts", draft.key, { state: "writing", problems });
    tell({ draft: draft.key, state: "writing" });
  }

  /** The server forgot it, or its sender asked it to: if it is sent once more, then from the beginning. */
  async function anew(draft) {
    await update("drafts", draft.key, { ref: undefined });
    for (const file of await filesOf(draft.key)) await update("files", file.key, { firstUrl: undefined, firstDone: false, wholeUrl: undefined, wholeDone: false });
  }

  /** Nothing is left to send: the files leave this telephone, the private link stays. */
  async function done(draft, files) {
    for (const file of files) await drop(file.key);
    await update("drafts", draft.key, { state: "done" });
    tell({ draft: draft.key, state: "done" });
  }

  const headers = (draft) => ({ "X-Parvis": "composer", "Tus-Resumable": "1.0.0", ...(draft.pass && { "X-Parvis-Pass": draft.pass }) });

  /** One file, in pieces that grow and shrink with the network. "first" is its reduced copy when it has one. */
  async function send(draft, file, part) {
    const small = part === "first" && file.small;
    const blob = await get("blobs", small ? `${file.key}.small` : file.key);
    try {
      if (blob) await sendBlob(draft, file, part, blob);
      const whole = blob && part === "first" && !small ? { wholeDone: true } : {};
      await update("files", file.key, blob ? { [`${part}Done`]: true, ...whole } : { problem: "lost" });
      // a draft of the server shows its files by itself
      if (blob && draft.state === "open" && (part === "whole" || !small)) await drop(file.key);
    } catch (problem) {
      if (!(problem instanceof No) || (part === "whole" && !problem.message)) throw problem;
      // a story that is no longer open for its sender has the reduced copy, and that is enough
      await update("files", file.key, part === "whole" ? { wholeDone: true } : { problem: problem.message || "no" });
      if (part === "first" && draft.state === "ready") await again(draft, {});
    }
    tell({ file: file.key, draft: draft.key, state: "file" });
  }

  async function sendBlob(draft, file, part, blob) {
    let url = file[`${part}Url`] ?? (await announce(draft, file, part, blob));
    let at = await reached(draft, url);
    if (at < 0) {
      url = await announce(draft, file, part, blob);
      at = await reached(draft, url);
    }
    if (at < 0) throw new No("");
    while (at < blob.size) {
      const since = Date.now();
      const rest = blob.slice(at, at + piece);
      try {
        const said = await ask(url, "PATCH", { ...headers(draft), "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at) }, rest);
        at = said.ok ? Number(said.headers.get("Upload-Offset")) : await reached(draft, url);
        if (at < 0) throw new Error("gone meanwhile");
      } catch (problem) {
        piece = Math.max(LEAST, piece / 2);
        throw problem;
      }
      if (Date.now() - since < 3000) piece = Math.min(MOST, piece * 2);
      tell({ file: file.key, draft: draft.key, state: "piece", sent: at, bytes: blob.size });
      if (await stopped(file, draft)) throw new Error("stopped");
    }
  }

  async function stopped(file, draft) {
    const now = await get("files", file.key);
    return !now || now.paused || !(await get("drafts", draft.key));
  }

  async function announce(draft, file, part, blob) {
    const small = part === "first" && file.small;
    const words = {
      filename: file.name, filetype: blob.type || file.type, kind: file.kind, portal: draft.portal, draft: draft.ref,
      key: small ? `${file.key}.small` : file.key, ...(part === "whole" && { replaces: id(file) }),
    };
    const encoded = Object.entries(words).map(([name, value]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`);
    const said = await ask(draft.endpoint, "POST", { ...headers(draft), "Upload-Length": String(blob.size), "Upload-Metadata": encoded.join(",") });
    if ([409, 423].includes(said.status)) throw new Error("later: a cut connection still holds it");
    if (!said.ok) throw new No(said.headers.get("Content-Type")?.startsWith("text/plain") ? await said.text() : "");
    const url = new URL(said.headers.get("Location"), self.location.href).pathname;
    await update("files", file.key, { [`${part}Url`]: url });
    file[`${part}Url`] = url;
    return url;
  }

  /** Bytes that are safe at the server, or -1 when it does not know this upload. */
  async function reached(draft, url) {
    const said = await ask(url, "HEAD", headers(draft));
    if ([409, 423].includes(said.status)) throw new Error("later: a cut connection still holds it");
    return said.ok ? Number(said.headers.get("Upload-Offset")) : -1;
  }

  /** Takes a file back: what came of it is forgotten at the server too. */
  async function cancel(draft, file) {
    await drop(file.key);
    if (file.firstUrl && !file.firstDone) await fetch(file.firstUrl, { method: "DELETE", headers: headers(draft) }).catch(() => {});
  }

  self.parvisOutbox = { cancel, get, all, filesOf, change, update, keep, add, drop, forget, addPiece, hold, join, mend, run, onWifi };

  // in the worker: when the network is back, and when a page that was sending is closed
  if (!self.document) {
    self.addEventListener("sync", (event) => event.tag === "envois" && event.waitUntil(run()));
    self.addEventListener("message", (event) => event.data === "envois" && event.waitUntil(run().catch(() => {})));
  }
}
