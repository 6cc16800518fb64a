// Come in by a personal link: its code stands behind the #, so that it reaches no log on its way.
import { send, tell } from "./send.js";

const form = document.getElementById("binnen");
form.elements.code.value = location.hash.slice(1);
if (location.hash) history.replaceState(null, "", location.pathname);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    location.replace((await send("/toegang", { code: form.elements.code.value.trim() })).adres);
  } catch (wrong) {
    tell(wrong.message, true);
  }
});
