// What the pages of the server have in common: to send, to tell what went wrong, to leave.

export async function send(address, body) {
  const raw = body instanceof Blob;
  let answer;
  try {
    answer = await fetch(address, { method: "POST", body: raw ? body : JSON.stringify(body ?? {}) });
  } catch {
    throw new Error("Het programma antwoordt niet; start het opnieuw.");
  }
  if (!answer.ok) throw new Error(await answer.text());
  return answer.status === 204 ? null : answer.json();
}

export function tell(text, wrong = false) {
  const place = document.getElementById("gezegd");
  place.textContent = text;
  place.classList.toggle("fout", wrong);
}

export async function leave(key) {
  if (!confirm("Wist u deze regio, dan is alles weg wat u hier legde en maakte. Wilt u dat?")) return;
  location.assign((await send(`/regio/${key}/weg`)).adres);
}

export function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}
