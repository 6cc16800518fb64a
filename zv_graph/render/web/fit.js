"use strict";
// Fit: in a room the claim, its drawing and the question stand on one screen; the evidence begins on the next.
const Fit = (() => {
  const LEAST = 26, LOWEST = 120, AIR = 20;

  function card(one, bar) {
    const claim = one.querySelector("h4"), last = one.querySelector(".antwoord"), drawn = one.querySelector(".tekening svg");
    const over = () => Math.ceil(last.getBoundingClientRect().bottom - bar.getBoundingClientRect().top) + AIR;
    free(one);
    one.closest(".paneel").scrollTop = 0;
    for (let size = parseFloat(getComputedStyle(claim).fontSize); over() > 0 && size > LEAST; size -= 2) claim.style.fontSize = `${size - 2}px`;
    if (over() > 0 && drawn) drawn.style.height = `${Math.max(drawn.getBoundingClientRect().height - over(), LOWEST)}px`;
    if (over() < 0 && drawn) last.style.marginBottom = `${-over() + AIR}px`;
  }

  function free(one) {
    for (const part of one.querySelectorAll("h4, .antwoord, .tekening svg")) for (const name of ["fontSize", "height", "marginBottom"]) part.style[name] = "";
  }

  return { card, free };
})();
