/* Shows again, from the server, the part of this page that changed. */

/** What a person typed and nobody has kept yet goes on into the fresh fields; what was open stays open. */
function carryOver(element, fresh) {
  for (const field of element.querySelectorAll("input[id], textarea[id]")) {
    if (["file", "checkbox", "radio", "hidden"].includes(field.type) || field.value === field.defaultValue) continue;
    const next = fresh.querySelector(`#${CSS.escape(field.id)}`);
    if (next) next.value = field.value;
  }
  for (const box of element.querySelectorAll("input[type=checkbox][id][data-carry]")) {
    const next = fresh.querySelector(`#${CSS.escape(box.id)}`);
    if (next && box.checked !== box.defaultChecked) next.checked = box.checked;
  }
  for (const { id } of element.querySelectorAll("details[id][open]")) fresh.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
}

let asked; // parts that are shown again in the same moment come with one answer

function pageNow() {
  if (!asked) {
    asked = fetch(location.href, { headers: { Accept: "text/html" } })
      .then(async (answer) => answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html"));
    setTimeout(() => { asked = undefined; }, 0);
  }
  return asked;
}

/** Fetches this page once more and puts its element of the same id in the place of `element`. Focus stays where it was. */
export async function refresh(element) {
  const page = await pageNow();
  const fresh = page && page.getElementById(element.id);
  if (!fresh) return null;
  const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
  carryOver(element, fresh);
  element.replaceWith(fresh);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("parvis:fresh", { detail: { id: fresh.id } }));
  return fresh;
}

/** "%percent %, encore %left" with { percent: 62, left: "2 minutes" }. The sentences come from the page. */
export function fill(sentence, values = {}) {
  return (sentence ?? "").replace(/%([a-z]+)/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
