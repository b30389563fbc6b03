// <div data-saring="#tabel" hidden><input …> <span role="status"></span></div>: filters the rows that are on the page.
for (const box of document.querySelectorAll("[data-saring]")) {
  const rows = [...document.querySelectorAll(`${box.dataset.saring} > tbody > tr`)];
  const texts = rows.map((row) => plain(row.textContent));
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  box.hidden = false;
  input.addEventListener("input", () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    if (status)
      status.textContent = words.length === 0 ? "" : `${shown} / ${rows.length}`;
  });
}

// Accents and case do not matter to who searches for a name.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
