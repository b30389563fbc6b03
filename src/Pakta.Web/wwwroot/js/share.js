// <button data-salin="https://…" data-tersalin="Tersalin" hidden>: shares where the phone can, else copies the link.
for (const button of document.querySelectorAll("button[data-salin]")) {
  const word = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const url = button.dataset.salin;
    try {
      if (navigator.share && matchMedia("(pointer: coarse)").matches)
        return await navigator.share({ url, title: document.title });
      await navigator.clipboard.writeText(url);
      button.textContent = button.dataset.tersalin ?? "Tersalin";
      setTimeout(() => (button.textContent = word), 4000);
    } catch (error) {
      // Closing the phone's share sheet is no failure; without a clipboard the address itself is shown.
      if (error.name !== "AbortError")
        button.textContent = url;
    }
  });
}
