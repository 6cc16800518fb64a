"use strict";
// Fit: in a room the claim, its drawing and the question stand on one screen; the evidence begins on the next.
const Fit = (() => {
  const LEAST = 26, LOWEST = 120, AIR = 20;

  function card(one, bar) {
    const claim = one.querySelector("h4"), ends = [...one.querySelectorAll(".antwoord, .daartegen")], drawn = [...one.querySelectorAll(".tekening svg")].find((svg) => svg.getClientRects().length);
    const bottom = () => Math.max(...ends.map((part) => part.getBoundingClientRect().bottom));
    const over = () => Math.ceil(bottom() - bar.getBoundingClientRect().top) + AIR;
    const sized = (least) => { drawn.style.height = `${Math.max(drawn.getBoundingClientRect().height - over(), least)}px`; };
    free(one);
    one.closest(".paneel").scrollTop = 0;
    // Over the whole screen the drawing takes what is left; beside the map the claim gives way first.
    if (drawn && drawn.getBoundingClientRect().width > window.innerWidth / 2) sized(2 * LOWEST);
    for (let size = parseFloat(getComputedStyle(claim).fontSize); over() > 0 && size > LEAST; size -= 2) claim.style.fontSize = `${size - 2}px`;
    if (over() > 0 && drawn) sized(LOWEST);
    const left = AIR - over();
    if (left >= AIR && drawn) for (const part of ends) part.style.marginBottom = `${left}px`;
  }

  function free(one) {
    for (const part of one.querySelectorAll("h4, .antwoord, .daartegen, .tekening svg")) for (const name of ["fontSize", "height", "marginBottom"]) part.style[name] = "";
  }

  return { card, free };
})();
