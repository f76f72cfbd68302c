/* On the page that says there is no network: what can be read again, by title. */
const box = document.querySelector("[data-kept]");
const kept = await caches.open("parvis-pages");
for (const request of await kept.keys()) {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith("/hors-ligne")) continue;
  const text = await (await kept.match(request, { ignoreVary: true })).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const link = document.createElement("a");
  link.className = "block";
  link.href = request.url;
  link.textContent = page.title;
  link.lang = page.documentElement.lang;
  const line = document.createElement("li");
  line.append(link);
  box.querySelector("ul").append(line);
  box.hidden = false;
}
