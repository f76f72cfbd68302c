/*
 * Parts of a page that are shown again every few seconds: <div id="travaux" data-fresh="5">. Left alone while somebody is in it with
 * the keyboard, has opened a detail, or looks at another window. Without script there is a link that does the same.
 */
import { refresh } from "./fragment.js";

for (const { id, dataset } of document.querySelectorAll("[data-fresh]")) {
  setInterval(() => {
    const element = document.getElementById(id);
    if (document.hidden || !element || element.contains(document.activeElement) || element.querySelector("details[open]")) return;
    refresh(element).catch(() => { /* the server is away: the next turn asks again */ });
  }, Number(dataset.fresh) * 1000);
}
