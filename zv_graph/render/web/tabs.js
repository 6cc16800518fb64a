"use strict";
// One part of the page at a time.
(() => {
  window.addEventListener("beforeprint", () => {
    for (const more of document.querySelectorAll("details.meer")) more.open = true;
  });
  const buttons = [...document.querySelectorAll("nav button")];
  for (const button of buttons) {
    button.addEventListener("click", () => {
      for (const other of buttons) {
        if (other === button) other.setAttribute("aria-current", "page");
        else other.removeAttribute("aria-current");
        document.getElementById(`tab-${other.dataset.tab}`).hidden = other !== button;
      }
      window.scrollTo(0, 0);
    });
  }
})();
