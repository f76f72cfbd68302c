/*
 * One field of a form and its shared text: what is typed becomes the smallest change that explains it, and what others type
 * moves the selection along.
 */
import { createAbsolutePositionFromRelativePosition, createRelativePositionFromTypeIndex } from "../vendor/yjs.js";

export const TYPED = "typed"; // the origin of changes made here

/** The smallest change from one text to another; the text after the caret is taken for unchanged. */
export function change(before, after, caret = after.length) {
  const most = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < Math.min(most, after.length - caret) && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head++;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // never through the middle of a character of two halves
  if (head > 0 && /[\uD800-\uDBFF]/.test(after[head - 1] ?? "")) head--;
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(after[after.length - tail] ?? "")) tail--;
  return { at: head, gone: before.length - head - tail, come: after.slice(head, after.length - tail) };
}

/** Makes a shared text say this, by the smallest change. */
export function rewrite(text, words, caret) {
  const { at, gone, come } = change(text.toString(), words, caret);
  if (gone > 0) text.delete(at, gone);
  if (come) text.insert(at, come);
}

/** Where a place of the text is after others' changes; what is inserted right there comes after it. */
function moved(place, delta) {
  let at = 0;
  let now = place;
  for (const { retain, insert, delete: gone } of delta) {
    if (at >= now && !gone) break;
    if (retain) at += retain;
    else if (insert) { if (at < now) now += insert.length; at += insert.length; }
    else if (gone) { if (at < now) now -= Math.min(gone, now - at); }
  }
  return now;
}

/** A text control bound to a shared text. */
export class Field {
  constructor(control, text, doc, changed) {
    Object.assign(this, { control, text, doc, changed, missed: [] });
    this.on = new AbortController();
    const options = { signal: this.on.signal };
    control.addEventListener("input", () => this.typed(), options);
    control.addEventListener("compositionstart", () => { this.composing = true; }, options);
    control.addEventListener("compositionend", () => { this.composing = false; this.typed(); this.show(); }, options);
    this.heard = (event, transaction) => transaction.origin !== TYPED && this.remote(event.delta);
    text.observe(this.heard);
    this.seen = control.value;
  }

  get name() {
    return this.control.name;
  }

  /** From the control to the shared text; what others typed during a composition is not there yet. */
  typed() {
    const { control, text } = this;
    const { at, gone, come } = change(this.seen, control.value, control.selectionEnd ?? undefined);
    this.seen = control.value;
    if (gone === 0 && !come) return;
    const from = this.missed.reduce(moved, at);
    const to = this.missed.reduce(moved, at + gone);
    this.doc.transact(() => {
      if (to > from) text.delete(from, to - from);
      if (come) text.insert(from, come);
    }, TYPED);
  }

  remote(delta) {
    if (this.composing) this.missed.push(delta); // the keyboard would lose what it composes
    else this.show([delta]);
  }

  show(deltas = this.missed) {
    const { control } = this;
    const words = this.text.toString();
    this.missed = [];
    this.seen = words;
    if (control.value === words) return;
    const here = control.getRootNode().activeElement === control;
    const { scrollTop, scrollLeft } = control;
    const [start, end, way] = [control.selectionStart, control.selectionEnd, control.selectionDirection];
    control.value = words;
    this.seen = control.value; // a field of one line keeps no line break
    if (here) control.setSelectionRange(deltas.reduce(moved, start), deltas.reduce(moved, end), way);
    Object.assign(control, { scrollTop, scrollLeft });
    this.changed();
  }

  /** Where the caret is, in terms that stay true whatever others type. */
  place() {
    return createRelativePositionFromTypeIndex(this.text, Math.min(this.control.selectionEnd ?? 0, this.text.length));
  }

  index(place) {
    const found = createAbsolutePositionFromRelativePosition(place, this.doc);
    return found && found.type === this.text ? found.index : null;
  }

  release() {
    this.on.abort();
    this.text.unobserve(this.heard);
  }
}
