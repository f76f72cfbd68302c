/* A moment that somebody remarked: touched, the film or sound of the page plays from there. Without this script the link plays the file. */
const medium = document.querySelector("#moment");

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-moment]");
  if (!link || !medium) return;
  event.preventDefault();
  const from = () => { medium.currentTime = Number(link.dataset.moment); medium.play(); };
  if (medium.readyState > 0) from();
  else {
    medium.addEventListener("loadedmetadata", from, { once: true });
    medium.load();
  }
  medium.scrollIntoView({ block: "nearest" });
});
