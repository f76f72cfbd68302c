// Reads the text of a consent aloud, with a voice that lives on this device: another would send the words, and the name in them, to
// somebody else. The page works without it.

const speak = document.querySelector("[data-speak]");
if (speak && "speechSynthesis" in window) {
  const label = speak.querySelector("span");
  const listen = label.textContent;
  const text = document.getElementById(speak.dataset.speak);
  const rest = () => { label.textContent = listen; speak.setAttribute("aria-pressed", "false"); };
  const { lang } = document.documentElement;
  const voice = () => speechSynthesis.getVoices()
    .find((each) => each.localService && each.lang.toLowerCase().split(/[-_]/)[0] === lang);
  const show = () => { speak.hidden = !voice(); };
  speechSynthesis.addEventListener?.("voiceschanged", show);
  show();
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
      const words = new SpeechSynthesisUtterance(sentence.textContent);
      Object.assign(words, { lang, voice: voice(), rate: 0.9 });
      words.onstart = () => sentence.setAttribute("data-spoken", "");
      words.onend = () => {
        sentence.removeAttribute("data-spoken");
        if (sentence === sentences.at(-1)) rest();
      };
      speechSynthesis.speak(words);
    }
    label.textContent = speak.dataset.stop;
    speak.setAttribute("aria-pressed", "true");
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}
