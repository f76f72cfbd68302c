/*
 * The line to the server: opens again by itself, says when it is lost, and takes silence for a loss.
 */
const SILENCE = 15_000; // the server speaks every 4 seconds
const FIRST = 800;
const LONGEST = 15_000;
const FINAL = new Set([4401, 4404]); // signed out; not here: the page knows what to say

export class Line {
  /** `hears`: { opened(), heard(message), lost(final) }. */
  constructor(address, hears) {
    Object.assign(this, { address, hears, wait: FIRST });
    addEventListener("online", () => this.open());
    addEventListener("offline", () => this.lose());
  }

  open() {
    clearTimeout(this.timer);
    if (this.ended || (this.socket && this.socket.readyState < 2)) return;
    if (!navigator.onLine) return;
    this.hears.opening?.();
    const socket = new WebSocket(this.address.replace(/^http/, "ws"));
    this.socket = socket;
    this.listen();
    socket.addEventListener("message", ({ data }) => {
      if (socket !== this.socket) return;
      this.listen();
      const message = JSON.parse(data);
      if (message.t === "ready") this.wait = FIRST;
      this.hears.heard(message);
    });
    socket.addEventListener("close", ({ code }) => socket === this.socket && this.closed(code));
  }

  listen() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), SILENCE);
  }

  /** What is said into the void is said again after the next opening. */
  say(message) {
    if (this.socket?.readyState !== 1) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  lose() {
    const { socket } = this;
    if (!socket) return;
    this.closed(0);
    socket.close();
  }

  closed(code) {
    clearTimeout(this.silence);
    this.socket = undefined;
    this.ended = FINAL.has(code);
    this.hears.lost(code);
    if (this.ended) return;
    this.timer = setTimeout(() => this.open(), this.wait * (0.7 + Math.random() * 0.6));
    this.wait = Math.min(LONGEST, this.wait * 2);
  }

  end() {
    this.ended = true;
    this.lose();
  }
}
