/*
 * The player: our own controls over the browser's <video> or <audio>. Without this script, or when it fails,
 * the browser's controls stay. Words and icons come from the <template data-controls> that the server wrote
 * (media/player.jte, media/sound.jte); there is not one sentence in this file.
 *
 * On the element [data-player] (its value is the key under which the position is remembered):
 *   data-duration    seconds, known before anything is fetched
 *   data-hls         address of the HLS master playlist
 *   data-sound       address of the sound alone
 *   data-storyboard  address of a WebVTT file of small pictures ("tile.jpg#xywh=0,0,160,90")
 * Inside the template: [data-do=play|restart|mute|captions|sound|fullscreen], select[data-choose=quality|speed|captions],
 * input[data-seek], [data-time], [data-peek], [data-error].
 */

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const WORTH_RESUMING = 10; // seconds
const remembered = {
  get: (name) => { try { return localStorage.getItem(`parvis.${name}`); } catch { return null; } },
  set: (name, value) => { try { value === null ? localStorage.removeItem(`parvis.${name}`) : localStorage.setItem(`parvis.${name}`, value); } catch { /* private window */ } },
};

/** 134 → "2:14". */
function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const pad = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

/** "#t=2:14" or "#t=134" → 134; anything else → null. */
function momentIn(hash) {
  const found = /^#t=((?:\d+:)*\d+(?:\.\d+)?)$/.exec(hash);
  return found && found[1].split(":").reduce((total, part) => total * 60 + Number(part), 0);
}

class Player {
  constructor(root) {
    this.root = root;
    this.media = root.querySelector("video, audio");
    this.key = root.dataset.player;
    // without script the files themselves are counted, by what follows their address
    this.own = [...this.media.querySelectorAll("source")].map((source) => source.src.replace(/\?joue=.*/, ""));
    this.failed = new Set();
    this.showControls();
    this.listen();
    this.restoreChoices();
    this.refresh();
  }

  // ------------------------------------------------------------------ what is on the screen

  showControls() {
    const parts = this.root.querySelector("template[data-controls]").content.cloneNode(true);
    const frame = this.root.querySelector(".frame") ?? this.root;
    const big = parts.querySelector(".go");
    frame === this.root ? frame.prepend(big) : frame.append(big);
    const find = (selector) => parts.querySelector(selector);
    this.seek = find("[data-seek]");
    this.bar = this.seek.parentElement;
    this.time = find("[data-time]");
    this.peek = find("[data-peek]");
    this.error = find("[data-error]");
    this.restart = find("[data-do=restart]");
    this.choices = { quality: find("[data-choose=quality]"), speed: find("[data-choose=speed]"), captions: find("[data-choose=captions]") };
    this.big = big;
    this.root.append(parts);
    this.media.controls = false;
    this.root.classList.add("ready");
    this.seek.max = String(this.duration);
    if (!document.fullscreenEnabled && !this.media.webkitEnterFullscreen) this.each("fullscreen", (button) => button.remove());
  }

  get duration() {
    const known = this.media.duration;
    return Number.isFinite(known) && known > 0 ? known : Number(this.root.dataset.duration) || 0;
  }

  each(what, act) {
    this.root.querySelectorAll(`[data-do=${what}]`).forEach(act);
  }

  refresh() {
    const { media } = this;
    const at = this.wanted ?? media.currentTime;
    this.root.classList.toggle("playing", !media.paused);
    this.root.classList.toggle("begun", Boolean(this.begun));
    if (media instanceof HTMLVideoElement) this.showBig(!this.begun || media.ended);
    // a play button carries both words and both icons; the style sheet shows the one that applies
    this.each("play", (button) => button.dataset.pause && button.setAttribute("aria-label", media.paused ? button.dataset.play : button.dataset.pause));
    this.each("mute", (button) => button.setAttribute("aria-pressed", String(media.muted)));
    this.time.textContent = `${clock(at)} / ${clock(this.duration)}`;
    if (!this.sliding) this.seek.value = String(at);
    this.seek.setAttribute("aria-valuetext", this.time.textContent);
    this.bar.style.setProperty("--at", `${this.duration ? (100 * at) / this.duration : 0}%`);
  }

  /** The large square leaves once the film plays; the keyboard goes on from the small one. */
  showBig(wanted) {
    const focused = document.activeElement === this.big;
    this.big.hidden = !wanted;
    if (!wanted && focused) this.root.querySelector(".ctl [data-do=play]").focus({ preventScroll: true });
  }

  // ------------------------------------------------------------------ what the person does

  listen() {
    const { root, media, seek } = this;
    root.addEventListener("click", (event) => this.press(event));
    root.addEventListener("keydown", (event) => this.type(event));
    root.addEventListener("change", (event) => this.choose(event.target));
    seek.addEventListener("input", () => { this.sliding = true; this.show(Number(seek.value)); });
    seek.addEventListener("change", () => { this.sliding = false; this.goTo(Number(seek.value)); });
    this.bar.addEventListener("pointermove", (event) => this.peekAt(event));
    this.bar.addEventListener("pointerleave", () => this.hidePeek());
    for (const event of ["play", "pause", "ended", "timeupdate", "durationchange", "volumechange", "seeked"]) media.addEventListener(event, () => this.refresh());
    media.addEventListener("durationchange", () => { seek.max = String(this.duration); });
    media.addEventListener("timeupdate", () => this.remember());
    if (root.dataset.counted) this.countListening();
    media.addEventListener("pause", () => this.remember(true));
    media.addEventListener("ended", () => remembered.set(`position.${this.key}`, null));
    media.addEventListener("error", () => this.fail());
    addEventListener("pagehide", () => this.remember(true));
  }

  /** Tells our own server that somebody began, and each quarter really heard, in whatever order: once a page, no name. */
  countListening() {
    const { media } = this;
    const heard = new Set();
    const left = [["debut", 0], ["quart", 0.25], ["moitie", 0.5], ["trois-quarts", 0.75], ["fin", 0.97]];
    let last = 0;
    media.addEventListener("timeupdate", () => {
      const at = media.currentTime;
      const from = at > last && at - last < 5 ? last : at;
      last = at;
      if (media.paused && !media.ended) return;
      for (let second = Math.floor(from); second <= Math.floor(at); second += 1) heard.add(second);
      while (left.length && heard.size >= left[0][1] * this.duration) fetch(`${this.root.dataset.counted}/${left.shift()[0]}`, { keepalive: true }).catch(() => {});
    });
  }

  press(event) {
    const button = event.target.closest("[data-do]");
    if (!button) {
      if (event.target === this.media) this.toggle();
      return;
    }
    this.act(button.dataset.do);
  }

  act(what) {
    switch (what) {
      case "play": return this.toggle();
      case "restart": return this.goTo(0);
      case "mute": this.media.muted = !this.media.muted; return undefined;
      case "captions": return this.toggleCaptions();
      case "sound": return this.toggleSound();
      case "fullscreen": return this.toggleFullscreen();
      default: return undefined;
    }
  }

  type(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, textarea")) return;
    const { media } = this;
    const own = event.target.matches("button, a, summary");
    const keys = {
      " ": () => own || this.toggle(), // a focused button keeps its space bar
      k: () => this.toggle(),
      ArrowLeft: () => this.goTo(this.at() - 5),
      ArrowRight: () => this.goTo(this.at() + 5),
      j: () => this.goTo(this.at() - 10),
      l: () => this.goTo(this.at() + 10),
      ArrowUp: () => { media.volume = Math.min(1, media.volume + 0.1); },
      ArrowDown: () => { media.volume = Math.max(0, media.volume - 0.1); },
      m: () => this.act("mute"),
      f: () => this.act("fullscreen"),
      c: () => this.act("captions"),
      "<": () => this.nudgeSpeed(-1),
      ">": () => this.nudgeSpeed(1),
      Home: () => this.goTo(0),
      End: () => this.goTo(this.duration),
    };
    const act = /^[0-9]$/.test(event.key) ? () => this.goTo((this.duration * Number(event.key)) / 10) : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && act() !== true) event.preventDefault();
  }

  choose(select) {
    const { value } = select;
    switch (select.dataset?.choose) {
      case "quality":
        remembered.set("quality", value === "auto" ? null : select.selectedOptions[0].dataset.name ?? null);
        this.root.classList.remove("sound-only");
        this.each("sound", (button) => button.setAttribute("aria-pressed", "false"));
        this.failed.clear();
        if (this.begun) this.load(value === "auto" ? this.automatic() : value);
        break;
      case "speed":
        this.media.defaultPlaybackRate = this.media.playbackRate = Number(value);
        break;
      case "captions":
        remembered.set("captions", value);
        this.showCaptions(value);
        break;
      default:
    }
  }

  nudgeSpeed(step) {
    const now = SPEEDS.indexOf(this.media.playbackRate);
    const next = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, (now < 0 ? 2 : now) + step))];
    this.media.defaultPlaybackRate = this.media.playbackRate = next;
    if (this.choices.speed) this.choices.speed.value = String(next);
  }

  async toggleFullscreen() {
    if (document.fullscreenElement) return document.exitFullscreen();
    return this.root.requestFullscreen ? this.root.requestFullscreen() : this.media.webkitEnterFullscreen?.();
  }

  // ------------------------------------------------------------------ playing

  toggle() {
    return this.media.paused ? this.play() : this.media.pause();
  }

  async play() {
    players.forEach((other) => other === this || other.media.pause());
    if (!this.begun) await this.begin();
    const { address } = this;
    try {
      await this.media.play();
    } catch (refusal) {
      if (refusal.name === "NotSupportedError") this.fail(address);
    }
  }

  /** Nothing is fetched before the first play: that is where the source is chosen. */
  async begin() {
    this.begun = true;
    const resume = this.wanted ?? (Number(remembered.get(`position.${this.key}`)) || 0);
    const choice = this.choices.quality?.value ?? "auto";
    if (this.wanted === undefined && resume > 0) this.restart.hidden = false;
    await this.load(choice === "auto" ? this.automatic() : choice, resume);
    this.showCaptions(this.captionChoice());
  }

  /** The ladder when there is one and nobody is counting megabytes; otherwise the first file named. */
  automatic() {
    const { hls } = this.root.dataset;
    return hls && !navigator.connection?.saveData ? hls : this.own[0] ?? this.media.currentSrc ?? this.media.src;
  }

  async load(address, at = this.at()) {
    const { media } = this;
    const playing = !media.paused;
    const rate = media.playbackRate;
    this.address = address;
    this.hls?.destroy();
    this.hls = undefined;
    if (address !== this.root.dataset.hls || media.canPlayType("application/vnd.apple.mpegurl")) media.src = address;
    else if (!(await this.loadLadder(address))) return this.fail();
    media.playbackRate = rate;
    this.goTo(at);
    return playing ? media.play().catch(() => {}) : undefined;
  }

  async loadLadder(address) {
    try {
      const { default: Hls } = await import("../vendor/hls.js");
      if (!Hls.isSupported()) return false;
      this.hls = new Hls({ capLevelToPlayerSize: true, maxBufferLength: 30, enableWorker: false });
      this.hls.on(Hls.Events.ERROR, (_, problem) => { if (problem.fatal) this.fail(); });
      this.hls.loadSource(address);
      this.hls.attachMedia(this.media);
      return true;
    } catch {
      return false;
    }
  }

  /** A source failed: the next one that did not, then the words that say what else there is. */
  fail(address = this.address) {
    if (!this.begun || this.failed.has(address)) return;
    this.failed.add(address);
    const next = this.own.find((each) => !this.failed.has(each));
    if (next) this.load(next).then(() => this.play());
    else this.error.hidden = false;
  }

  toggleSound() {
    const on = this.root.classList.toggle("sound-only");
    this.each("sound", (button) => button.setAttribute("aria-pressed", String(on)));
    const choice = this.choices.quality?.value ?? "auto";
    this.failed.clear();
    const wasBegun = this.begun;
    this.begun = true;
    const at = wasBegun ? this.at() : Number(remembered.get(`position.${this.key}`)) || 0;
    this.load(on ? this.root.dataset.sound : choice === "auto" ? this.automatic() : choice, at).then(() => wasBegun || this.play());
  }

  // ------------------------------------------------------------------ moments

  at() {
    return this.wanted ?? this.media.currentTime;
  }

  /** Goes to a moment now, or as soon as the length of the film is known. */
  goTo(seconds) {
    const { media } = this;
    const target = Math.min(Math.max(0, seconds), this.duration || Infinity);
    if (media.readyState >= 1) {
      this.wanted = undefined;
      media.currentTime = target;
    } else {
      const waiting = this.wanted !== undefined;
      this.wanted = target;
      if (!waiting) media.addEventListener("loadedmetadata", () => this.wanted !== undefined && this.goTo(this.wanted), { once: true });
    }
    if (target === 0) this.restart.hidden = true;
    this.refresh();
  }

  show(seconds) {
    this.time.textContent = `${clock(seconds)} / ${clock(this.duration)}`;
    this.bar.style.setProperty("--at", `${this.duration ? (100 * seconds) / this.duration : 0}%`);
  }

  remember(now = false) {
    const at = this.media.currentTime;
    if (!this.begun || this.wanted !== undefined || (!now && Math.abs(at - (this.noted ?? 0)) < 5)) return;
    this.noted = at;
    const worth = at > WORTH_RESUMING && at < this.duration - WORTH_RESUMING;
    remembered.set(`position.${this.key}`, worth ? String(Math.floor(at)) : null);
  }

  // ------------------------------------------------------------------ captions and choices

  restoreChoices() {
    const quality = this.choices.quality;
    const wanted = quality && [...quality.options].find((option) => option.dataset.name && option.dataset.name === remembered.get("quality"));
    if (wanted) quality.value = wanted.value;
    this.showCaptions(this.captionChoice());
  }

  /** The language asked for last time, else the track that the page marks as the default, else none. */
  captionChoice() {
    const tracks = [...this.media.querySelectorAll("track")];
    const asked = remembered.get("captions");
    if (asked === "off") return "off";
    const track = tracks.find((each) => each.srclang === asked) ?? tracks.find((each) => each.default);
    return track?.srclang ?? "off";
  }

  showCaptions(language) {
    this.captions = language;
    for (const track of this.media.textTracks) {
      if (track.kind === "captions" || track.kind === "subtitles") track.mode = track.language === language ? "showing" : "disabled";
    }
    if (this.choices.captions) this.choices.captions.value = language;
    this.each("captions", (button) => button.setAttribute("aria-pressed", String(language !== "off")));
  }

  toggleCaptions() {
    const first = this.media.querySelector("track")?.srclang ?? "off";
    const next = this.captions === "off" ? this.lastCaptions ?? first : "off";
    if (next === "off") this.lastCaptions = this.captions;
    remembered.set("captions", next);
    this.showCaptions(next);
  }

  // ------------------------------------------------------------------ small pictures above the bar

  async peekAt(event) {
    if (!this.peek || !this.root.dataset.storyboard || event.pointerType === "touch") return;
    const box = this.bar.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    this.pictures ??= readStoryboard(this.root.dataset.storyboard);
    const seconds = share * this.duration;
    const picture = (await this.pictures).find((each) => seconds < each.until);
    if (!picture) return;
    const { style } = this.peek;
    style.inlineSize = `${picture.width}px`;
    style.blockSize = `${picture.height}px`;
    style.background = `url("${picture.address}") -${picture.x}px -${picture.y}px`;
    style.insetInlineStart = `${Math.min(box.width - picture.width, Math.max(0, share * box.width - picture.width / 2))}px`;
    this.peek.textContent = clock(seconds);
    this.peek.hidden = false;
  }

  hidePeek() {
    if (this.peek) this.peek.hidden = true;
  }
}

async function readStoryboard(address) {
  try {
    const text = await (await fetch(address)).text();
    const seconds = (stamp) => stamp.split(":").reduce((total, part) => total * 60 + Number(part), 0);
    const cue = /-->\s*([\d:.]+)[^\n]*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g;
    return [...text.replaceAll("\r", "").matchAll(cue)].map(([, until, file, x, y, width, height]) => ({
      until: seconds(until), address: new URL(file, new URL(address, location.href)).href, x, y, width: Number(width), height: Number(height),
    }));
  } catch {
    return [];
  }
}

const players = [...document.querySelectorAll("[data-player]")].map((root) => new Player(root));

/** Links such as "#t=2:14", in the text of a film or in a review, lead to that moment of the first player. */
function follow(hash, play) {
  const moment = momentIn(hash);
  const [first] = players;
  if (moment === null || !first) return false;
  first.goTo(moment);
  first.root.scrollIntoView({ block: "nearest" });
  if (play) first.play();
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#t="], a[data-moment]');
  if (!link || !follow(link.hash, true)) return;
  event.preventDefault();
  history.replaceState(history.state, "", link.hash);
});
addEventListener("hashchange", () => follow(location.hash, false));
follow(location.hash, false);
