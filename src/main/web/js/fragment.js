/* Shows again, from the server, the part of this page that changed. */

/** Fetches this page once more and puts its element of the same id in the place of `element`. Focus stays where it was. */
export async function refresh(element) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(element.id);
  if (!fresh) return null;
  const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
  element.replaceWith(fresh);
  if (focused) document.getElementById(focused)?.focus();
  return fresh;
}

/** "%percent %, encore %left" with { percent: 62, left: "2 minutes" }. The sentences come from the page. */
export function fill(sentence, values = {}) {
  return (sentence ?? "").replace(/%([a-z]+)/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
