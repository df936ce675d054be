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
  const seated = edge.part && node.kind === "body" ? seatedIn(node, edge.part) : [];
  return seated.length ? el("span", {}, link(node, words), D.words.open, ...links(seated), D.words.close) : link(node, words);
};
// Who sits in a place of a body: the post behind its head.
const seatedIn = (body, place) => {
  const kinds = answers(body.i)[place] || [];
  return [...new Set(from[body.i].filter((edge) => kinds.includes(edge.kind)).map((edge) => N[edge.t]))];
};
const listOf = (kids) => kids.flatMap((kid, number) => (number ? [D.words.comma, kid] : [kid]));
const told_by = (item, kinds) => terms(kinds.map((kind) => [tieWord(kind), listOf(holdersOf(item, kind))]));
// A task as its plan has it: who leads, who supports, by when, with what.
const taskRow = (item) => el("li", {},
  el("p", {}, ...spaced(el("span", { class: "role" }, item.title), clockOf(item), source(item.path, item.line))),
  told_by(item, ["task_lead", "task_support", "task_post", "relies_on", "fulfils"]),
  terms([[tieWord("needs"), listOf(item.edges.filter((edge) => edge.kind === "needs").map((edge) => el("span", {}, link(N[edge.t]), " " + said(W.quantity, { n: edge.quantity || "?" }))))]]));
const faultRow = (fault, plan) => el("li", { class: fault.severity, "data-rule": fault.rule },
  el("p", {}, ...spaced(plan ? link(plan) : "", el("span", { class: "role" }, fault.word), el("code", {}, fault.rule), source(fault.path, fault.line))),
  el("p", {}, fault.message),
  terms([[W.mend, fault.mend], [W.basis, fault.basis.map((clause) => el("p", { class: "clause" }, S[clause]))]]));
const FAULTS = ["error", "warning", "info", "undecided", "waived"];
const faultsPart = (node) => {
  if (!D.checked) return node.kind === "plan" && node.path ? part(W.findings, el("p", { class: "muted" }, W.unchecked)) : [];
  if (!node.faults.length) return node.kind === "plan" && node.path ? part(W.findings, el("p", { class: "muted" }, W.no_findings)) : [];
  return part(`${W.findings} ${node.faults.length}`, el("ul", { id: "findings" }, worstFirst(node.faults, (fault) => fault).map((fault) => faultRow(fault))));
};
const worstFirst = (rows, faultOf) => [...rows].sort((a, b) => FAULTS.indexOf(faultOf(a).severity) - FAULTS.indexOf(faultOf(b).severity));
// What is wrong in plans with a task, decision or body that a holder has a part in, told with the plan.
const touchingPart = (node, own) => {
  const rows = [...new Set(own.flatMap((one) => touching[one.i]))].filter(({ plan, fault }) => plan !== node && !node.faults.includes(fault));
  const list = () => [el("ul", { id: "touching" }, worstFirst(rows, ({ fault }) => fault).map(({ plan, fault }) => faultRow(fault, plan)))];
  return rows.length ? part(`${W.touching} ${rows.length}`, rows.length > 12 ? fold(W.touching, list, false) : list()) : [];
};
// The law that those plans cite, each with the plans.
const lawPart = (plans) => {
  const cited = plans.flatMap((plan) => plan.detail.cites.map((law) => ({ plan, law })));
  const laws = [...grouped(cited, ({ law }) => `${law.title} ${law.number}`).values()];
  const row = (same) => el("li", {}, el("p", {}, ...spaced(D.words.quote.replace("{}", same[0].law.title), same[0].law.number ? `（${same[0].law.number}）` : "", badge(same[0].law.over))), el("p", { class: "muted" }, ...links([...new Set(same.map(({ plan }) => plan))])));
  return laws.length ? part(`${W.law} ${laws.length}`, fold(W.law, () => [el("ul", { id: "law" }, laws.map(row))], false)) : [];
};
const tiesPart = (node) => part(W.ties, sorted(node).map((head) => {
  const row = ({ other, words }) => el("li", {}, ...spaced(link(other), el("span", { class: "muted" }, words)));
  return fold(`${head.words} ${head.rows.length}`, () => [el("ul", {}, head.rows.map(row))], false, head.key);
}));
