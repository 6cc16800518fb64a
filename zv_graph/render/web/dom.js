"use strict";
// Small makers: an element, a button, a number as Dutch readers write it, a file for the reader.

// An element with a text and attributes; texts from the data never become markup.
function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(text, act, attributes = {}) {
  const made = element("button", text, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
}

const capital = (text) => `${text[0].toUpperCase()}${text.slice(1)}`;

// One decimal only where it is not whole.
function number(value) {
  if (value === null) return "niet in de gegevens";
  return value.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
}

// A sentence above the map, read out when it comes.
function say(text) {
  document.getElementById("melding").textContent = text;
}

// Keep something as a file in the reader's own downloads.
function save(blob, name) {
  const link = element("a", undefined, { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// Names in one sentence, of a long list the first; a semicolon parts them where a name holds a comma.
function joined(texts, keep = 6) {
  const shown = texts.length > keep + 1 ? [...texts.slice(0, keep), `${texts.length - keep} andere`] : texts;
  const between = shown.some((text) => text.includes(", ")) ? "; " : ", ";
  return shown.length > 1 ? `${shown.slice(0, -1).join(between)} en ${shown.at(-1)}` : shown.join();
}

// A number with its noun.
const many = (count, one, more) => `${count} ${count === 1 ? one : more}`;

// What a text says as JSON, null where it is none.
function parsed(text) {
  try { return JSON.parse(text); } catch { return null; }
}
