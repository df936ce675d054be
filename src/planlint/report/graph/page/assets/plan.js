// The panel of a plan: what it is, when it begins and who decides, its tasks by level, law and findings.
const DECIDES = ["assess", "propose", "decide", "announce", "command_by", "issue", "adjust", "lift"];
const levelRow = (node, level) => {
  const items = (itemsOf.get(node.i) || []).filter((item) => item.kind === level.kind && item.line === level.line);
  const steps = items.flatMap((item) => item.edges).filter((edge) => !edge.about);
  const pairs = DECIDES.map((kind) => [tieWord(kind), listOf(steps.filter((edge) => edge.kind === kind).map(endOf))]);
  return el("li", {},
    el("p", {}, ...spaced(el("span", { class: "role" }, level.name), source(node.path, level.line))),
    terms([[W.when, level.when], ...pairs]));
};
const levelsPart = (node, kind, title) => {
  const levels = node.detail.levels.filter((level) => level.kind === kind && (kind === "warning" ? !state.h || !level.hazard || level.hazard === state.h : atLevel(level)));
  return part(title, levels.length ? el("ul", {}, levels.map((level) => levelRow(node, level))) : "");
};
// Tasks stand under every level at which they run.
const tasksPart = (node) => {
  const tasks = (itemsOf.get(node.i) || []).filter((item) => item.kind === "task");
  const levels = [...node.detail.levels].filter((level) => (level.kind === "warning" ? !state.l && (!state.h || !level.hazard || level.hazard === state.h) : atLevel(level)));
  const folds = levels.reverse().map((level) => {
    const own = tasks.filter((item) => item.levels.some((one) => one.kind === level.kind && one.hazard === level.hazard && one.level === level.level));
    const words = `${said(W.tasks_at, { level: level.name })} ${own.length}`;
    return own.length ? fold(words, () => [el("ul", {}, own.map(taskRow))], false) : "";
  });
  const rest = state.l ? [] : tasks.filter((item) => !item.levels.length);
  const loose = state.l ? [] : node.detail.loose;
  const others = () => [el("ul", {}, rest.map(taskRow), loose.map(([title, line]) => el("li", {}, ...spaced(el("span", { class: "role" }, title), source(node.path, line)))))];
  if (rest.length + loose.length) folds.push(fold(`${W.tasks_else} ${rest.length + loose.length}`, others, false));
  return part(`${W.tasks} ${tasks.length + node.detail.loose.length}`, folds);
};
const citesRow = (node, law) => el("li", {}, ...spaced(D.words.quote.replace("{}", law.title), law.number ? `（${law.number}）` : "", law.about, badge(law.over), source(node.path, law.line)));
const citesPart = (node) => part(W.clauses, node.detail.cites.length ? el("ul", { id: "cites" }, node.detail.cites.map((law) => citesRow(node, law))) : "");
const referencesPart = (node) => part(W.plans, [[true, from], [false, into]].map(([isOut, edges]) => {
  const found = edges[node.i].filter((edge) => REFERENCES.has(edge.kind));
  return found.length ? el("ul", {}, found.map((edge) => el("li", {}, ...spaced(`${isOut ? "→" : "←"} ${tieWord(edge.kind)}`, link(N[isOut ? edge.t : edge.s]), edge.about || "", source(edge.path, edge.line))))) : "";
}));
const dutiesPart = (node) => {
  const duties = (itemsOf.get(node.i) || []).filter((item) => item.kind === "duty");
  const rows = () => [el("ul", {}, duties.map((item) => el("li", {}, ...spaced(el("span", {}, ...listOf(holdersOf(item, "duty"))), item.title, source(item.path, item.line)))))];
  return duties.length ? part(W.duties, fold(`${W.duties} ${duties.length}`, rows, false)) : [];
};
const planPanel = (node) => [
  terms([
    ...node.detail.facts,
    [W.hazards, node.hazards.map(hazardWord).join(D.words.comma)],
    [W.area, listOf(from[node.i].filter((edge) => edge.kind === "made_for").map(endOf))],
    [tieWord("maker"), listOf(from[node.i].filter((edge) => edge.kind === "maker").map(endOf))],
    [tieWord("lead"), listOf(from[node.i].filter((edge) => edge.kind === "lead").map(endOf))],
  ]),
  ...faultsPart(node),
  ...levelsPart(node, "response", W.responses),
  ...levelsPart(node, "warning", W.warnings),
  ...tasksPart(node),
  ...dutiesPart(node),
  ...part(W.bodies, fold(W.bodies, () => [el("ul", {}, from[node.i].filter((edge) => edge.kind === "has_body").map((edge) => el("li", {}, link(N[edge.t]))))], false)),
  ...referencesPart(node),
  ...citesPart(node),
  ...phonesPart(node.detail.phones),
];
