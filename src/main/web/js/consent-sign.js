// Reads the text of a consent aloud, and lets people draw their signature. The page works without it.

const speak = document.querySelector("[data-speak]");
if (speak && "speechSynthesis" in window) {
  const words = speak.querySelector("span");
  const listen = words.textContent;
  const text = document.getElementById(speak.dataset.speak);
  const rest = () => { words.textContent = listen; speak.setAttribute("aria-pressed", "false"); };
  speak.hidden = false;
  rest();
  speak.addEventListener("click", () => {
    if (speak.getAttribute("aria-pressed") === "true") {
      speechSynthesis.cancel();
      rest();
      return;
    }
    speechSynthesis.cancel();
    const sentences = [...text.children];
    for (const sentence of sentences) {
      const voice = new SpeechSynthesisUtterance(sentence.textContent);
      voice.lang = document.documentElement.lang;
      voice.rate = 0.9;
      voice.onstart = () => sentence.setAttribute("data-spoken", "");
      voice.onend = () => {
        sentence.removeAttribute("data-spoken");
        if (sentence === sentences.at(-1)) rest();
      };
      speechSynthesis.speak(voice);
    }
    words.textContent = speak.dataset.stop;
    speak.setAttribute("aria-pressed", "true");
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

const pad = document.querySelector("[data-pad]");
if (pad) {
  const canvas = pad.querySelector("canvas");
  const value = document.querySelector("[data-pad-value]");
  const pen = canvas.getContext("2d");
  pen.lineWidth = 5;
  pen.lineCap = pen.lineJoin = "round";
  pad.hidden = false;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  let drawing = false;
  canvas.addEventListener("pointerdown", (event) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!drawing) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => {
    drawing = false;
    value.value = canvas.toDataURL("image/png");
  });
  pad.querySelector("[data-pad-clear]").addEventListener("click", () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    value.value = "";
  });
}
