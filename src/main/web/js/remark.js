/*
 * Review: touch the moment, the passage or the place in the picture, and say it. Without this script the form
 * takes a moment typed as 1:07, copied words and a third of the picture (remarks/form.jte).
 *
 * [data-remark-here] under a player holds [data-do=here] and [data-do=point]; [data-remarkable] is a text in which
 * a passage may be selected; the form is [data-remark-form]. All sentences come from the page.
 */
import { fill } from "./fragment.js";

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

/** A pin on the frame, in percent from the left and from the top; none takes it away. */
function pin(percent) {
  frame?.querySelector(".pin")?.remove();
  if (!frame || !percent) return;
  const [x, y] = percent.split(",");
  const mark = Object.assign(document.createElement("span"), { className: "pin" });
  mark.style.cssText = `inset-inline-start:${x}%;inset-block-start:${y}%`;
  frame.append(mark);
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
    const box = media.getBoundingClientRect();
    const percent = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height].map((part) => Math.round(100 * Math.min(1, Math.max(0, part)))).join();
    field("point").value = percent;
    form.querySelectorAll("[name=endroit]:checked").forEach((third) => { third.checked = false; });
    const said = form.querySelector("[data-pointed]");
    said.textContent = said.dataset.sayPointed;
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
form?.addEventListener("change", (event) => { if (event.target.name === "endroit") { field("point").value = ""; pin(event.target.value); } });
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".tc a[href^='#t=']");
  // the player goes there and plays; a place in the picture is looked at standing still
  if (link?.dataset.point) media?.addEventListener("playing", () => { media.pause(); pin(link.dataset.point); }, { once: true });
});
media?.addEventListener("play", () => pin(""));

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

// ---------------------------------------------------------------- a voice

const recorder = form?.querySelector("[data-recorder]");
if (recorder && navigator.mediaDevices && window.MediaRecorder && window.DataTransfer) {
  const button = recorder.querySelector("[data-do=record]");
  const [label, said] = [button.querySelector("span"), recorder.querySelector("[role=status]")];
  const words = label.textContent;
  let recording = null;
  recorder.hidden = false;
  button.addEventListener("click", async () => {
    if (recording) return recording.stop();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts = [];
      recording = new MediaRecorder(stream);
      recording.addEventListener("dataavailable", (event) => parts.push(event.data));
      recording.addEventListener("stop", () => {
        stream.getTracks().forEach((track) => track.stop());
        const kept = new DataTransfer();
        kept.items.add(new File(parts, "remarque.webm", { type: recording.mimeType }));
        field("son").files = kept.files;
        recording = null;
        label.textContent = words;
        said.textContent = said.dataset.sayDone;
      });
      recording.start();
      label.textContent = button.dataset.sayStop;
      said.textContent = said.dataset.sayOn;
    } catch {
      said.textContent = said.dataset.sayRefused;
    }
    return undefined;
  });
}
