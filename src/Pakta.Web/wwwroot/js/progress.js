// <div data-kemajuan="/alamat"><progress max="100"></progress><p role="status"></p></div>
// The address answers { done, total, text, next }: next is where to go when all is done.
for (const box of document.querySelectorAll("[data-kemajuan]")) {
  const bar = box.querySelector("progress");
  const status = box.querySelector("[role=status]");
  let wait = 500;
  ask();

  async function ask() {
    try {
      const answer = await fetch(box.dataset.kemajuan, { headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (!answer.ok)
        throw new Error(String(answer.status));
      const { done, total, text, next } = await answer.json();
      if (next)
        return location.assign(next);
      bar.max = Math.max(total, 1);
      bar.value = done;
      if (status.textContent !== text)
        status.textContent = text;
      wait = 500;
    } catch {
      // The work goes on without this page: ask again, less and less often.
      wait = Math.min(wait * 2, 15_000);
    }
    setTimeout(ask, wait);
  }
}
