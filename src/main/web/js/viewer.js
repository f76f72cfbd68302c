/*
 * The photographs on the whole screen work without script: a row of anchors that a finger or the arrows move. With it the
 * keyboard follows what is seen: arrows go from one to the next, Escape closes, Tab stays inside while it is open.
 */
const viewer = document.querySelector(".viewer");
const photographs = [...(viewer?.querySelectorAll("section") ?? [])];

const open = () => getComputedStyle(viewer).position === "fixed" || photographs.some((one) => getComputedStyle(one).position === "fixed");
const far = (one) => Math.abs(one.getBoundingClientRect().left - viewer.getBoundingClientRect().left);
const seen = () => photographs.reduce((best, one) => (far(one) < far(best) ? one : best));

/** Without a step of history for each photograph: "back" leaves the viewer. */
const go = (address) => location.replace(address);

function pressed(event) {
  if (!open() || event.altKey || event.ctrlKey || event.metaKey) return;
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  if (event.key === "Escape") go(seen().querySelector("[data-close]").hash);
  else if (event.key === forward || event.key === backward) {
    const next = photographs[photographs.indexOf(seen()) + (event.key === forward ? 1 : -1)];
    event.preventDefault();
    if (next) go(`#${next.id}`);
  }
}

if (photographs.length) {
  document.addEventListener("keydown", pressed);
  document.addEventListener("focusin", (event) => { if (open() && !viewer.contains(event.target)) seen().focus({ preventScroll: true }); });
  addEventListener("hashchange", () => document.querySelector(`${location.hash || "#none"}[data-photograph] a`)?.focus({ preventScroll: true }));
}
