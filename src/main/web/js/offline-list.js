/* On the page that says there is no network: what can be read again, by title. */
const box = document.querySelector("[data-kept]");
const kept = await caches.open("parvis-pages");
const day = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long" });
for (const request of await kept.keys()) {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith("/hors-ligne")) continue;
  const answer = await kept.match(request, { ignoreVary: true });
  const until = Number(answer.headers.get("X-Parvis-Until"));
  if (!(until > Date.now())) continue;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const link = document.createElement("a");
  link.className = "block";
  link.href = request.url;
  link.textContent = page.title;
  link.lang = page.documentElement.lang;
  const limit = document.createElement("p");
  limit.className = "meta";
  limit.textContent = box.dataset.until.replace("{date}", day.format(until));
  const line = document.createElement("li");
  line.append(link, limit);
  box.querySelector("ul").append(line);
  box.hidden = false;
}
