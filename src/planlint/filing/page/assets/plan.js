// A plan with everything that is owed for it: to whom, by when, on which clause, and where it stands.
let everyDuty = false;
const owedOf = (i) => Array.from({ length: P.count[i] }, (_, k) => P.first[i] + k).sort((a, b) => O.sign[a] - O.sign[b] || away(lastDay(a)) - away(lastDay(b)) || a - b);
const hazardWord = (id) => D.words.hazards[id] || id;
const clauses = (set) => D.sets[set].map((one) => el("span", { class: "clause" }, S[one]));
const dutyCard = (j) => {
  const sign = SIGNS[O.sign[j]];
  return el("li", { class: "duty-card " + sign },
    el("h4", {}, lineMark(j), el("span", {}, dutyName(j)), el("span", { class: "state" }, stateWords(j))),
    terms([
      [W.state, D.words.states[STATES[O.state[j]]]],
      [W.by, named(texts(O.by[j]))], [W.to, named(texts(O.to[j]))], [W.wanted, S[O.wanted[j]]],
      [W.start, dated(O.start[j])], [W.due, dueWords(j) && dueWords(j) + (O.customary[j] ? W.customary : "")], [W.done, dated(O.done[j])],
      [W.reason, S[O.because[j]]], [W.clause, clauses(O.basis[j])],
      [W.rule, O.rule[j] ? el("code", {}, S[O.rule[j]]) : ""], [W.place, source(pathOf(j), O.line[j])],
    ]), faults(O.findings[j]));
};
const planHead = (i) => [
  el("h2", { tabindex: "-1", id: "panel-title" }, S[P.title[i]]),
  el("p", { class: "badges" }, ...spaced(badge(D.words.types[TYPES[P.type[i]]]), S[P.level[i]] === TYPES[P.type[i]] ? "" : badge(D.words.levels[S[P.level[i]]]), badge(D.words.standings[standing(i)] || standing(i)))),
  terms([
    [W.number, S[P.number[i]]], [W.issued, dated(P.issued[i])], [W.maker, named(texts(P.maker[i]))], [W.area, A[P.area[i]].name],
    [W.hazards, texts(P.hazards[i]).map(hazardWord).join(D.words.comma)], [W.subject, S[P.subject[i]]],
    [W.reason, S[P.because[i]]], [W.id, el("code", {}, S[P.key[i]].split("@")[0])], [W.place, source(S[P.path[i]], P.line[i])],
  ]),
];
const planPanel = (i) => {
  const all = owedOf(i);
  const kept = all.filter((j) => seen.owed[j]);
  const isCut = kept.length > 0 && kept.length < all.length && !everyDuty;
  return [...planHead(i),
    all.length ? el("h3", {}, said(W.obligations, { n: all.length })) : "",
    isCut ? el("p", { class: "muted" }, said(W.only, { n: kept.length, all: all.length }), " ", el("button", { type: "button", class: "chip", on: { click: () => { everyDuty = true; paintPanel(); } } }, W.show_all)) : "",
    el("ul", { class: "duties" }, (isCut ? kept : all).map(dutyCard))];
};
