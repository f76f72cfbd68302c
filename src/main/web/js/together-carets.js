/*
 * The carets of the others, drawn over a field: a copy of its text that nobody sees nor hears puts each one in its place.
 */
const COPIED = ["font", "letterSpacing", "lineHeight", "textAlign", "textIndent", "wordSpacing", "tabSize", "direction", "paddingTop", "paddingRight", "paddingBottom",
  "paddingLeft", "borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth"];

/** The first letters of a name. */
export const initials = (name) => name.split(/[\s-]+/).filter(Boolean).slice(0, 2).map((word) => [...word][0].toLocaleUpperCase()).join("");

export class Carets {
  constructor(control) {
    this.control = control;
    control.addEventListener("scroll", () => this.follow());
    this.watch = new ResizeObserver(() => this.draw(this.people ?? []));
    this.watch.observe(control);
  }

  /** `people`: { name, index, ink }. */
  draw(people) {
    this.people = people;
    if (people.length === 0) return this.layer?.remove();
    const { control } = this;
    this.layer ??= Object.assign(document.createElement("div"), { className: "carets", ariaHidden: "true" });
    if (this.layer.nextSibling !== control) control.before(this.layer);
    const style = getComputedStyle(control);
    for (const name of COPIED) this.layer.style[name] = style[name];
    this.layer.style.whiteSpace = control.localName === "textarea" ? "pre-wrap" : "pre";
    Object.assign(this.layer.style, { insetInlineStart: "auto", left: `${control.offsetLeft}px`, top: `${control.offsetTop}px`, width: `${control.offsetWidth}px`, height: `${control.offsetHeight}px` });
    const text = control.value;
    const parts = [];
    let from = 0;
    for (const { name, index, ink } of [...people].sort((one, other) => one.index - other.index)) {
      parts.push(text.slice(from, index));
      const mark = Object.assign(document.createElement("i"), { className: "caret" });
      mark.dataset.ink = ink;
      mark.dataset.who = initials(name);
      parts.push(mark);
      from = index;
    }
    this.layer.replaceChildren(...parts, `${text.slice(from)}\u200B`);
    this.follow();
  }

  follow() {
    if (!this.layer) return;
    this.layer.scrollTop = this.control.scrollTop;
    this.layer.scrollLeft = this.control.scrollLeft;
  }
}
