// The column at the side: search, results, filters.
const SOME = 80;
const box = byName("search-box");
const results = byName("results");
let more = 1;
const resultRow = (node) => {
  const standing = standingWord(node);
  const [, faults] = faultWords([node]);
  const small = [node.kindWord, standing, node.id, faults].filter(Boolean).join(" · ");
  return el("li", {}, el("button", { type: "button", "data-node": node.id, "aria-current": state.n === node.id ? "true" : "false", on: { click: () => choose(node.id, true) } }, `${GLYPHS[node.kind]} ${node.title} `, el("small", {}, small)));
};
const listResults = () => {
  const found = state.q || isFiltered() ? sought() : sought().filter((node) => node.kind === "plan" || !state.k.has("plan"));
  byName("found").textContent = found.length ? said(W.results, { n: found.length }) : W.nothing;
  results.replaceChildren(...found.slice(0, SOME * more).map(resultRow));
  const left = found.length - SOME * more;
  if (left > 0) results.append(el("li", {}, el("button", { type: "button", class: "more", on: { click: () => { more += 1; listResults(); } } }, said(W.more, { n: left }))));
};
results.addEventListener("keydown", (event) => {
  const rows = [...results.querySelectorAll("button")];
  const at = rows.indexOf(document.activeElement);
  if (event.key === "ArrowDown" && rows[at + 1]) rows[at + 1].focus();
  else if (event.key === "ArrowUp") (rows[at - 1] || box).focus();
  else return;
  event.preventDefault();
});
box.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "Enter") {
    const first = results.querySelector("button");
    if (first && event.key === "Enter") first.click();
    else if (first) first.focus();
    event.preventDefault();
  }
});
box.addEventListener("input", () => {
  state.q = box.value.trim();
  more = 1;
  remember(false);
  listResults();
});
const options = (pairs) => [el("option", { value: "" }, W.any), ...pairs.map(([value, words]) => el("option", { value }, words))];
const picker = (key, words, pairs) => el("div", {}, el("label", { for: "f-" + key }, words), el("select", { id: "f-" + key, on: { change: (event) => filtered(key, event.target.value) } }, ...options(pairs)));
const unitPicker = () => {
  const units = N.filter((node) => node.kind === "unit" && plansOf[node.i].size).sort((a, b) => (a.id < b.id ? -1 : 1));
  const find = (words) => units.find((node) => node.id === words || node.title === words || node.aliases.includes(words));
  const input = el("input", { id: "f-u", type: "text", list: "units", autocomplete: "off", on: { change: () => {
    const node = find(input.value.trim());
    filtered("u", node ? node.id : "");
  } } });
  return el("div", {}, el("label", { for: "f-u" }, W.unit), input, el("datalist", { id: "units" }, ...units.map((node) => el("option", { value: node.title }, node.id))));
};
const checks = (key, words, all, wordOf) => {
  const group = el("div", { class: "checks", role: "group", "aria-label": words, id: "f-" + key }, ...all.map((one) => el("label", {}, el("input", { type: "checkbox", value: one, on: { change: (event) => {
    if (event.target.checked) state[key].add(one);
    else state[key].delete(one);
    filtered();
  } } }), wordOf(one))));
  const all_or_none = (on) => () => {
    state[key] = new Set(on ? all : []);
    filtered();
  };
  return el("details", {}, el("summary", {}, words), group, el("button", { type: "button", on: { click: all_or_none(true) } }, W.every), " ", el("button", { type: "button", on: { click: all_or_none(false) } }, W.none));
};
const filterForm = () => {
  const levels = new Set(PLANS.flatMap((plan) => plan.detail.levels.filter((one) => one.kind === "response" && one.level).map((one) => one.level)));
  const hazards = [...new Set(PLANS.flatMap((plan) => plan.hazards))].map((hazard) => [hazard, hazardWord(hazard)]);
  const standings = [...new Set(PLANS.map((plan) => plan.standing))].map((one) => [one, D.words.standings[one] || one]);
  byName("filter-form").append(
    picker("h", W.hazard, hazards), picker("l", W.level, [...levels].sort().map((n) => [String(n), said(W.level_n, { n })])),
    unitPicker(), picker("s", W.standing, standings),
    el("label", { class: "check" }, el("input", { type: "checkbox", id: "f-f", on: { change: (event) => filtered("f", event.target.checked) } }), W.faulty),
    checks("k", W.node_kinds, ALL_KINDS, (kind) => `${GLYPHS[kind]} ${D.words.nodeKinds[ALL_KINDS.indexOf(kind)]}`),
    checks("e", W.edge_kinds, ALL_TIES, tieWord),
    el("p", {}, el("button", { type: "button", id: "clear", on: { click: () => {
      Object.assign(state, { h: "", l: "", u: "", s: "", f: false, k: new Set(ALL_KINDS), e: new Set(ALL_TIES) });
      filtered();
    } } }, W.clear)));
};
const fillForm = () => {
  box.value = state.q;
  for (const key of ["h", "l", "s"]) byName("f-" + key).value = state[key];
  const unit = state.u && N[numberOf.get(state.u)];
  byName("f-u").value = unit ? unit.title : state.u;
  byName("f-f").checked = state.f;
  for (const key of ["k", "e"]) for (const input of byName("f-" + key).querySelectorAll("input")) input.checked = state[key].has(input.value);
  const count = [state.h, state.l, state.u, state.s, state.f].filter(Boolean).length + (state.k.size < ALL_KINDS.length) + (state.e.size < ALL_TIES.length);
  byName("filter-count").textContent = count ? `(${count})` : "";
};
// Findings in files that stand for no node: the ledger, the catalogue, files that could not be read.
const elsewhere = () => {
  const rows = D.findings[""] || [];
  if (rows.length) byName("elsewhere").append(fold(`${W.elsewhere} ${rows.length}`, () => [el("ul", {}, rows.map((fault) => faultRow(fault)))], false));
};
