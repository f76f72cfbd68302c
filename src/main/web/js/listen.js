/*
 * A text read aloud by the reader's own device (newsroom/reading/listen.jte). Only voices that live on the device
 * are used: with the others the words would be sent to a third party. Without script, without such a voice in the
 * language of the text, nothing is shown. The paragraph being read carries [data-reading].
 */
const bar = document.querySelector("[data-aloud]");
const synthesis = globalThis.speechSynthesis;
const LONGEST = 180; // characters at a time: some browsers fall silent after fifteen seconds

class Reading {
  constructor() {
    this.read = bar.querySelector("[data-do=read]");
    this.stop = bar.querySelector("[data-do=stop]");
    this.speed = bar.querySelector("select");
    this.at = -1;
    this.read.addEventListener("click", () => this.press());
    this.stop.addEventListener("click", () => this.end());
    this.speed.addEventListener("change", () => { if (this.at >= 0 && !this.paused) this.say(this.at); });
    addEventListener("pagehide", () => synthesis.cancel());
    synthesis.addEventListener?.("voiceschanged", () => this.show());
    this.show();
  }

  /** A voice of this device in the language of the text, or nothing. */
  voice() {
    const wanted = bar.dataset.language.toLowerCase();
    return synthesis.getVoices().find((each) => each.localService && each.lang.toLowerCase().replace("_", "-").split("-")[0] === wanted);
  }

  show() {
    bar.hidden = !this.voice();
  }

  /** The title, the first words and the text, each with the element it stands in. */
  pieces() {
    const all = [...bar.closest("article").querySelectorAll("h1, .chapo, .prose :is(p, h2, h3, li, blockquote)")];
    return all
      .filter((each) => !all.some((other) => other !== each && other.contains(each)))
      .flatMap((element) => sentences(element.innerText).map((words) => ({ element, words })));
  }

  press() {
    if (this.at < 0) {
      this.parts = this.pieces();
      this.say(0);
    } else if (this.paused) {
      this.say(this.at);
    } else {
      this.paused = true;
      this.turn += 1;
      synthesis.cancel(); // a pause that every browser keeps: the sentence begins again
      this.refresh();
    }
  }

  say(at) {
    this.turn = (this.turn ?? 0) + 1;
    const { turn } = this;
    synthesis.cancel();
    this.paused = false;
    this.at = at;
    if (at >= this.parts.length) return this.end();
    const voice = this.voice();
    const utterance = new SpeechSynthesisUtterance(this.parts[at].words);
    Object.assign(utterance, { voice, lang: voice?.lang ?? bar.dataset.language, rate: Number(this.speed.value) });
    utterance.addEventListener("end", () => { if (turn === this.turn) this.say(at + 1); });
    utterance.addEventListener("error", () => { if (turn === this.turn) this.end(); });
    synthesis.speak(utterance);
    return this.refresh();
  }

  end() {
    this.turn = (this.turn ?? 0) + 1;
    synthesis.cancel();
    this.at = -1;
    this.paused = false;
    this.refresh();
    if (document.activeElement === this.stop) this.read.focus();
  }

  refresh() {
    const reading = this.at >= 0;
    const { sayRead, sayPause, sayResume } = this.read.dataset;
    this.read.querySelector("span").textContent = !reading ? sayRead : this.paused ? sayResume : sayPause;
    if (!reading && document.activeElement === this.stop) this.read.focus();
    this.stop.hidden = !reading;
    bar.querySelector("[data-speed]").hidden = !reading;
    document.querySelectorAll("[data-reading]").forEach((each) => each.removeAttribute("data-reading"));
    if (reading) this.parts[this.at]?.element.setAttribute("data-reading", "");
  }
}

/** Sentences, the long ones cut after a comma or between two words. */
function sentences(text) {
  const pieces = [];
  for (const sentence of text.replace(/\s+/g, " ").match(/[^.!?…؟]+[.!?…؟»"]*\s*/g) ?? []) {
    let left = sentence.trim();
    while (left.length > LONGEST) {
      const at = Math.max(left.lastIndexOf(", ", LONGEST), left.lastIndexOf("، ", LONGEST));
      const cut = at > 40 ? at + 1 : left.lastIndexOf(" ", LONGEST);
      if (cut <= 0) break;
      pieces.push(left.slice(0, cut).trim());
      left = left.slice(cut).trim();
    }
    if (/[\p{L}\d]/u.test(left)) pieces.push(left);
  }
  return pieces;
}

if (bar && synthesis && globalThis.SpeechSynthesisUtterance) new Reading();
