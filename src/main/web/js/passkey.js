// Passkeys: sign in with one on the sign-in page, add one on the account page.
// The buttons stand hidden in the page and appear only where the browser can use them.

const fromText = (text) => {
  const base = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base), (letter) => letter.charCodeAt(0));
};

const toText = (buffer) => {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

const post = async (address, body) => {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Parvis": "1" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const named = (credentials) => (credentials || []).map((known) => ({ ...known, id: fromText(known.id) }));

const common = (credential) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment,
});

const add = async (button) => {
  const options = await post(button.dataset.question);
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: fromText(options.challenge),
      user: { ...options.user, id: fromText(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  });
  const response = credential.response;
  const label = document.getElementById(button.dataset.label)?.value || "";
  return post(button.dataset.answer + "?nom=" + encodeURIComponent(label), {
    ...common(credential),
    response: {
      attestationObject: toText(response.attestationObject),
      clientDataJSON: toText(response.clientDataJSON),
      transports: response.getTransports ? response.getTransports() : [],
    },
  });
};

const use = async (button) => {
  const options = await post(button.dataset.question);
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: fromText(options.challenge),
      allowCredentials: named(options.allowCredentials),
    },
  });
  const response = credential.response;
  return post(button.dataset.answer, {
    ...common(credential),
    response: {
      authenticatorData: toText(response.authenticatorData),
      clientDataJSON: toText(response.clientDataJSON),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : null,
    },
  });
};

for (const part of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  part.hidden = false;
  const button = part.querySelector("button");
  const problem = part.querySelector("[role=alert]");
  button.addEventListener("click", async () => {
    problem.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      const answer = await (part.dataset.passkey === "add" ? add(button) : use(button));
      location.assign(answer.next);
    } catch (failure) {
      // closing the browser's own window is no failure to speak of
      problem.hidden = failure.name === "NotAllowedError" || failure.name === "AbortError";
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
