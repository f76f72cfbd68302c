/*
 * Records a voice, films or takes photographs in the page. Each second of a recording is kept in this telephone as it comes: what was
 * said before a tab was killed, or before the telephone was full, is there again. The words and the buttons stand in the page
 * ([data-recorder] in the tray).
 */
const outbox = self.parvisOutbox;
const TYPES = {
  voice: ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"],
  film: ["video/mp4;codecs=avc1.42E01E,mp4a.40.2", "video/webm;codecs=vp8,opus", "video/webm", "video/mp4"],
};
const WANTS = {
  voice: { audio: { echoCancellation: true, noiseSuppression: true } },
  film: { audio: true, video: { facingMode: "environment", width: { ideal: 1280 }, frameRate: { ideal: 25, max: 30 } } },
  photo: { video: { facingMode: "environment", width: { ideal: 2560 } } },
};
const WORDS = { voice: "voix", film: "film", photo: "photo" };

class Recorder {
  constructor(tray, what, key) {
    Object.assign(this, { tray, what, key, box: tray.root.querySelector("[data-recorder]"), millis: 0 });
    this.view = this.find("video");
  }

  find(selector) {
    return this.box.querySelector(selector);
  }

  async start() {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia(WANTS[this.what]);
    } catch {
      return this.tray.tell(this.tray.say.sayNomedia);
    }
    this.tray.tell("");
    this.tray.recorder = this;
    this.awake = navigator.wakeLock?.request("screen").catch(() => {}); // a dark screen ends a film
    this.box.hidden = false;
    await this.tray.show();
    this.view.hidden = this.what === "voice";
    this.find("[data-voice]").hidden = this.what === "photo";
    for (const name of ["pause", "stop", "take", "close"]) this.button(name).hidden = (this.what === "photo") === ["pause", "stop"].includes(name);
    this.box.onclick = (event) => this.press(event.target.closest("[data-rec]")?.dataset.rec);
    if (this.what !== "voice") {
      this.view.srcObject = this.stream;
      await this.view.play().catch(() => {});
    }
    try {
      if (this.what !== "photo") await this.record();
    } catch { // a browser without this recorder, or a telephone without room
      this.close();
      return this.tray.tell(this.tray.say.sayNomedia);
    }
    this.button(this.what === "photo" ? "take" : "stop").focus();
    return undefined;
  }

  button(name) {
    return this.find(`[data-rec=${name}]`);
  }

  async record() {
    const type = TYPES[this.what].find((one) => MediaRecorder.isTypeSupported(one)) ?? "";
    this.recorder = new MediaRecorder(this.stream, { mimeType: type, audioBitsPerSecond: 64_000, videoBitsPerSecond: 1_500_000 });
    const plain = (this.recorder.mimeType || type).split(";")[0];
    const end = plain.endsWith("webm") ? "webm" : plain.endsWith("ogg") ? "ogg" : this.what === "voice" ? "m4a" : "mp4";
    const { draft, say } = this.tray;
    const kind = say.kind === "any" ? "film" : say.kind;
    this.file = { key: this.key, draft: draft.key, order: Date.now(), name: `${WORDS[this.what]}-${stamp()}.${end}`, type: plain, kind, bytes: 0, small: 0, recording: true, description: "", legend: "" };
    await this.tray.ready();
    this.free = outbox.hold(this.key);
    await outbox.change(["files"], (of) => of("files").put(this.file));
    this.written = Promise.resolve();
    this.recorder.ondataavailable = ({ data }) => { if (data.size > 0) this.written = this.written.then(() => this.keep(data)); };
    this.ended = new Promise((done) => { this.recorder.onstop = () => this.written.then(() => this.done()).then(done); });
    this.recorder.start(1000);
    this.listen();
    this.button("pause").textContent = this.button("pause").dataset.pause;
  }

  /** A telephone that is full keeps what came before. */
  async keep(data) {
    if (this.full) return;
    try {
      await outbox.addPiece(this.key, data);
    } catch {
      this.full = true;
      this.press("stop");
    }
  }

  /** How loud it is, and how long it has been. */
  listen() {
    this.sound = new AudioContext();
    const ear = this.sound.createAnalyser();
    ear.fftSize = 512;
    this.sound.createMediaStreamSource(this.stream).connect(ear);
    const wave = new Uint8Array(ear.fftSize);
    this.timer = setInterval(() => {
      ear.getByteTimeDomainData(wave);
      const loud = Math.sqrt(wave.reduce((sum, one) => sum + (one - 128) ** 2, 0) / wave.length) / 64;
      const running = this.recorder.state === "recording";
      this.find("meter").value = running ? Math.min(1, loud) : 0;
      if (running) this.millis += 100;
      const seconds = Math.floor(this.millis / 1000);
      const words = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (this.find("[data-time]").textContent !== words) this.find("[data-time]").textContent = words;
      if (this.tray.say.longest && seconds >= Number(this.tray.say.longest)) this.press("stop");
    }, 100);
  }

  press(name) {
    if (name === "pause") this.pause();
    if (name === "stop" && this.recorder.state !== "inactive") this.recorder.stop();
    if (name === "take") this.photograph();
    if (name === "close") this.close();
  }

  pause() {
    const button = this.button("pause");
    const running = this.recorder.state === "recording";
    if (running) this.recorder.pause(); else this.recorder.resume();
    button.textContent = running ? button.dataset.resume : button.dataset.pause;
  }

  async photograph() {
    // pressed before the camera shows anything
    if (!this.view.videoWidth) await new Promise((done) => { this.view.addEventListener("loadeddata", done, { once: true }); });
    const canvas = Object.assign(document.createElement("canvas"), { width: this.view.videoWidth, height: this.view.videoHeight });
    canvas.getContext("2d").drawImage(this.view, 0, 0);
    const blob = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", 0.92); });
    await this.tray.keep(blob, `photo-${stamp()}.jpg`, "image/jpeg");
    if (this.tray.full) this.close();
  }

  async done() {
    this.close();
    await outbox.join(this.file).catch(() => { this.full = true; });
    this.free();
    if (this.full) this.tray.tell(this.tray.say.sayCut);
    await this.tray.show();
    this.tray.changed();
  }

  /** Stops, and waits until what was recorded is kept whole. */
  end() {
    if (this.what === "photo") return this.close();
    this.press("stop");
    return this.ended;
  }

  close() {
    clearInterval(this.timer);
    if (this.recorder && this.recorder.state !== "inactive") this.recorder.stop();
    this.stream.getTracks().forEach((track) => track.stop());
    this.sound?.close().catch(() => {});
    this.view.srcObject = null;
    this.box.hidden = true;
    this.box.onclick = null;
    this.awake?.then((lock) => lock?.release());
    this.tray.recorder = null;
    this.tray.show();
    this.tray.input.focus();
  }
}

/** "20261122-171204": two recordings have two names. */
function stamp() {
  return new Date().toISOString().replace(/[-:]|\..*/g, "").replace("T", "-");
}

export function record(tray, what, key) {
  return new Recorder(tray, what, key).start();
}
