// Everything follows from the state: whoever changes it calls one of these.
let before = null;
const refresh = (isFresh) => {
  sift();
  fillForm();
  listResults();
  tell();
  paint(isFresh);
};
const choose = (id, byKey) => {
  if (!state.n) before = { ...view, focus: document.activeElement };
  state.n = id;
  remember(true);
  focused = "@" + id;
  refresh(false);
  if (byKey) panel.querySelector("h2")?.focus({ preventScroll: frame().width > 600 });
};
const leave = () => {
  const last = state.n;
  state.n = "";
  remember(true);
  focused = last;
  refresh(!before);
  if (before) Object.assign(view, { x: before.x, y: before.y, k: before.k });
  look();
  const back = boxOf.get(last);
  if (back && back.node) back.element.focus();
  else if (before && before.focus && before.focus.isConnected) before.focus.focus();
  else box.focus();
  before = null;
};
const filtered = (key, value) => {
  if (key) state[key] = value;
  more = 1;
  remember(true);
  refresh(true);
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.n) {
    event.preventDefault();
    leave();
  } else if (event.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) {
    event.preventDefault();
    box.focus();
  }
});
const back = () => {
  const had = Boolean(state.n);
  restore();
  if (!state.n) before = null;
  refresh(had || !state.n);
};
window.addEventListener("popstate", back);
window.addEventListener("hashchange", () => location.hash !== address() && back());
byName("skip").addEventListener("click", (event) => {
  event.preventDefault();
  box.focus();
});
let wait = 0;
window.addEventListener("resize", () => {
  clearTimeout(wait);
  wait = setTimeout(() => paint(true), 120);
});
const tool = (words, sign, act) => el("button", { type: "button", title: words, "aria-label": words, on: { click: act } }, sign);
byName("tools").append(
  tool(W.zoom_in, "+", () => zoom(1.25)), tool(W.zoom_out, "−", () => zoom(0.8)),
  tool(W.fit, W.fit, () => (state.n ? leave() : show({ x: 0, y: 0, w: map.w, h: map.h }))),
  tool(W.open_all, W.open_all, () => toggleAll(true)), tool(W.close_all, W.close_all, () => toggleAll(false)));
byName("counts").append(D.words.comma, said(W.counts, { plans: PLANS.length, units: N.filter((node) => node.kind === "unit").length, edges: E.length }));
const closed = PLANS.filter((plan) => plan.detail.closed).length;
byName("notice").hidden = !closed;
byName("notice").textContent = closed ? said(D.internal ? W.internal : W.named_only, { n: closed }) : "";
filterForm();
elsewhere();
restore();
if (window.matchMedia("(min-width: 601px)").matches && isFiltered()) byName("filters").open = true;
refresh(true);
