// Copies a private link, or hands it to the phone's own share menu. Without it the link can be selected and copied.

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.lastChild.textContent = button.dataset.done;
    button.setAttribute("role", "status");
  });
}

for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    // people who close the menu have simply changed their mind
    navigator.share({ url: document.getElementById(button.dataset.share).value }).catch(() => {});
  });
}

for (const field of document.querySelectorAll("input[readonly]")) {
  field.addEventListener("focus", () => field.select());
}
