// Everything follows from the state: whoever changes it calls one of these.
const isSmall = () => window.matchMedia("(max-width: 760px)").matches;
const paintView = () => {
  for (const one of document.querySelectorAll("#views button")) {
    const isOn = one.dataset.view === (state.v || "matrix");
    one.setAttribute("aria-pressed", String(isOn));
    byName("view-" + one.dataset.view).hidden = !isOn;
  }
  byName("tree-tools").hidden = state.v === "coverage";
};
const refresh = () => {
  sift();
  paintForm();
  paintTiles();
  paintTime();
  paintMatrix();
  paintPanel();
  paintView();
};
const filtered = (key, value, step = true) => {
  if (key) state[key] = value;
  state.p = "";
  remember(step);
  refresh();
};
const toPanel = () => {
  const title = byName("panel-title");
  panel.scrollTop = 0;
  title?.focus({ preventScroll: true });
  if (isSmall()) panel.scrollIntoView({ block: "start" });
};
const select = (area, type, event) => {
  [state.a, state.c, state.p] = [area, type, ""];
  remember(true);
  paintMatrix();
  paintPanel();
  // Keys go on in the list; a mouse stays where it is, where both are in sight.
  if (isSmall() || event.detail === 0) toPanel();
  else panel.scrollTop = 0;
};
const show = (key) => {
  state.p = key;
  everyDuty = false;
  remember(true);
  paintPanel();
  toPanel();
};
const leave = () => {
  const last = state.p;
  if (last) state.p = "";
  else [state.a, state.c] = ["", ""];
  remember(true);
  paintPanel();
  if (!last) paintMatrix();
  if (!last) stepTo(matrix.querySelector("button[tabindex='0']"));
  else {
    const row = () => [...panel.querySelectorAll("button.title")].find((one) => one.dataset.plan === last);
    if (!row()) panel.querySelector("ul.plans")?.unroll();
    stepTo(row() || byName("panel-title"));
  }
};
document.addEventListener("keydown", (event) => {
  const isTyping = /INPUT|SELECT/.test(document.activeElement.tagName);
  if (event.key === "Escape" && isTyping && box.value && document.activeElement === box) {
    box.value = "";
    filtered("q", "", false);
  } else if (event.key === "Escape" && (state.p || isChosen())) leave();
  else if (event.key === "/" && !isTyping) box.focus();
  else return;
  event.preventDefault();
});
const again = () => {
  restore();
  refresh();
};
window.addEventListener("popstate", again);
window.addEventListener("hashchange", () => location.hash !== address() && again());
byName("skip").addEventListener("click", (event) => {
  event.preventDefault();
  stepTo(matrix.querySelector("button[tabindex='0']"));
});
for (const one of document.querySelectorAll("#views button")) {
  one.addEventListener("click", () => {
    state.v = one.dataset.view === "matrix" ? "" : one.dataset.view;
    remember(true);
    paintView();
  });
}
const openAll = (on) => () => {
  opened.clear();
  if (on) for (const area of A) if (area.kids.length) opened.add(area.i);
  remember(true);
  paintMatrix();
};
byName("expand").addEventListener("click", openAll(true));
byName("collapse").addEventListener("click", openAll(false));
byName("print").addEventListener("click", () => window.print());
window.addEventListener("beforeprint", () => {
  body.unroll();
  panel.querySelector("ul.plans")?.unroll();
});
byName("legend").append(...SIGNS.map((name) => el("li", {}, signMark(name), signWord(name))));
for (const one of [byName("app"), byName("find")]) one.hidden = false;
restore();
byName("filter-fold").open = !isSmall() || isFiltered();
refresh();
