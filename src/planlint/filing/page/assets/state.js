// What is filtered, chosen and opened stands in the address, so that a view can be sent.
// q words, t type, l level, h hazard, d duty, o office, r what it does or receives, w standing, m month, s states;
// a area ("id!": it alone), c type of the chosen cell, p plan, x open areas, v view.
const KEYS = ["q", "t", "l", "h", "d", "o", "r", "w", "m"];
const PLACES = ["a", "c", "p", "x", "v"];
// The states of plans that stand among those of duties -> their signs.
const LACKS = { missing: "missing", drafted: "draft", unplaced: "undecided" };
const state = { s: new Set() };
const opened = new Set();
// A province above the only city says nothing of its own: the tree begins where there are plans or several parts.
const roots = (() => {
  const own = new Set(P.area);
  const has = (i) => P.area.some((area) => area >= i && area < END[i]);
  const begin = (first) => {
    let i = first;
    for (let below = [i]; below.length === 1 && !own.has(i);) {
      below = A[i].kids.filter(has);
      if (below.length === 1) [i] = below;
    }
    return i;
  };
  return A.filter((area) => area.parent < 0).map((area) => begin(area.i));
})();
const usual = roots.filter((i) => A[i].kids.length);
const openWord = () => {
  if (opened.size === usual.length && usual.every((i) => opened.has(i))) return "";
  return opened.size >= A.filter((area) => area.kids.length).length ? "*" : [...opened].sort((a, b) => a - b).map((i) => A[i].id).join(",") || "-";
};
const address = () => {
  const words = new URLSearchParams();
  for (const key of [...KEYS, ...PLACES]) if (key !== "x" && state[key]) words.set(key, state[key]);
  if (state.s.size) words.set("s", [...state.s].join(","));
  if (openWord()) words.set("x", openWord());
  return "#" + words.toString();
};
const restore = () => {
  const words = new URLSearchParams(location.hash.slice(1));
  for (const key of [...KEYS, ...PLACES]) state[key] = words.get(key) || "";
  state.s = new Set((words.get("s") || "").split(",").filter((one) => LACKS[one] || STATES.includes(one)));
  opened.clear();
  const open = state.x === "*" ? A.filter((area) => area.kids.length).map((area) => area.i) : state.x ? state.x.split(",").map((id) => areaOf.get(id)) : usual;
  for (const i of open) if (i !== undefined) opened.add(i);
};
// A step that the way back should stop at, or a letter typed.
const remember = (step) => {
  const to = address();
  if (to === (location.hash || "#")) return;
  if (step) history.pushState(null, "", to);
  else history.replaceState(null, "", to);
};
const isFiltered = () => state.s.size > 0 || KEYS.some((key) => state[key]);
const isChosen = () => Boolean(state.a || state.c);
