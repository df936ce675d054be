const SVG = "http://www.w3.org/2000/svg";
const draw = (tag, given = {}, ...kids) => {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
  made.append(...kids);
  return made;
};

// How wide words are in the drawing.
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
const widthOf = (text, size = 12) => {
  const key = size + text;
  if (!widths.has(key)) {
    pen.font = size + "px " + getComputedStyle(document.body).fontFamily;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
};
// Lines that fit into a width; what is too long ends in … and words of letters stay whole.
const fitted = (text, width, most, size = 12) => {
  const lines = [];
  let line = "";
  for (const piece of text.match(/[\x21-\x7e]+ ?|[^]/gu) || []) {
    for (const part of widthOf(piece, size) > width ? [...piece] : [piece]) {
      if (widthOf(line + part, size) <= width || !line) line += part;
      else {
        lines.push(line);
        line = part;
      }
    }
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1];
  while (last && widthOf(last + "…", size) > width) last = [...last].slice(0, -1).join("");
  kept[most - 1] = last + "…";
  return kept;
};
