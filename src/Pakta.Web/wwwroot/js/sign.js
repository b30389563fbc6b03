// Signing on a weak network. Without this file the form is an ordinary form; with it, nothing that was ticked is lost
// and a failure says so on the page. The hidden field Kunci stays the same, so another try can't sign twice.
import { prove } from "./passkey.js";

const form = document.querySelector("#formulir-pakta");
const patience = 20_000;

if (form) {
  const store = `pakta:${form.dataset.simpanan}`;
  const button = form.querySelector("button[data-menyimpan]");
  const word = button?.textContent;
  const panel = form.querySelector("[data-belum-tersimpan]");
  const reason = panel.querySelector("[data-alasan]");
  const ticks = [...form.querySelectorAll("input[name=setuju]")];
  let busy = false;

  restore();
  form.addEventListener("change", keep);
  form.addEventListener("submit", send);
  // A page that comes back with the back button may still say "Menyimpan…".
  addEventListener("pageshow", release);

  function keep() {
    const agreed = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
    quietly(() => localStorage.setItem(store, JSON.stringify(agreed)));
  }

  function restore() {
    const agreed = quietly(() => JSON.parse(localStorage.getItem(store))) ?? [];
    for (const tick of ticks)
      tick.checked ||= agreed.includes(tick.value);
  }

  async function send(event) {
    // Another button with an address of its own (a code by mail): the ticks travel along as in any form.
    if (event.submitter?.hasAttribute("formaction"))
      return;
    event.preventDefault();
    if (busy)
      return;
    const body = new FormData(form, event.submitter);
    hold();
    try {
      if (form.dataset.tantangan && !body.get("Tiket"))
        body.set("Rahasia", await prove(form.dataset.tantangan, body));
      const answer = await fetch(form.action, {
        method: "POST",
        body: form.enctype === "multipart/form-data" ? body : new URLSearchParams(body),
        headers: { "X-Requested-With": "fetch", Accept: "text/html, application/json" },
        credentials: "same-origin",
        signal: AbortSignal.timeout?.(patience),
      });
      await follow(answer);
    } catch (error) {
      const gaveUp = error.name === "NotAllowedError" || error.name === "AbortError";
      fail(gaveUp ? panel.dataset.batal : error.name === "TimeoutError" ? panel.dataset.lama : panel.dataset.putus);
    }
  }

  async function follow(answer) {
    const said = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
    keepTicket(said?.tiket ?? "");
    if (answer.status >= 500)
      return fail(panel.dataset.peladen);
    if (answer.redirected || answer.headers.has("Location")) {
      const next = answer.redirected ? answer.url : new URL(answer.headers.get("Location"), location.href).href;
      // Sent to the sign-in page nothing is saved yet: the ticks wait for the return.
      if (new URL(next).pathname !== "/masuk")
        quietly(() => localStorage.removeItem(store));
      return location.assign(next);
    }
    if (said)
      return fail(said.pesan);
    // A refusal that only the server can word: let it draw its own page. The same key keeps this one signature.
    form.submit();
  }

  // A proof that held is not asked for twice: a code serves only once.
  function keepTicket(ticket) {
    let field = form.elements.namedItem("Tiket");
    if (!field && ticket) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: "Tiket" });
      form.append(field);
    }
    if (field)
      field.value = ticket;
    for (const typed of form.querySelectorAll("[name=Rahasia],[name=Kode]"))
      typed.required = !ticket;
  }

  function fail(text) {
    reason.textContent = text;
    panel.hidden = false;
    panel.focus();
    release();
  }

  function hold() {
    busy = true;
    panel.hidden = true;
    if (!button)
      return;
    button.disabled = true;
    button.textContent = button.dataset.menyimpan ?? "Menyimpan…";
  }

  function release() {
    busy = false;
    if (!button)
      return;
    button.disabled = false;
    button.textContent = word;
  }
}

// Private windows may forbid storage; signing must go on.
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
