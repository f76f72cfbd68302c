/* Sharing: the phone's own menu when it has one, else the address is copied. Nobody else is told. */
for (const box of document.querySelectorAll("[data-share]")) {
  const { title, address } = box.dataset;
  const said = box.querySelector("[data-said]");
  const share = box.querySelector("[data-do=share]");
  const copy = box.querySelector("[data-do=copy]");
  share.hidden = !navigator.share;
  copy.hidden = Boolean(navigator.share) || !navigator.clipboard;
  share.addEventListener("click", () => navigator.share({ title, url: address }).catch(() => {}));
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address);
    said.textContent = said.dataset.copied;
  });
}
