/*
 * Pages that were opened, readable again without a network. The network comes first, always; a kept page is shown when it
 * does not answer. Only what everybody may read is kept: the server says "public" on those pages and on no other. A page
 * that is gone (404, 410) is forgotten, and at each visit a few kept pages are asked for again, so that a story withdrawn
 * elsewhere leaves this device too. Films, sounds and pictures are not kept.
 */
const PAGES = "parvis-pages";
const FILES = "parvis-files";
const OFFLINE = "/hors-ligne";
const PATIENCE = 4000; // milliseconds, when a kept page could be shown instead
const MOST_PAGES = 40;
const MOST_FILES = 40;
const ASKED_AGAIN = 3;
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

async function page(event) {
  const { request } = event;
  const pages = await caches.open(PAGES);
  const kept = await pages.match(request, ANY);
  const fresh = fetch(request).then(async (answer) => {
    await remember(pages, request, answer);
    return answer;
  });
  event.waitUntil(fresh.then(() => askAgain(pages), () => {}));
  try {
    return await (kept ? Promise.race([fresh, late()]) : fresh);
  } catch {
    return kept ?? (await pages.match(OFFLINE, ANY)) ?? Response.error();
  }
}

function late() {
  return new Promise((_, refuse) => { setTimeout(refuse, PATIENCE); });
}

/** Keeps what is for everybody, forgets what is gone, leaves the rest alone. */
async function remember(pages, request, answer) {
  if (answer.status === 404 || answer.status === 410) await pages.delete(request, ANY);
  if (!isForEverybody(answer)) return;
  await pages.put(request, answer.clone());
  await trim(pages, MOST_PAGES);
}

function isForEverybody(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected
    && (answer.headers.get("Cache-Control") ?? "").includes("public")
    && (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

/** The ones that were asked for longest ago stand first; each that is asked for again goes to the end. */
async function askAgain(pages) {
  for (const request of (await pages.keys()).filter(isPage).slice(0, ASKED_AGAIN)) {
    const answer = await fetch(request.url, { credentials: "omit" });
    if (answer.status === 404 || answer.status === 410) await pages.delete(request, ANY);
    else if (isForEverybody(answer)) await pages.put(request, answer);
  }
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
