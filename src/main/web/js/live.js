/*
 * What changes while one looks: progress and states, told by the server (server-sent events).
 *
 *   <div id="fichier-3" data-live="media:0190…" data-live-reload="state" data-live-state="CHECKING">
 *     <progress data-live-value="percent" max="100"></progress> <span data-live-value="words"></span>
 *   </div>
 *
 * Every event carries one JSON object; its members go to the elements [data-live-value] of that name. When the member
 * named by data-live-reload is another than data-live-state, the element (it needs an id) is shown again from the
 * server. Without script, or without connection, the page says what was true when it was asked for.
 */
import { refresh } from "./fragment.js";

const EVENTS = ["progress", "state", "message"];

function show(element, values) {
  for (const target of element.querySelectorAll("[data-live-value]")) {
    const value = values[target.dataset.liveValue];
    if (value === undefined || value === null) continue;
    if (target.localName === "progress") target.value = Number(value);
    else target.textContent = String(value);
  }
}

/** Listens to topics ("media:0190…") and calls `heard(topic, event, values)`; returns what stops it. */
export function listen(topics, heard) {
  const source = new EventSource(`/direct/${topics.map(encodeURIComponent).join(",").replaceAll("%3A", ":")}`);
  for (const name of EVENTS) {
    source.addEventListener(name, (event) => {
      let values = {};
      try { values = JSON.parse(event.data); } catch { /* an event without values */ }
      heard(event.lastEventId, name, values);
    });
  }
  return () => source.close();
}

const shown = new Map(); // id of an element → the state it was last shown in

function heard(topic, _, values) {
  for (const element of document.querySelectorAll(`[data-live="${CSS.escape(topic)}"]`)) {
    show(element, values);
    const state = values[element.dataset.liveReload];
    // the first event after a connection says what is true now, which the page often shows already
    if (state === undefined || state === (shown.get(element.id) ?? element.dataset.liveState)) continue;
    shown.set(element.id, state);
    refresh(element);
  }
}

let stop = () => {};
let heardNow = "";

/** One connection for all topics of the page; another one when a part shown again brought other topics. */
function connect() {
  const topics = [...new Set([...document.querySelectorAll("[data-live]")].map((element) => element.dataset.live))].sort();
  if (topics.join() === heardNow) return;
  heardNow = topics.join();
  stop();
  stop = topics.length > 0 ? listen(topics, heard) : () => {};
}

document.addEventListener("parvis:fresh", connect);
connect();
