/*
 * Records a voice into a file field of a form, in the page. Without this script, or without a microphone, the file field is there.
 * [data-recorder data-for="the field's id"] holds a button with a <span>, a [role=status] with its sentences, and where to hear it again.
 * The field tells what comes (parvis:begins, parvis:piece each second, parvis:recorded) to whoever keeps it, and takes it back (parvis:restored).
 */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const ENDS = { "audio/webm": "webm", "audio/mp4": "m4a", "audio/ogg": "ogg" };

function recorder(box) {
  const field = document.getElementById(box.dataset.for);
  const button = box.querySelector("[data-do=record]");
  const [label, said, again] = [button.querySelector("span"), box.querySelector("[role=status]"), box.querySelector("audio")];
  const words = label.textContent;
  let recording = null;
  box.hidden = false;
  field.addEventListener("change", () => { if (again) again.hidden = true; said.textContent = ""; });
  field.addEventListener("parvis:restored", ({ detail }) => keep([detail], detail.type));
  const tell = (name, detail) => field.dispatchEvent(new CustomEvent(`parvis:${name}`, { bubbles: true, detail }));

  function keep(parts, type) {
    const plain = type.split(";")[0];
    const file = new File(parts, `voix.${ENDS[plain] ?? "webm"}`, { type: plain });
    const kept = new DataTransfer();
    kept.items.add(file);
    field.files = kept.files;
    if (again) {
      URL.revokeObjectURL(again.src);
      again.src = URL.createObjectURL(file);
      again.hidden = false;
    }
    label.textContent = words;
    said.textContent = said.dataset.sayDone;
  }

  button.addEventListener("click", async () => {
    if (recording) return recording.stop();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
      const parts = [];
      const begun = Date.now();
      const awake = navigator.wakeLock?.request("screen").catch(() => {}); // a dark screen may end it
      recording = new MediaRecorder(stream, { mimeType: TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? "", audioBitsPerSecond: 64_000 });
      const { mimeType } = recording;
      const clock = setInterval(() => {
        const seconds = Math.floor((Date.now() - begun) / 1000);
        label.textContent = `${button.dataset.sayStop} (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")})`;
      }, 500);
      tell("begins", mimeType.split(";")[0]);
      recording.addEventListener("dataavailable", ({ data }) => { parts.push(data); if (data.size > 0) tell("piece", data); });
      recording.addEventListener("stop", () => {
        clearInterval(clock);
        stream.getTracks().forEach((track) => track.stop());
        recording = null;
        awake?.then((lock) => lock?.release());
        keep(parts, mimeType);
        tell("recorded");
      });
      recording.start(1000);
      label.textContent = button.dataset.sayStop;
      said.textContent = said.dataset.sayOn;
    } catch {
      said.textContent = said.dataset.sayRefused;
    }
    return undefined;
  });
  // a form sent while somebody speaks waits for the last words
  field.form.addEventListener("submit", (event) => {
    if (!recording) return;
    event.preventDefault();
    const { submitter } = event;
    recording.addEventListener("stop", () => setTimeout(() => field.form.requestSubmit(submitter)), { once: true });
    recording.stop();
  }, true);
}

if (navigator.mediaDevices && window.MediaRecorder && window.DataTransfer) document.querySelectorAll("[data-recorder][data-for]").forEach(recorder);
