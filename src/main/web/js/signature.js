/*
 * A signature drawn with a finger, a pen or a mouse; typing one's name is the other way and is always there.
 * [data-pad] (hidden until this script runs) holds a <canvas> and [data-pad-clear]; the drawing goes, as a small PNG,
 * into the form's [data-pad-value].
 */
const LARGEST = 50_000; // bytes, as the server says

function pad(root) {
  const canvas = root.querySelector("canvas");
  const value = root.closest("form").querySelector("[data-pad-value]");
  const pen = canvas.getContext("2d");
  let last = null;

  function at(event) {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  }

  function draw(event) {
    if (!last) return;
    // a fast finger makes several points between two events
    for (const point of event.getCoalescedEvents?.() ?? [event]) {
      const here = at(point);
      pen.beginPath();
      pen.moveTo(...last);
      pen.lineTo(...here);
      pen.stroke();
      last = here;
    }
  }

  function keep() {
    if (!last) return;
    last = null;
    const image = canvas.toDataURL("image/png");
    value.value = image.length * 0.75 < LARGEST ? image : "";
    value.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function clear() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    value.value = "";
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    last = at(event);
    draw(event);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", draw);
  canvas.addEventListener("pointerup", keep);
  canvas.addEventListener("pointercancel", keep);
  root.querySelector("[data-pad-clear]").addEventListener("click", clear);
  clear();
  Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#111" });
  root.hidden = false;
}

document.querySelectorAll("[data-pad]").forEach(pad);
