// The rows of `encode.py` as objects: nodes N, items, edges E; `into` and `from` say who is tied to whom.
const D = JSON.parse(byName("data").textContent);
const W = D.words.page;
const S = D.strings;
const GLYPHS = { plan: "▤", body: "◈", unit: "■", post: "●", resource: "◆", place: "▼" };
const texts = (row, ...at) => row.map((one, number) => (at.includes(number) ? S[one] : one));
const detailOf = (given = {}) => ({
  ...given,
  facts: (given.facts || []).map((row) => texts(row, 0, 1)),
  levels: (given.levels || []).map((row) => texts(row, 0, 1, 3, 4)).map(([kind, hazard, level, name, when, line]) => ({ kind, hazard, level, name, when, line })),
  cites: (given.cites || []).map((row) => texts(row, 0, 1, 2, 3)).map(([title, number, about, over, line]) => ({ title, number, about, over, line })),
  loose: (given.loose || []).map((row) => texts(row, 0)),
  phones: given.phones || [],
});
const N = D.nodes.map((row, i) => ({
  i, id: S[row[0]], kind: D.nodeKinds[row[1]], kindWord: D.words.nodeKinds[row[1]], title: S[row[2]],
  type: S[row[3]], standing: S[row[4]], area: S[row[5]], level: S[row[6]],
  hazards: row[7].map((h) => S[h]), aliases: row[8].map((a) => S[a]), of: row[9], path: S[row[10]], line: row[11], form: S[row[12]],
  detail: detailOf(D.details[i]), faults: D.findings[i] || [],
}));
const MARK = 100;
const E = [];
const into = N.map(() => []);
const from = N.map(() => []);
const tied = (edge) => {
  E.push(edge);
  from[edge.s].push(edge);
  into[edge.t].push(edge);
};
const ITEMS = D.items.map((row) => {
  const item = {
    kind: D.itemKinds[row[0]], plan: row[1], id: S[row[2]], title: S[row[3]],
    phases: S[row[4]] ? S[row[4]].split(" ") : [""], within: S[row[5]],
    levels: D.levels[row[6]].map(([kind, hazard, level]) => ({ kind, hazard, level })),
    path: row[7] || row[1] < 0 ? S[row[7]] : N[row[1]].path, line: row[8], edges: [],
  };
  for (let at = 9; at < row.length; at += row[at] < MARK ? 2 : 3) {
    const extra = row[at] < MARK ? {} : row[at + 2];
    const edge = { ...extra, s: extra.source ?? item.plan, t: row[at + 1], kind: D.edgeKinds[row[at] % MARK], item };
    edge.path = item.path;
    edge.line = extra.line ?? item.line;
    item.edges.push(edge);
    tied(edge);
  }
  return item;
});
for (const [s, kind, t, line, extra] of D.ties) {
  tied({ ...(extra || {}), s, t, kind: D.edgeKinds[kind], line, path: N[s].path });
}
const itemsOf = grouped(ITEMS, (item) => item.plan);
const numberOf = new Map(N.map((node) => [node.id, node.i]));
const tieWord = (kind) => D.words.edgeKinds[D.edgeKinds.indexOf(kind)];
const hazardWord = (hazard) => D.words.hazards[hazard] || hazard;
const standingWord = (node) => (["", "in_force"].includes(node.standing) ? "" : D.words.standings[node.standing]);
const PLANS = N.filter((node) => node.kind === "plan");
const OPEN = ["error", "warning", "info"];
const isFaulty = (node) => node.faults.some((one) => OPEN.includes(one.severity));
const faultsOf = (node, severity) => node.faults.filter((one) => one.severity === severity).length;

// Node -> what is wrong in a plan with something that it has a part in.
const touching = N.map(() => []);
for (const plan of PLANS) for (const fault of plan.faults) for (const one of fault.touches || []) touching[one].push({ plan, fault });

// Node -> the plans that have to do with it: those that name it, its posts or a body that it sits in.
const plansOf = N.map(() => new Set());
const planOf = (edge) => {
  if (edge.item) return edge.item.plan;
  const source = N[edge.s];
  return source.kind === "plan" ? source.i : source.kind === "body" ? source.of : -1;
};
for (const edge of E) {
  const plan = planOf(edge);
  for (const end of [edge.s, edge.t]) {
    if (plan >= 0) plansOf[end].add(plan);
    if (plan >= 0 && N[end].kind === "post" && N[end].of >= 0) plansOf[N[end].of].add(plan);
  }
}
for (const plan of PLANS) plansOf[plan.i].add(plan.i);
