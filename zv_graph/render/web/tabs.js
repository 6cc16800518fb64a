"use strict";
// One part of the page at a time.
(() => {
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
