// The panels of units, posts and bodies: all that is asked of them in all plans; of resources and places.
const SEATS = new Set(["head", "deputy", "member", "group_lead", "office_host", "office_head", "office_member", "succession"]);
const DOES = new Set(["task_lead", "task_support", "task_post", "duty", "moved_by", "called_by"]);
// Which place in a body an edge must mean to be asked of the one who sits there, as `family/holders.py` has it.
const answers = (body) => {
  const has = (kind) => from[body].some((edge) => edge.kind === kind);
  const front = ["head", "group_lead", "office_host"].find(has);
  const office = has("office_host") || has("office_head") ? ["office_host", "office_head"] : ["head", "group_lead"];
  return { "": [front], head: [front], office, deputies: ["deputy"] };
};
// Every edge that asks something of a node: of itself, of its posts, of bodies that it answers for.
const ownOf = (node) => [node, ...into[node.i].filter((edge) => edge.kind === "post_of").map((edge) => N[edge.s])];
const asked = (node) => {
  const own = ownOf(node);
  const found = own.flatMap((one) => into[one.i].filter((edge) => edge.item).map((edge) => ({ edge, via: one === node ? null : one })));
  const seats = own.flatMap((one) => into[one.i].filter((edge) => SEATS.has(edge.kind) && N[edge.s].kind === "body"));
  for (const [body, edges] of grouped(seats, (edge) => edge.s)) {
    const places = answers(body);
    for (const edge of into[body]) {
      if (edge.item && edges.some((seat) => (places[edge.part || ""] || []).includes(seat.kind))) found.push({ edge, via: N[body] });
    }
  }
  return found.filter(({ edge }) => told(edge.item));
};
const byPlan = (edge) => spaced(link(N[edge.item.plan]), source(edge.path, edge.line));
const doneRow = ({ edge, via }) => el("li", { class: "done" },
  el("p", {}, ...spaced(el("span", { class: "role" }, tieWord(edge.kind)), edge.item.title, clockOf(edge.item), levelsOf(edge.item))),
  el("p", {}, ...byPlan(edge), via ? el("span", { class: "muted" }, " " + said(W.via, { title: via.title })) : ""));
const PHASES = ["warning", "response", "recovery", "prevention", ""];
const beginning = (item) => {
  const levels = item.levels.filter((one) => one.kind === "response");
  return levels.length ? Math.max(...levels.map((one) => one.level)) : 0;
};
const standing = (found) => found.filter(({ edge }) => edge.kind === "duty" && edge.item.phases[0] === "");
const foldOf = (words, rows, make, isOpen) => fold(`${words} ${rows.length}`, () => [el("ul", { class: "duties" }, rows.map(make))], isOpen);
const dutiesOf = (found, isOpen) => [...(standing(found).length ? [foldOf(W.duties, standing(found), doneRow, isOpen)] : []), ...PHASES.flatMap((phase) => {
  const here = found.filter(({ edge }) => DOES.has(edge.kind) && edge.item.phases.includes(phase) && (phase || edge.item.kind !== "duty"));
  const steps = [...grouped(here, ({ edge }) => beginning(edge.item))].sort((a, b) => b[0] - a[0]);
  return steps.map(([level, rows]) => {
    const since = level ? " · " + said(W.since, { level: said(W.level_n, { n: level }) }) : "";
    return foldOf(D.words.phases[phase] + since, rows, doneRow, isOpen);
  });
})];
const stepWord = (edge) => (edge.about === "change" ? W.at_change : edge.about === "end" ? W.at_end : "");
const decidedRow = ({ edge, via }) => el("li", {}, ...spaced(el("span", { class: "role" }, tieWord(edge.kind) + stepWord(edge)), levelsOf(edge.item), ...byPlan(edge), via ? el("span", { class: "muted" }, said(W.via, { title: via.title })) : ""));
const promiseRow = (edge) => el("li", {},
  el("p", {}, ...spaced(edge.item.title, edge.within ? el("span", { class: "clock" }, edge.within) : "", edge.other ? said(W.their_task, { task: edge.other }) : "")),
  el("p", {}, ...byPlan(edge)));
const reportsRow = (edge) => el("li", {}, ...spaced(endOf({ t: edge.s }), "→", endOf(edge), edge.about || "", clockOf(edge.item), edge.item.title, ...byPlan(edge)));
const rowsPart = (title, rows, make, many = 12) => part(rows.length ? `${title} ${rows.length}` : title, !rows.length ? "" : rows.length <= many ? el("ul", {}, rows.map(make)) : fold(title, () => [el("ul", {}, rows.map(make))], false));
// One line a number: who answers it, and who comes next by which plans.
// Many lines of many plans: a fold for each plan.
const plansPart = (title, rows, edgeOf, make) => (rows.length <= 12 ? rowsPart(title, rows, make) : part(`${title} ${rows.length}`, [...grouped(rows, (row) => edgeOf(row).item.plan)].map(([plan, own]) => foldOf(N[plan].title, own, make, false))));
const phonesPart = (rows) => part(W.phones, rows.length ? el("ul", { class: "phones" }, [...grouped(rows, (row) => row[1])].map(([phone, same]) => {
  const who = [...new Set(same.map((row) => row[0]))];
  const next = [...grouped(same.filter((row) => row[2] >= 0), (row) => row[2])];
  return el("li", {},
    el("p", {}, ...spaced(phone, same.some((row) => row[3]) ? badge(W.always) : "", ...links(who.map((one) => N[one])))),
    terms([[W.then, listOf(next.map(([one, plans]) => el("span", {}, link(N[one]), plans.length > 1 ? ` ×${plans.length}` : "")))]]));
})) : "");
const phonesOf = (node) => {
  const own = new Set([node.i, ...into[node.i].filter((edge) => edge.kind === "post_of").map((edge) => edge.s)]);
  const registered = [...own].flatMap((one) => (N[one].kind === "plan" ? [] : N[one].detail.phones));
  const listed = PLANS.flatMap((plan) => plan.detail.phones.filter(([who]) => own.has(who)).map((row) => [...row, plan.i]));
  return [...registered, ...listed];
};
const holderPanel = (node) => {
  const found = asked(node);
  const of = (kinds) => found.filter(({ edge }) => kinds.includes(edge.kind));
  const doing = dutiesOf(found, found.length <= 30);
  const rest = (kinds, edges) => edges.filter((edge) => kinds.has(edge.kind));
  return [
    terms([
      ...node.detail.facts,
      [tieWord("superior"), listOf(from[node.i].filter((edge) => edge.kind === "superior").map(endOf))],
      [tieWord("guided_by"), listOf(from[node.i].filter((edge) => edge.kind === "guided_by").map(endOf))],
      [W.area, listOf(from[node.i].filter((edge) => edge.kind === "unit_of").map(endOf))],
    ]),
    ...faultsPart(node),
    ...touchingPart(node, ownOf(node)),
    ...phonesPart(phonesOf(node)),
    ...part(`${W.duties}${D.words.comma}${W.tasks} ${of([...DOES]).length}`, doing),
    ...plansPart(W.decisions, of(DECIDES), ({ edge }) => edge, decidedRow),
    ...plansPart(W.relied_on, of(["relies_on"]).map(({ edge }) => edge), (edge) => edge, promiseRow),
    ...plansPart(W.reports, [...new Set([...of(["reports_to"]).map(({ edge }) => edge), ...from[node.i].filter((edge) => edge.kind === "reports_to")])], (edge) => edge, reportsRow),
    ...rowsPart(W.members, rest(SEATS, from[node.i]), (edge) => el("li", {}, ...spaced(el("span", { class: "role" }, tieWord(edge.kind)), endOf(edge)))),
    ...rowsPart(W.seats, rest(SEATS, into[node.i]), (edge) => el("li", {}, ...spaced(el("span", { class: "role" }, tieWord(edge.kind)), link(N[edge.s]), N[edge.s].of >= 0 ? link(N[N[edge.s].of]) : "", source(edge.path, edge.line)))),
    ...rowsPart(W.holds, into[node.i].filter((edge) => edge.kind === "held_by"), (edge) => el("li", {}, link(N[edge.s]))),
    ...rowsPart(W.posts, into[node.i].filter((edge) => edge.kind === "post_of"), (edge) => el("li", {}, link(N[edge.s]))),
    ...lawPart([...new Set(found.map(({ edge }) => N[edge.item.plan]))]),
  ];
};
const usedRow = (edge) => el("li", {},
  el("p", {}, ...spaced(el("span", { class: "role" }, tieWord(edge.kind)), link(N[edge.s]), edge.quantity ? el("span", { class: "clock" }, said(edge.kind === "evacuates_to" ? W.people : W.quantity, { n: edge.quantity })) : "")),
  el("p", {}, ...spaced(edge.item ? edge.item.title : "", edge.item ? levelsOf(edge.item) : "", source(edge.path, edge.line))));
const resourcePanel = (node) => [
  terms([...node.detail.facts, [tieWord("held_by"), listOf(from[node.i].filter((edge) => edge.kind === "held_by").map(endOf))], [W.area, listOf(from[node.i].filter((edge) => edge.kind === "located_in").map(endOf))]]),
  ...faultsPart(node),
  ...rowsPart(W.used_by, into[node.i].filter((edge) => ["needs", "counts_on", "evacuates_to"].includes(edge.kind)), usedRow, 40),
];
const placePanel = (node) => {
  const of = (kind, edges) => edges.filter((edge) => edge.kind === kind);
  const row = (edge) => el("li", {}, link(N[edge.s]));
  return [
    terms([...node.detail.facts, [tieWord("part_of"), listOf(of("part_of", from[node.i]).map(endOf))]]),
    ...faultsPart(node),
    ...rowsPart(W.plans, of("made_for", into[node.i]).filter((edge) => shown.has(edge.s)), row, 40),
    ...rowsPart(W.units, of("unit_of", into[node.i]), row, 20),
    ...rowsPart(W.area, of("part_of", into[node.i]), row, 20),
    ...rowsPart(D.words.nodeKinds[4], of("located_in", into[node.i]), row, 20),
  ];
};
