// The numbers at the top: each is a button that narrows to its state, and a second press takes that back.
const tiles = byName("tiles");
const TILES = ["plans", ...Object.keys(LACKS), "owed", "overdue", "elsewhere", "incomplete", "undecided", "open", "done_late", "done", "not_owed", "waived"];
const TILE_SIGN = { ...OF_STATE, ...LACKS, open: "open" };
const tileWord = (name) => ({ plans: W.plans, missing: W.missing, drafted: W.drafted, unplaced: W.unplaced, owed: W.owed })[name] || D.words.states[name];
const narrowTo = (name) => {
  if (name === "plans" || name === "owed") state.s.clear();
  else if (!state.s.delete(name)) state.s.add(name);
  filtered();
};
const tile = (name) => {
  const sign = TILE_SIGN[name] || "";
  const isTotal = !sign;
  const made = el("button", { type: "button", class: `tile ${sign}`, "data-tile": name, tabindex: "-1", on: { click: () => narrowTo(name) } },
    el("b", {}), el("span", {}, sign ? el("i", { class: "sign " + sign, "aria-hidden": "true" }, D.glyphs[name] || GLYPH[sign]) : "", tileWord(name)));
  if (!isTotal) made.setAttribute("aria-pressed", "false");
  return made;
};
tiles.append(...TILES.map(tile));
const settleTiles = rove(tiles);
const paintTiles = () => {
  for (const one of tiles.children) {
    const name = one.dataset.tile;
    const number = seen.tiles[name];
    one.querySelector("b").textContent = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
    one.classList.toggle("zero", !number);
    if (one.hasAttribute("aria-pressed")) one.setAttribute("aria-pressed", String(state.s.has(name)));
    one.hidden = !number && !state.s.has(name) && ["drafted", "unplaced", "not_owed", "waived", "elsewhere", "incomplete"].includes(name);
  }
  settleTiles();
};
