/*
 * Review: touch the moment, the passage or the place in the picture, and say it. Without this script the form
 * takes a moment typed as 1:07, copied words and a third of the picture (remarks/form.jte).
 *
 * [data-remark-here] under a player holds [data-do=here] and [data-do=point]; [data-remarkable] is a text in which
 * a passage may be selected; the form is [data-remark-form]. All sentences come from the page.
 */
import { fill } from "./fragment.js";
import "./fresh.js";
import "./voice.js";

const form = document.querySelector("[data-remark-form]");
const media = document.querySelector("[data-player] :is(video, audio)");
const frame = media?.closest(".frame");
const field = (name) => form?.elements.namedItem(name);

/** 134 → "2:14". */
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function open(focused) {
  form.closest("details")?.setAttribute("open", "");
  form.scrollIntoView({ block: "nearest" });
  focused.focus({ preventScroll: true });
  focused.scrollIntoView({ block: "center" });
}

// ---------------------------------------------------------------- a moment, and a place in the picture

let mark = null;

/** A pin on the frame or a photograph, in percent from the left and from the top; none takes it away. */
function pin(percent, on = frame) {
  mark?.remove();
  mark = null;
  if (!on || !percent) return;
  const [x, y] = percent.split(",");
  mark = Object.assign(document.createElement("span"), { className: "pin" });
  // a picture has its left on the left in every language
  mark.style.cssText = `left:${x}%;inset-block-start:${y}%`;
  on.append(mark);
}

/** Where a picture was touched, in percent. */
function touched(event, picture) {
  const box = picture.getBoundingClientRect();
  return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height].map((part) => Math.round(100 * Math.min(1, Math.max(0, part)))).join();
}

/** Writes the place into the form, where the thirds said it before. */
function pointAt(percent) {
  field("point").value = percent;
  form.querySelectorAll("[name=endroit]:checked").forEach((third) => { third.checked = false; });
  const said = form.querySelector("[data-pointed]");
  said.textContent = said.dataset.sayPointed;
}

function here(bar) {
  const button = bar.querySelector("[data-do=here]");
  const point = bar.querySelector("[data-do=point]");
  const say = point.lastChild.textContent;
  const show = () => { button.textContent = fill(bar.dataset.sayHere, { time: clock(media.currentTime) }); };
  const take = () => { media.pause(); field("moment").value = clock(media.currentTime); };
  const pointing = (on) => {
    point.setAttribute("aria-pressed", String(on));
    point.lastChild.textContent = on ? point.dataset.sayPointing : say;
    frame.classList.toggle("pointing", on);
  };
  media.addEventListener("timeupdate", show);
  media.addEventListener("seeked", show);
  button.addEventListener("click", () => { take(); open(field("mots")); });
  if (!frame) point.remove();
  // by keyboard: the thirds of the picture, in the form
  point.addEventListener("click", (event) => {
    if (event.detail > 0) return pointing(point.getAttribute("aria-pressed") !== "true");
    take();
    form.querySelector("[data-grid]").open = true;
    return open(form.querySelector("[name=endroit]"));
  });
  frame?.addEventListener("pointerdown", (event) => {
    if (!frame.classList.contains("pointing")) return;
    event.preventDefault();
    event.stopPropagation();
    const percent = touched(event, media);
    pointAt(percent);
    if (field("image")) field("image").value = "";
    pointing(false);
    take();
    pin(percent);
    open(field("mots"));
  }, true);
  frame?.addEventListener("click", (event) => { if (frame.querySelector(".pin") && event.target === media) event.stopPropagation(); }, true);
  show();
  bar.hidden = false;
}

if (form && media) document.querySelectorAll("[data-remark-here]").forEach(here);
form?.addEventListener("change", (event) => {
  if (event.target.name !== "endroit" && event.target.name !== "image") return;
  field("point").value = "";
  pin(form.querySelector("[name=endroit]:checked")?.value, photograph(field("image")?.value) ?? frame);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".tc a[href^='#t=']");
  // the player goes there and plays; a place in the picture is looked at standing still
  if (link?.dataset.point) media?.addEventListener("playing", () => { media.pause(); pin(link.dataset.point); }, { once: true });
});
media?.addEventListener("play", () => pin(""));

// ---------------------------------------------------------------- a place in a photograph

/** What holds this photograph on the page. */
function photograph(asset) {
  return asset ? document.querySelector(`[data-picture="${CSS.escape(asset)}"] picture`) : null;
}

/** A touch on a photograph shows the place; by keyboard there are the thirds of the form. */
function touchable(figure) {
  const holder = figure.querySelector("picture");
  figure.classList.add("touchable");
  figure.append(Object.assign(document.createElement("p"), { className: "meta", textContent: form.dataset.sayTouch }));
  holder.addEventListener("click", (event) => {
    field("image").value = figure.dataset.picture;
    if (field("moment")) field("moment").value = "";
    const percent = touched(event, holder);
    pointAt(percent);
    pin(percent, holder);
    open(field("mots"));
  });
}

if (field("image")) {
  const known = new Set([...field("image").options].map((option) => option.value));
  document.querySelectorAll("figure[data-picture]").forEach((figure) => { if (known.has(figure.dataset.picture)) touchable(figure); });
}
document.addEventListener("click", (event) => {
  const shown = event.target.closest?.("[data-shown]");
  const holder = photograph(shown?.dataset.shown);
  if (!holder) return;
  event.preventDefault();
  pin(shown.dataset.point, holder);
  holder.scrollIntoView({ block: "center" });
});

// ---------------------------------------------------------------- a passage

const texts = [...document.querySelectorAll("[data-remarkable]")];

function passages(text) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn small passage-here", hidden: true, textContent: text.dataset.saySelect });
  text.append(button);
  let chosen = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!range || !text.contains(range.commonAncestorContainer) || !selection.toString().trim()) {
      if (document.activeElement !== button) button.hidden = true;
      return;
    }
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    chosen = { words: selection.toString().trim(), before: before.toString().slice(-32) };
    const box = text.getBoundingClientRect();
    const last = [...range.getClientRects()].at(-1);
    if (last) button.style.insetBlockStart = `${last.bottom - box.top + 6}px`;
    button.hidden = false;
  });
  button.addEventListener("click", () => {
    field("passage").value = chosen.words;
    field("avant").value = chosen.before;
    form.querySelector("[data-passage]").open = true;
    button.hidden = true;
    getSelection().removeAllRanges();
    open(field("remplacement"));
  });
}

/** Underlines in the text what was remarked upon, where the browser can without touching the page. */
function underline() {
  if (!CSS.highlights) return;
  const ranges = [];
  for (const quote of document.querySelectorAll("[data-quote]")) {
    for (const text of texts) {
      const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const at = node.data.indexOf(quote.textContent);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + quote.textContent.length);
        ranges.push(range);
        break;
      }
    }
  }
  CSS.highlights.set("remarks", new Highlight(...ranges));
}

if (form) texts.forEach(passages);
underline();
document.addEventListener("parvis:fresh", underline);
