/*
 * Chapters of a film or a sound (newsroom/chapters.jte): the button [data-here] adds the moment of the player as a new
 * line, ready for its title. Without this script the moments are typed.
 */
const button = document.querySelector("[data-here]");
const field = document.getElementById("chapitres");
const media = document.querySelector("[data-player] :is(video, audio)");

/** 134 → "2:14". */
function clock(seconds) {
  const whole = Math.floor(seconds || 0);
  const pad = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

if (button && field && media) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const before = field.value.trimEnd();
    field.value = `${before}${before ? "\n" : ""}${clock(media.currentTime)} `;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
}
