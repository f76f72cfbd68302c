/*
 * Pages that were opened, readable again without a network. The network comes first, always; a kept page is shown when it
 * does not answer. Only what everybody may read is kept: the server says "public" on those pages and on no other. A kept
 * page carries the moment until which it may be shown: without a network nobody can know whether somebody in it has taken
 * her image back since. It is asked for again at the first moment of network, and forgotten when it is gone. Films, sounds
 * and pictures are not kept.
 */
const PAGES = "parvis-pages";
const FILES = "parvis-files";
const OFFLINE = "/hors-ligne";
const UNTIL = "X-Parvis-Until"; // milliseconds since 1970, by the clock of this device
const KEPT_FOR = 3 * 24 * 60 * 60 * 1000; // a weekend without a network, and no more
const CHECKED = 10 * 60 * 1000; // how long a page that was found in its place is not asked for again while others are opened
const PATIENCE = 4000; // milliseconds, when a kept page could be shown instead
const MOST_PAGES = 40;
const MOST_FILES = 40;
const ANY = { ignoreVary: true };

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (/^\/assets\/(?!.*\/vendor\/).*\.(css|js|svg|woff2)$/.test(pathname)) event.respondWith(file(request));
});

self.addEventListener("message", (event) => event.data === "pages" && event.waitUntil(check(0).catch(() => {})));
self.addEventListener("sync", (event) => event.tag === "pages" && event.waitUntil(check(0)));

async function page(event) {
  const { request } = event;
  const pages = await caches.open(PAGES);
  const kept = await readable(pages, request);
  const fresh = fetch(request).then(async (answer) => {
    await remember(pages, request, answer);
    return answer;
  });
  event.waitUntil(fresh.then(() => check(CHECKED), () => {}));
  try {
    return await (kept ? Promise.race([fresh, late()]) : fresh);
  } catch {
    // where browsers can, the worker is woken as soon as there is a network, even when no page is open
    self.registration.sync?.register("pages").catch(() => {});
    return kept ?? (await pages.match(OFFLINE, ANY)) ?? Response.error();
  }
}

/** What is kept under this address; it is forgotten once its time is over, or when the clock of the device went back. */
async function readable(pages, request) {
  const kept = await pages.match(request, ANY);
  if (!kept) return undefined;
  const left = Number(kept.headers.get(UNTIL)) - Date.now();
  if (left > 0 && left <= KEPT_FOR) return kept;
  await pages.delete(request, ANY);
  return undefined;
}

/** Keeps this answer from now on. */
function keep(pages, request, answer) {
  const headers = new Headers(answer.headers);
  headers.set(UNTIL, String(Date.now() + KEPT_FOR));
  return pages.put(request, new Response(answer.body, { headers }));
}

function late() {
  return new Promise((_, refuse) => { setTimeout(refuse, PATIENCE); });
}

/** Keeps what is for everybody, forgets what is gone, leaves the rest alone. */
async function remember(pages, request, answer) {
  if (answer.status === 404 || answer.status === 410) await pages.delete(request, ANY);
  if (!isForEverybody(answer)) return;
  await keep(pages, request, answer.clone());
  await trim(pages, MOST_PAGES);
}

function isForEverybody(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected
    && (answer.headers.get("Cache-Control") ?? "").includes("public")
    && (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

/** Asks for the head of each kept page that was not found in its place during the last so many milliseconds. */
async function check(during) {
  const pages = await caches.open(PAGES);
  for (const request of (await pages.keys()).filter(isPage)) {
    const kept = await readable(pages, request);
    if (!kept || Date.now() < Number(kept.headers.get(UNTIL)) - KEPT_FOR + during) continue;
    const head = await fetch(request.url, { method: "HEAD", credentials: "omit" });
    const same = head.status === 200 && head.headers.has("ETag") && head.headers.get("ETag") === kept.headers.get("ETag");
    if (same) await keep(pages, request, kept);
    else await settle(pages, request, await fetch(request.url, { credentials: "omit" }));
  }
}

/** Keeps the page as it is now; what is not for everybody any more is forgotten, what a tired server cannot say stays. */
async function settle(pages, request, answer) {
  if (isForEverybody(answer)) await keep(pages, request, answer);
  else if (answer.status < 500 && answer.status !== 429) await pages.delete(request, ANY);
}

/** Anything but the page that says there is no network: it is kept under an address of its own. */
function isPage(request) {
  return new URL(request.url).pathname !== OFFLINE;
}

async function trim(store, most) {
  const all = (await store.keys()).filter(isPage);
  for (const request of all.slice(0, Math.max(0, all.length - most))) await store.delete(request, ANY);
}

/** An address of these holds its version: what is kept under it is right. */
async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request, ANY);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) {
    await files.put(request, answer.clone());
    await trim(files, MOST_FILES);
  }
  return answer;
}
