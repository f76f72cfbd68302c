/* Keeps the pages that were opened readable without a network. Nothing to do where browsers cannot. */
const { page } = document.querySelector("script[data-offline]").dataset;

if ("serviceWorker" in navigator && window.isSecureContext) {
  navigator.serviceWorker.register("/hors-ligne.js", { scope: "/" }).catch(() => {});
  // where browsers do not wake the worker by themselves, what a telephone kept leaves when any page is opened
  if (localStorage.getItem("parvis.envois")) navigator.serviceWorker.ready.then((worker) => worker.active.postMessage("envois")).catch(() => {});
  // what was kept is held against the server at the first moment of network
  addEventListener("online", () => navigator.serviceWorker.ready.then((worker) => worker.active.postMessage("pages")).catch(() => {}));
  // a page left open for days is shown no longer than one that is opened now; what somebody is writing stays
  const opened = Date.now();
  document.addEventListener("visibilitychange", () => {
    const old = Date.now() - opened > 3 * 24 * 60 * 60 * 1000;
    if (!document.hidden && !navigator.onLine && old && !document.querySelector("main form[method=post]")) location.reload();
  });
  caches.open("parvis-pages").then(async (kept) => {
    if (await kept.match("/hors-ligne")) return;
    const answer = await fetch(page, { credentials: "omit" });
    if (answer.ok) await kept.put("/hors-ligne", answer);
    await (await caches.open("parvis-files")).add(new URL("offline-list.js", import.meta.url));
  }).catch(() => {});
}
