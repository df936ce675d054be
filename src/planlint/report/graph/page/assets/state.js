// What is chosen and filtered stands in the address, so that a link and the way back bring it again.
const ALL_KINDS = D.nodeKinds;
const ALL_TIES = D.edgeKinds.filter((kind) => E.some((edge) => edge.kind === kind));
const state = { n: "", q: "", h: "", l: "", u: "", s: "", f: false, k: new Set(ALL_KINDS), e: new Set(ALL_TIES) };
const listed = (set, all) => (set.size === all.length ? "" : [...all].filter((one) => set.has(one)).join(",") || "-");
const read = (text, all) => new Set(text ? all.filter((one) => text.split(",").includes(one)) : all);

const address = () => {
  const words = new URLSearchParams();
  for (const key of ["n", "q", "h", "l", "u", "s"]) if (state[key]) words.set(key, state[key]);
  if (state.f) words.set("f", "1");
  if (listed(state.k, ALL_KINDS)) words.set("k", listed(state.k, ALL_KINDS));
  if (listed(state.e, ALL_TIES)) words.set("e", listed(state.e, ALL_TIES));
  return "#" + words.toString();
};
const restore = () => {
  const words = new URLSearchParams(location.hash.slice(1));
  for (const key of ["n", "q", "h", "l", "u", "s"]) state[key] = words.get(key) || "";
  state.f = words.get("f") === "1";
  state.k = read(words.get("k"), ALL_KINDS);
  state.e = read(words.get("e"), ALL_TIES);
};
// A step that the way back should stop at, or a letter typed.
const remember = (step) => {
  const to = address();
  if (to === (location.hash || "#")) return;
  if (step) history.pushState(null, "", to);
  else history.replaceState(null, "", to);
};
const chosen = () => (state.n ? N[numberOf.get(state.n)] : undefined);
const isFiltered = () => Boolean(state.h || state.l || state.u || state.s || state.f);
