// Come in by a personal link: its code stands behind the #, so that it reaches no log on its way.
import { send, tell } from "./send.js";

const form = document.getElementById("binnen");
// A link may also be pasted where this page is open already.
function taken() {
  if (!location.hash) return false;
  form.elements.code.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  tell("");
  return true;
}
const given = taken();
addEventListener("hashchange", taken);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    location.replace((await send("/toegang", { code: form.elements.code.value.trim() })).adres);
  } catch (wrong) {
    tell(wrong.message, true);
  }
});
// A link may be opened by a mail program that looks for danger, and then does nothing by itself; our own address is opened by us.
if (given && "meteen" in form.dataset) form.requestSubmit();
