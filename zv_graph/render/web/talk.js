"use strict";
// What the room says of each finding: agreed, not agreed, or to find out by somebody before a day. Kept in the file of the decision.
const Talk = (() => {
  const MORE = ["wie", "wanneer"];
  const sets = Data.bevindingen.map((_, at) => document.querySelector(`#bevinding-${at + 1} .antwoord`));

  function say(at, change) {
    const said = { antwoord: "", wie: "", wanneer: "", notitie: "", ...State.now().gesprek[at], ...change };
    const { [at]: _, ...others } = State.now().gesprek;
    State.set({ gesprek: said.antwoord ? { ...others, [at]: said } : others });
  }

  for (const [at, set] of sets.entries()) {
    for (const one of set.querySelectorAll("[data-antwoord]")) {
      one.addEventListener("click", () => {
        say(at, { antwoord: one.getAttribute("aria-pressed") === "true" ? "" : one.dataset.antwoord });
        const form = set.querySelector(".uitzoeken"), first = form.querySelector("input");
        if (one.dataset.antwoord !== "uitzoeken" || form.hidden) return;
        form.scrollIntoView({ block: "nearest" });
        first.focus({ preventScroll: true });
      });
    }
    for (const key of MORE) set.querySelector(`[data-gesprek="${key}"]`).addEventListener("change", ({ target }) => say(at, { [key]: target.value.trim() }));
  }

  State.listen((now, before) => {
    if (now.gesprek === before.gesprek) return;
    for (const [at, set] of sets.entries()) {
      const said = now.gesprek[at];
      for (const one of set.querySelectorAll("[data-antwoord]")) one.setAttribute("aria-pressed", String(said?.antwoord === one.dataset.antwoord));
      set.querySelector(".uitzoeken").hidden = said?.antwoord !== "uitzoeken";
      for (const key of MORE) set.querySelector(`[data-gesprek="${key}"]`).value = said?.[key] ?? "";
    }
  });

  // How many findings the room spoke of, and what it said.
  function count({ gesprek }) {
    const said = Object.values(gesprek).map(({ antwoord }) => antwoord);
    const each = Data.antwoorden.map((one) => [one, said.filter((other) => other === one).length]).filter(([, times]) => times);
    const what = each.map(([one, times]) => `${times} keer ${one}`).join(", ");
    document.getElementById("besproken").textContent = `Besproken: ${said.length} van de ${many(sets.length, "bevinding", "bevindingen")}${what && `: ${what}`}.`;
  }
  State.listen((now, before) => { if (now.gesprek !== before.gesprek) count(now); });
  count(State.now());

  // One answer in words, for paper; nothing where nothing was said.
  function words(at) {
    const said = State.now().gesprek[at];
    if (!said) return "";
    const more = [said.wie && `door ${said.wie}`, said.wanneer && `voor ${said.wanneer.split("-").reverse().map(Number).join("-")}`].filter(Boolean).join(" ");
    return `${capital(said.antwoord)}${more ? `, ${more}` : ""}.`;
  }

  // As the file has it, and back; what is said of a finding that is no more is kept.
  let lost = [];
  const told = () => [...Object.entries(State.now().gesprek).map(([at, said]) => ({ bevinding: Data.bevindingen[at].id, ...said, bewering: Data.bevindingen[at].bewering })), ...lost];
  const fits = (one) => one && typeof one.bevinding === "string" && Data.antwoorden.includes(one.antwoord);
  function take(list) {
    const text = (value) => (typeof value === "string" ? value : "");
    const known = list.filter(fits).map(({ bevinding, antwoord, wie, wanneer, notitie, bewering }) => (
      { bevinding, antwoord, wie: text(wie), wanneer: text(wanneer), notitie: text(notitie), bewering: text(bewering) }));
    const place = ({ bevinding }) => Data.bevindingen.findIndex(({ id }) => id === bevinding);
    lost = known.filter((one) => place(one) < 0);
    State.set({ gesprek: Object.fromEntries(known.filter((one) => place(one) >= 0).map(({ bevinding, bewering: _, ...said }) => [place({ bevinding }), said])) });
  }

  return { words, told, take };
})();
