// One small sprite of the icons that pages use, instead of the two thousand of the set.
const names = [
  "arrow-left", "arrow-right", "bell", "box-arrow-right", "building", "check-circle-fill", "check-lg", "chevron-right",
  "clock", "copy", "download", "exclamation-triangle-fill", "eye", "file-earmark-pdf", "file-earmark-spreadsheet",
  "info-circle", "lock", "pencil", "people", "printer", "qr-code", "search", "share", "shield-check", "upload",
  "whatsapp", "x-circle-fill", "x-lg",
];

export function iconSprite(read) {
  const symbols = names.map((name) => {
    const svg = read(name);
    const box = svg.match(/viewBox="([^"]+)"/)[1];
    const paths = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).replace(/\s+/g, " ").trim();
    return `<symbol id="${name}" viewBox="${box}">${paths}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
