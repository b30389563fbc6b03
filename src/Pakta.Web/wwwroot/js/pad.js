// A drawn signature. Strokes are kept as fractions of the box, so turning the phone draws the same signature again.
// Needs vendor/signature_pad.min.js before it (it defines SignaturePad).
const canvas = document.querySelector("canvas#pad");
const most = 4000;

if (canvas && typeof SignaturePad === "function") {
  const field = document.querySelector("input[name=Gambar]");
  const pad = new SignaturePad(canvas, { penColor: "#123a63", backgroundColor: "#ffffff", minWidth: 1, maxWidth: 2.5 });
  let strokes = saved();

  pad.addEventListener("endStroke", () => {
    const { width, height } = canvas.getBoundingClientRect();
    strokes = thin(pad.toData().map(({ points }) => points.map(({ x, y }) => [part(x, width), part(y, height)])));
    field.value = strokes.length === 0 ? "" : JSON.stringify(strokes);
  });
  document.querySelector("[data-hapus-gambar]")?.addEventListener("click", () => {
    strokes = [];
    field.value = "";
    pad.clear();
  });
  new ResizeObserver(draw).observe(canvas);
  for (const choice of document.querySelectorAll("input[data-cara-gambar]"))
    choice.addEventListener("change", choose);
  choose();

  function saved() {
    try {
      return JSON.parse(field.value || "[]");
    } catch {
      return [];
    }
  }

  function draw() {
    const { width, height } = canvas.getBoundingClientRect();
    if (width === 0)
      return;
    const ratio = Math.max(devicePixelRatio, 1);
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.getContext("2d").scale(ratio, ratio);
    pad.fromData(strokes.map((points) => ({
      penColor: pad.penColor, dotSize: pad.dotSize, minWidth: pad.minWidth, maxWidth: pad.maxWidth,
      velocityFilterWeight: pad.velocityFilterWeight, compositeOperation: "source-over",
      points: points.map(([x, y], index) => ({ x: x * width, y: y * height, time: index * 16, pressure: 0.5 })),
    })));
  }

  // Drawn or typed: only the part that was chosen is shown and sent.
  function choose() {
    const chosen = document.querySelector("input[data-cara-gambar]:checked")?.dataset.caraGambar;
    for (const part of document.querySelectorAll("[data-bagian-gambar]")) {
      part.hidden = chosen !== undefined && part.dataset.bagianGambar !== chosen;
      for (const input of part.querySelectorAll("input"))
        input.disabled = part.hidden;
    }
  }
}

function part(value, size) {
  return Math.round(Math.min(1, Math.max(0, value / size)) * 10_000) / 10_000;
}

// Every second point goes until the drawing fits; the ends of a stroke stay.
function thin(strokes) {
  while (strokes.reduce((sum, stroke) => sum + stroke.length, 0) > most) {
    const fewer = strokes.map((stroke) => stroke.filter((_, index) => index % 2 === 0 || index === stroke.length - 1));
    strokes = fewer.every((stroke, index) => stroke.length === strokes[index].length) ? strokes.slice(0, most) : fewer;
  }
  return strokes;
}
