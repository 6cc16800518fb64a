// Around the page of a region: how far it is, what is wrong, and a new page when the file is saved.
import { item, leave, send } from "./send.js";

const key = document.body.dataset.regio;
const at = (id) => document.getElementById(id);
const frame = at("pagina");
let shown = 0;

const place = () => {
  try { return frame.contentWindow.location.hash; } catch { return ""; }
};
// What was chosen stands in the address of the page, and so in ours; it is still there after a visit to other pages.
const kept = `zvgraph-${key}`;
const mirror = () => {
  if (!shown) return;
  const hash = place();
  history.replaceState(null, "", hash || location.pathname);
  sessionStorage.setItem(kept, hash);
};
frame.addEventListener("load", () => {
  const inner = frame.contentWindow;
  for (const name of ["pushState", "replaceState"]) {
    const write = inner.history[name].bind(inner.history);
    inner.history[name] = (...given) => { write(...given); mirror(); };
  }
  for (const name of ["hashchange", "popstate"]) inner.addEventListener(name, mirror);
  mirror();
});

// A new version keeps what was chosen.
function show(version) {
  if (shown === version) return;
  const hash = shown ? place() : location.hash || sessionStorage.getItem(kept) || "";
  shown = version;
  frame.hidden = false;
  frame.src = `/regio/${key}/pagina?versie=${version}${hash}`;
}

function busy(state) {
  if (at("stop")) at("stop").hidden = !state.bezig;
  if (!state.bezig) return state.fouten.length ? "" : state.versie > 1 ? "Bijgewerkt." : "";
  if (state.bezig.plaats) return `Even wachten: er ${state.bezig.plaats === 1 ? "is" : "zijn"} nog ${state.bezig.plaats} voor u.`;
  return state.bezig.stap || "De gegevens worden gelezen …";
}

function told(state) {
  if (state.weg) {
    at("stand").textContent = "Deze regio is gewist.";
    return stream?.close();
  }
  at("naam").textContent = state.naam;
  document.title = `${state.naam} · zvgraph`;
  frame.title = `De pagina van ${state.naam}`;
  at("stand").textContent = busy(state);
  at("fouten").hidden = !state.fouten.length;
  at("kop-fouten").textContent = state.kop;
  at("opnieuw").hidden = !state.opnieuw;
  at("lijst").replaceChildren(...state.fouten.map(item));
  at("laatste").hidden = !state.pagina;
  at("kopie").hidden = !state.kopie;
  if (state.kopie) at("kopie").href = state.kopie;
  at("gezegd").hidden = !state.gezegd.length;
  at("gezegd").querySelector("summary").textContent = `Zo is uw bestand gelezen (${state.gezegd.length})`;
  at("gezegd").querySelector("ul").replaceChildren(...state.gezegd.map(item));
  at("bewaar").hidden = !state.pagina;
  if (state.pagina && !state.bezig) show(state.versie);
}

// A browser keeps few lines to one server: a page that nobody sees gives its line back.
let stream = null;
function listen() {
  stream?.close();
  stream = null;
  if (document.hidden) return;
  stream = new EventSource(`/regio/${key}/stroom`);
  stream.addEventListener("message", (event) => told(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    at("stand").textContent = "Het programma antwoordt niet; start het opnieuw.";
  });
}
document.addEventListener("visibilitychange", listen);
listen();

const wrong = (error) => { at("stand").textContent = error.message; };
at("stop")?.addEventListener("click", () => send(`/regio/${key}/stop`).catch(wrong));
at("weg")?.addEventListener("click", () => leave(key).catch(wrong));
at("eigen")?.addEventListener("click", () => send(`/regio/${key}/eigen`).then(({ adres }) => location.assign(adres)).catch(wrong));
