// The panel beside the drawing: what is known of the chosen node.
const panel = byName("panel");
const PANELS = { plan: planPanel, unit: holderPanel, post: holderPanel, body: holderPanel, resource: resourcePanel, place: placePanel };
const tell = () => {
  const node = chosen();
  panel.hidden = !state.n;
  document.querySelector("main").classList.toggle("open", Boolean(state.n));
  if (!state.n) {
    panel.replaceChildren();
    return;
  }
  const bar = el("div", { class: "bar" },
    node ? el("button", { type: "button", id: "print", on: { click: () => window.print() } }, W.print) : "",
    el("button", { type: "button", id: "close", on: { click: () => leave() } }, W.close));
  if (!node) {
    panel.replaceChildren(bar, el("h2", { tabindex: "-1" }, said(W.gone, { id: state.n })));
    return;
  }
  const words = filterWords();
  panel.replaceChildren(bar,
    el("h2", { tabindex: "-1" }, node.title),
    el("p", {}, ...spaced(badge(node.kindWord), badge(node.type), badge(standingWord(node)), source(node.path, node.line))),
    terms([
      [W.id, node.id],
      [W.aliases, node.aliases.join(D.words.comma)],
      [node.kind === "body" ? W.of_plan : W.of_unit, node.of >= 0 ? [link(N[node.of])] : []],
    ]),
    words ? el("p", { class: "muted" }, said(W.filtered, { words })) : "",
    ...PANELS[node.kind](node),
    ...tiesPart(node));
  panel.scrollTop = 0;
};
const openTies = (kind) => {
  const folds = [...panel.querySelectorAll("details")].filter((one) => one.dataset.fold === kind);
  for (const one of folds) one.open = true;
  const last = folds[folds.length - 1];
  if (last) last.querySelector("summary").focus();
};
window.addEventListener("beforeprint", () => {
  for (const one of panel.querySelectorAll("details")) {
    one.dispatchEvent(new Event("fill"));
    one.open = true;
  }
});
