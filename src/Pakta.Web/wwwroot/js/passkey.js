// Passkeys. A form with data-kunci asks the server at that address what to prove, lets the device answer, and sends the answer in
// its hidden field; data-buat: a new passkey. Where the browser can't, the form stays hidden and the other ways are there.
const able = Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON);
let waiting = null;

for (const form of document.querySelectorAll("form[data-kunci]")) {
  if (!able)
    continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    waiting?.abort();
    await send(form, {});
  });
  if ("diam" in form.dataset)
    offer(form);
}

/** The device's answer as JSON; throws what the browser throws when the person gives up. */
export async function prove(address, fields, make = false, more = {}) {
  const answer = await fetch(address, {
    method: "POST", body: new URLSearchParams(fields), credentials: "same-origin", headers: { "X-Requested-With": "fetch" },
  });
  if (!answer.ok)
    throw new Error("no challenge");
  const options = await answer.json();
  const credential = make
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), ...more })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), ...more });
  return JSON.stringify(credential.toJSON());
}

async function send(form, more) {
  const reason = form.querySelector("[data-alasan]");
  try {
    form.elements.namedItem(form.dataset.isian ?? "Kredensial").value = await prove(form.dataset.kunci, new FormData(form), "buat" in form.dataset, more);
    form.submit();
  } catch (error) {
    if (reason && error.name !== "AbortError")
      reason.hidden = false;
  }
}

// The keyboard offers the passkeys of this site as soon as the name's field is touched; nobody is asked anything before.
async function offer(form) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()))
    return;
  waiting = new AbortController();
  await send(form, { mediation: "conditional", signal: waiting.signal });
}
