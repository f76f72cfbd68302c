/* Two cuts of a film that move together; on a small screen one is shown at a time. Without this script both stand one above the other. */
for (const root of document.querySelectorAll("[data-versus]")) {
  const cuts = [...root.querySelectorAll("[data-cut]")];
  const films = cuts.map((cut) => cut.querySelector("video, audio")).filter(Boolean);
  const toggle = root.querySelector(".toggle");
  let led = null; // whose controls were touched last: the other one follows, in silence
  const follow = (leader, act) => films.forEach((film) => film !== leader && act(film));
  const lead = (film) => { led = film; films.forEach((each) => { each.muted = each !== film; }); };
  for (const film of films) {
    film.addEventListener("pointerdown", () => lead(film));
    film.addEventListener("keydown", () => lead(film));
    film.addEventListener("play", () => { led ??= film; if (led === film) { lead(film); follow(film, (other) => { other.currentTime = film.currentTime; other.play().catch(() => {}); }); } });
    film.addEventListener("pause", () => led === film && follow(film, (other) => other.pause()));
    film.addEventListener("seeked", () => led === film && follow(film, (other) => { if (Math.abs(other.currentTime - film.currentTime) > 0.3) other.currentTime = film.currentTime; }));
    film.addEventListener("ratechange", () => led === film && follow(film, (other) => { other.playbackRate = film.playbackRate; }));
  }
  if (!toggle || films.length < 2) continue;
  const show = () => {
    const shown = Number(toggle.querySelector(":checked").value);
    cuts.forEach((cut, index) => cut.classList.toggle("away", index !== shown));
  };
  toggle.hidden = false;
  toggle.addEventListener("change", () => { show(); lead(films[Number(toggle.querySelector(":checked").value)]); });
  show();
}
