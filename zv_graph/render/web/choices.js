"use strict";
// What was decided, edit by edit in words, each with its way back; a table that is new can be filled here.
const Choices = (() => {
  const list = document.getElementById("keuzes");

  // Each edit of the decision, or each that is not a step of the plan.
  function told(besides) {
    const { zonder, samen, anders } = Decision.current(), plan = besides ? Data.plan : [], name = Decision.named;
    const planned = (key, fits) => plan.some((step) => step[key].some(fits));
    return [
      ...samen.filter((parts) => !planned("samen", (group) => String(group) === String(parts))).map((parts) => ({ text: `${parts.map(name).join(" + ")} gaan samen`, back: () => Decision.keep(parts) })),
      ...zonder.filter((id) => !planned("zonder", (one) => one === id)).map((id) => ({ text: `${name(id)} stopt`, back: () => Decision.keep([id]) })),
      ...anders.map((one) => ({ text: Edits.words(one, name), back: () => Decision.drop(one), fresh: one.soort === "nieuw" ? Change.address(one) : null })),
    ];
  }

  function item({ text, back, fresh }) {
    const made = element("li", `${text} `);
    made.append(button("Zet terug", back, { "aria-label": `Zet terug: ${text}` }));
    if (!fresh) return made;
    const table = Decision.left(fresh);
    if (table) made.append(Forms.table(fresh, table));
    return made;
  }

  return { told, show: () => list.replaceChildren(...told(false).map(item)) };
})();
