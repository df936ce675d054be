// Lines that lists and details share: signs, states with their days, dates, places, findings.
const signMark = (sign, glyph = GLYPH[sign]) => el("i", { class: "sign " + sign, "aria-hidden": "true" }, glyph);
const lineGlyph = (j) => (["soon", "missing", "draft"].includes(SIGNS[O.sign[j]]) ? GLYPH[SIGNS[O.sign[j]]] : D.glyphs[STATES[O.state[j]]]);
const lineMark = (j) => signMark(STATES[O.state[j]] === "open" && SIGNS[O.sign[j]] === "fine" ? "open" : SIGNS[O.sign[j]], lineGlyph(j));
// Days late or left, where the dates say them or the data do.
const daysOf = (j) => {
  if (O.days[j]) return O.days[j] - 1;
  if (!O.due[j]) return -1;
  const until = STATES[O.state[j]] === "done_late" ? away(O.done[j]) : 0;
  return Math.abs(until - away(O.due[j]));
};
const stateWords = (j) => {
  const name = STATES[O.state[j]];
  const n = daysOf(j);
  if (name === "open" && SIGNS[O.sign[j]] !== "fine" && !lastDay(j)) return signWord(SIGNS[O.sign[j]]);
  if (name === "overdue" && n >= 0) return said(W.days_over, { n });
  if (name === "open" && n >= 0) return n ? said(W.days_left, { n }) : W.today;
  if (name === "done_late" && n >= 0) return said(W.days_late, { n });
  return D.words.states[name];
};
const dueWords = (j) => {
  if (O.earliest[j] || O.latest[j]) return said(W.due_span, { from: dated(O.earliest[j]), to: dated(O.latest[j]) });
  return dated(O.due[j]);
};
const spaced = (...kids) => kids.filter(Boolean).flatMap((kid, place) => (place ? [" ", kid] : [kid]));
const source = (path, line) => (path ? el("code", {}, line ? `${path}:${line}` : path) : "");
const badge = (words) => (words ? el("span", { class: "badge" }, words) : "");
const terms = (pairs) => {
  const list = el("dl");
  for (const [term, what] of pairs) {
    const kids = (Array.isArray(what) ? what : [what]).filter(Boolean);
    if (kids.length) list.append(el("div", {}, el("dt", {}, term), el("dd", {}, kids)));
  }
  return list.children.length ? list : "";
};
const pathOf = (j) => S[O.path[j] || P.path[O.plan[j]]];
const dutyName = (j) => DUTIES[O.duty[j]].name;
// One obligation in a line: sign, duty, to whom, state with days, date.
const owedLine = (j) => el("li", { class: "owed " + SIGNS[O.sign[j]] },
  lineMark(j), el("span", { class: "duty" }, dutyName(j)),
  el("span", { class: "to" }, O.to[j] ? `→ ${named(texts(O.to[j]))}` : S[O.wanted[j]] ? `→ ${S[O.wanted[j]]}` : ""),
  el("span", { class: "state" }, stateWords(j)), el("span", { class: "date" }, dueWords(j)));
const faultRow = (place) => {
  const [rule, severity, outcome, message, mend, path, line] = D.findings[place];
  return el("li", { class: S[severity] }, el("p", {}, ...spaced(el("b", {}, D.words.outcomes[S[outcome]] || D.words.severities[S[severity]] || S[severity]), el("code", {}, S[rule]), source(S[path], line))),
    el("p", {}, S[message]), S[mend] ? el("p", {}, el("b", {}, W.mend + " "), S[mend]) : "");
};
const faults = (set) => (set ? el("ul", { class: "findings" }, D.sets[set].map(faultRow)) : "");
