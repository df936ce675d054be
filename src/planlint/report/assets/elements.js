// Elements are made here and nowhere else; whatever the data say becomes text, never markup.
const el = (tag, given = {}, ...kids) => {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(given)) {
    if (key === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  // Lists come whole: of a hundred thousand rows no call could take each as an argument.
  for (const kid of kids.flat()) if (kid !== "" && kid !== null && kid !== undefined) made.append(kid);
  return made;
};
const byName = (name) => document.getElementById(name);
const said = (text, words) => text.replace(/\{(\w+)\}/g, (whole, key) => words[key] ?? whole);
const grouped = (list, key) => {
  const found = new Map();
  for (const one of list) {
    const name = key(one);
    if (found.has(name)) found.get(name).push(one);
    else found.set(name, [one]);
  }
  return found;
};
