// Search and filters.
const box = byName("search-box");
const form = byName("filters");
const options = (pairs) => [["", W.any], ...pairs].map(([value, words]) => el("option", { value }, words));
const picker = (key, words, pairs) => el("label", {}, el("span", {}, words), el("select", { id: "f-" + key, on: { change: (event) => filtered(key, event.target.value) } }, options(pairs)));
const present = (column, words) => Object.keys(words).filter((one) => column.some((value) => S[value] === one)).map((one) => [one, words[one]]);
const findOffice = (words) => OFFICES.find((one) => one.id === words || one.name === words);
const officePicker = () => {
  const list = el("datalist", { id: "offices" });
  // Thousands of names are made when somebody first asks for them.
  const fill = () => list.children.length || list.append(...OFFICES.map((one) => el("option", { value: one.name }, one.id)));
  const input = el("input", { id: "f-o", type: "text", list: "offices", autocomplete: "off", placeholder: W.office_hint, on: { focus: fill, change: () => {
    const words = input.value.trim();
    if (!words) state.r = "";
    filtered("o", words && (findOffice(words)?.id ?? words));
  } } });
  return el("label", {}, el("span", {}, W.office), input, list);
};
form.append(
  picker("t", W.type, TYPES.filter((type) => D.words.types[type] && P.type.includes(TYPES.indexOf(type))).map((type) => [type, D.words.types[type]])),
  picker("l", W.level, present(P.level, D.words.levels)),
  picker("h", W.hazard, Object.entries(D.words.hazards)),
  picker("d", W.duty, DUTIES.map((duty) => [duty.id, duty.name])),
  picker("w", W.standing, [["all", W.any], ...present(P.standing, D.words.standings)]),
  officePicker(), picker("r", W.role, [["by", W.does], ["to", W.receives]]),
  el("button", { type: "button", id: "clear", on: { click: () => {
    for (const key of KEYS) state[key] = "";
    state.s.clear();
    filtered();
  } } }, W.clear));
// With no choice the plans that live or should: what is over only on demand.
byName("f-w").options[0].textContent = W.living;
const paintForm = () => {
  if (document.activeElement !== box) box.value = state.q;
  for (const key of ["t", "l", "h", "d", "w", "r"]) byName("f-" + key).value = state[key];
  byName("f-o").value = officeOf.get(state.o) || state.o;
  for (const key of ["t", "l", "h", "d", "w", "o", "r"]) byName("f-" + key).parentElement.classList.toggle("set", Boolean(state[key]));
  byName("f-r").parentElement.hidden = !officeAsked();
  byName("clear").hidden = !isFiltered();
  const count = KEYS.filter((key) => state[key]).length + (state.s.size > 0);
  byName("filter-count").textContent = count ? `(${count})` : "";
};
box.addEventListener("input", () => filtered("q", box.value.trim(), false));
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" || event.key === "ArrowDown") {
    event.preventDefault();
    panel.querySelector("button.title")?.focus();
  }
});
