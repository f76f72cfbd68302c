/*
 * Parts of a page that are shown again every few seconds: <div id="travaux" data-fresh="5">, as long as they say so. Left alone while
 * somebody is in it with the keyboard, has opened a detail, or looks at another window. Without script there is a link that does the same.
 */
import { refresh } from "./fragment.js";

const clocks = new Map(); // id of an element → what asks for it

function turn(id) {
  const element = document.getElementById(id);
  if (!element?.dataset.fresh) {
    clearInterval(clocks.get(id));
    clocks.delete(id);
    return;
  }
  if (document.hidden || element.contains(document.activeElement) || element.querySelector("details[open]")) return;
  refresh(element).catch(() => { /* the server is away: the next turn asks again */ });
}

function watch() {
  for (const { id, dataset } of document.querySelectorAll("[data-fresh]")) {
    if (!clocks.has(id)) clocks.set(id, setInterval(() => turn(id), Number(dataset.fresh) * 1000));
  }
}

document.addEventListener("parvis:fresh", watch);
watch();
