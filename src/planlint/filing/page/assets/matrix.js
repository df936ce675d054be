// Areas by type of plan: each cell has the number of plans and, with colour and sign, its most urgent state.
const matrix = byName("matrix");
const body = byName("cells");
const heads = byName("heads");
// Only types that some plan has; the last column is all of them.
const SHOWN = [TYPES.length, ...TYPES.map((_, type) => type).filter((type) => P.type.includes(type))];
const typeId = (type) => TYPES[type] || "";
const typeName = (type) => (type === TYPES.length ? W.all_types : D.words.types[TYPES[type]]);
const cellOf = (row, type) => {
  const from = row.own ? seen.own : seen.all;
  const place = at(row.area.i, type);
  const counts = from.subarray(place + 1, place + CELL);
  return { n: from[place], counts, worst: counts.findIndex((one) => one > 0) };
};
const cellWords = (row, type, { n, counts }) => {
  const told = [...counts].map((one, sign) => (one ? said({ missing: W.cell_missing, draft: W.cell_draft }[SIGNS[sign]] || W.cell_state, { n: one, word: signWord(SIGNS[sign]) }) : "")).filter(Boolean);
  return [said(W.cell, { area: rowName(row), type: typeName(type), n }), ...told].join(D.words.stop);
};
const rowName = (row) => (row.own ? said(W.own, { area: row.area.name }) : row.area.name);
const rowKey = (row) => row.area.id + (row.own ? "!" : "");
// The rows in sight: an open area is followed by itself alone and by what is below it.
const rowsOf = () => {
  const isNarrow = isFiltered();
  const has = (sums, i) => {
    for (let k = at(i, 0); k < at(i + 1, 0); k += 1) if (sums[k]) return true;
    return false;
  };
  const found = [];
  const waiting = [...roots].reverse().map((i) => ({ area: A[i], depth: 0 }));
  while (waiting.length) {
    const row = waiting.pop();
    const { area, depth } = row;
    if (!row.own && isNarrow && !has(seen.all, area.i)) continue;
    found.push(row);
    if (row.own || !opened.has(area.i)) continue;
    for (const kid of [...area.kids].reverse()) waiting.push({ area: A[kid], depth: depth + 1 });
    if (area.kids.length && has(seen.own, area.i)) waiting.push({ area, depth: depth + 1, own: true });
  }
  return found;
};
const toggle = (i, open = !opened.has(i)) => {
  if (open) opened.add(i);
  else opened.delete(i);
  remember(false);
  paintMatrix();
};
const isChosenCell = (row, type) => state.a === rowKey(row) && state.c === typeId(type) && isChosen();
// How the states share the cell, as a thin line: the words of the cell say the numbers.
const share = (counts) => {
  const whole = counts.reduce((sum, one) => sum + one, 0);
  if (!whole) return "";
  let till = 0;
  const parts = [...counts].map((one, sign) => (one ? `var(--${SIGNS[sign]}) ${till}% ${(till += (100 * one) / whole)}%` : "")).filter(Boolean);
  const line = el("i", { class: "share", "aria-hidden": "true" });
  line.style.backgroundImage = `linear-gradient(90deg, ${parts.join(", ")})`;
  return line;
};
const cellButton = (row, type) => {
  const cell = cellOf(row, type);
  const sign = SIGNS[cell.worst];
  const words = cellWords(row, type, cell);
  const isEmpty = !sign && !cell.n;
  const number = typeId(type) === "office" ? "" : el("b", {}, String(cell.n));
  return el("td", { role: "gridcell", class: type === TYPES.length ? "sum" : "", "aria-selected": String(isChosenCell(row, type)) },
    el("button", { type: "button", tabindex: "-1", class: `cell ${sign || "empty"}`, "data-type": typeId(type) || "all", title: words, "aria-label": words, on: { click: (event) => select(rowKey(row), typeId(type), event) } },
      share(cell.counts), ...(isEmpty ? ["·"] : [number, sign ? el("i", { class: "sign " + sign }, GLYPH[sign] + (["fine", "none"].includes(sign) ? "" : cell.counts[cell.worst])) : ""])));
};
const areaCell = (row) => {
  const { area } = row;
  const isTree = area.kids.length > 0 && !row.own;
  const isOpen = opened.has(area.i);
  const twist = isTree ? el("button", { type: "button", class: "twist", tabindex: "-1", "aria-label": said(isOpen ? W.collapse : W.expand, { area: area.name }), on: { click: () => toggle(area.i) } }, isOpen ? "▾" : "▸") : el("span", { class: "twist" });
  const made = el("th", { scope: "row", role: "rowheader" }, el("div", { class: "area" }, twist,
    el("button", { type: "button", class: "name", tabindex: "-1", "data-type": "", title: rowName(row), on: { click: (event) => select(rowKey(row), "", event) } }, rowName(row), row.own ? "" : el("small", {}, D.words.levels[area.level] || ""))));
  made.firstChild.style.paddingLeft = `${row.depth * 14}px`;
  return made;
};
const areaRow = (row) => {
  const { area } = row;
  const isTree = area.kids.length > 0 && !row.own;
  return el("tr", { role: "row", "data-row": rowKey(row), "data-area": area.i, "aria-level": row.depth + 1, "aria-expanded": isTree ? String(opened.has(area.i)) : undefined, class: row.own ? "own" : isChosen() && state.a === rowKey(row) ? "chosen" : "" },
    areaCell(row), SHOWN.map((type) => cellButton(row, type)));
};
const headCell = (type) => el("th", { scope: "col", role: "columnheader", class: type === TYPES.length ? "sum" : "" },
  el("button", { type: "button", tabindex: "-1", class: "head", "data-type": typeId(type) || "all", on: { click: (event) => select("", typeId(type), event) } }, typeName(type)));
const paintMatrix = () => {
  const rows = rowsOf();
  matrix.setAttribute("aria-rowcount", rows.length + 1);
  heads.replaceChildren(el("th", { scope: "col", role: "columnheader" }, W.area), ...SHOWN.map(headCell));
  unroll(body, rows, areaRow, "tr");
  byName("no-rows").hidden = rows.length > 0;
  settleGrid();
};
