// Lines of the panel: links to nodes, places, tasks with their clocks.
const link = (node, words = node.title) => el("a", { class: "link", href: "#n=" + encodeURIComponent(node.id), "data-node": node.id, on: { click: (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(node.id, true);
} } }, words);
const links = (nodes) => nodes.flatMap((node, number) => (number ? [D.words.comma, link(node)] : [link(node)]));
const source = (path, line) => (path ? el("code", {}, line ? `${path}:${line}` : path) : "");
const badge = (words) => (words ? el("span", { class: "badge" }, words) : "");
const terms = (pairs) => {
  const list = el("dl");
  for (const [term, what] of pairs) {
    const kids = (Array.isArray(what) ? what : [what]).filter((kid) => kid !== "" && kid !== undefined);
    if (kids.length) list.append(el("dt", {}, term), el("dd", {}, kids));
  }
  return list.children.length ? list : "";
};
const part = (title, ...kids) => {
  const filled = kids.flat().filter((kid) => kid !== "");
  return filled.length ? [el("h3", {}, title), ...filled] : [];
};
// A part that is made when somebody opens it: a plan may have hundreds of tasks.
const fold = (title, make, isOpen, name = "") => {
  const made = el("details", { "data-fold": name || title }, el("summary", {}, title));
  const fill = () => made.children.length < 2 && made.append(...make());
  made.addEventListener("toggle", () => made.open && fill());
  made.addEventListener("fill", fill);
  if (isOpen) {
    fill();
    made.open = true;
  }
  return made;
};
const clockOf = (item) => (item.within ? el("span", { class: "clock" }, item.within) : "");
const levelsOf = (item) => badge([...new Set(item.levels.map(levelWord))].join(D.words.comma));
const spaced = (...kids) => kids.filter((kid) => kid !== "").flatMap((kid, number) => (number ? [" ", kid] : [kid]));
const holdersOf = (item, kind) => item.edges.filter((edge) => edge.kind === kind).map((edge) => endOf(edge));
const endOf = (edge) => {
  const node = N[edge.t];
  const words = edge.part ? `${node.title} · ${D.words.parts[edge.part]}` : node.title;
  return link(node, words);
};
const listOf = (kids) => kids.flatMap((kid, number) => (number ? [D.words.comma, kid] : [kid]));
const told_by = (item, kinds) => terms(kinds.map((kind) => [tieWord(kind), listOf(holdersOf(item, kind))]));
// A task as its plan has it: who leads, who supports, by when, with what.
const taskRow = (item) => el("li", {},
  el("p", {}, ...spaced(el("span", { class: "role" }, item.title), clockOf(item), source(item.path, item.line))),
  told_by(item, ["task_lead", "task_support", "task_post", "relies_on", "fulfils"]),
  terms([[tieWord("needs"), listOf(item.edges.filter((edge) => edge.kind === "needs").map((edge) => el("span", {}, link(N[edge.t]), " " + said(W.quantity, { n: edge.quantity || "?" }))))]]));
const faultRow = (fault) => el("li", { class: fault.severity, "data-rule": fault.rule },
  el("p", {}, ...spaced(el("span", { class: "role" }, fault.word), el("code", {}, fault.rule), source(fault.path, fault.line))),
  el("p", {}, fault.message),
  terms([[W.mend, fault.mend], [W.basis, fault.basis.map((clause) => el("p", { class: "clause" }, S[clause]))]]));
const FAULTS = ["error", "warning", "info", "undecided", "waived"];
const faultsPart = (node) => {
  if (!D.checked) return node.kind === "plan" && node.path ? part(W.findings, el("p", { class: "muted" }, W.unchecked)) : [];
  if (!node.faults.length) return node.kind === "plan" && node.path ? part(W.findings, el("p", { class: "muted" }, W.no_findings)) : [];
  const worst = [...node.faults].sort((a, b) => FAULTS.indexOf(a.severity) - FAULTS.indexOf(b.severity));
  return part(`${W.findings} ${node.faults.length}`, el("ul", { id: "findings" }, worst.map(faultRow)));
};
const tiesPart = (node) => part(W.ties, sorted(node).map((head) => {
  const row = ({ other, words }) => el("li", {}, ...spaced(link(other), el("span", { class: "muted" }, words)));
  return fold(`${head.words} ${head.rows.length}`, () => [el("ul", {}, head.rows.map(row))], false, head.key);
}));
