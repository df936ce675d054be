// The panel: the plans of the chosen cell or of the filters, or one plan.
const panel = byName("panel");
const QUIET = [SIGN.fine, SIGN.none];
const dutyNames = (rows) => [...grouped(rows, dutyName)].map(([name, those]) => (those.length > 1 ? `${name} ×${those.length}` : name)).join(D.words.comma);
// What needs nobody now stands in one line.
const quietLine = (rows) => {
  const words = [...grouped(rows, (j) => O.state[j])].map(([state, those]) => el("span", {}, lineMark(those[0]), `${D.words.states[STATES[state]]}${D.words.colon}`, el("span", { class: "duty-names" }, dutyNames(those))));
  return words.length ? el("p", { class: "quiet" }, ...spaced(...words)) : "";
};
const planRow = (i) => {
  const rows = owedOf(i).filter((j) => seen.owed[j]);
  const loud = rows.filter((j) => !QUIET.includes(O.sign[j]));
  const notes = [A[P.area[i]].name, S[P.number[i]], isThere(i) ? "" : D.words.standings[standing(i)], P.drafted[i] ? W.drafted : ""].filter(Boolean);
  return el("li", { class: "plan " + SIGNS[seen.sign[i]] },
    el("div", { class: "top" }, signMark(lackOf(i) || SIGNS[seen.sign[i]]),
      el("button", { type: "button", class: "title", "data-plan": S[P.key[i]], on: { click: () => show(S[P.key[i]]) } }, S[P.title[i]]), el("small", {}, notes.join(" · "))),
    P.because[i] && !rows.length ? el("p", { class: "quiet" }, S[P.because[i]]) : "",
    loud.length ? el("ul", {}, loud.map(owedLine)) : "",
    quietLine(rows.filter((j) => QUIET.includes(O.sign[j]))));
};
const placeWords = () => {
  const alone = state.a.endsWith("!");
  const id = alone ? state.a.slice(0, -1) : state.a;
  const area = A[areaOf.get(id)];
  const name = area ? area.name : id;
  const where = !state.a ? W.everywhere : alone ? said(W.own, { area: name }) : name;
  return [where, D.words.types[state.c]].filter(Boolean).join(" · ");
};
// The filters in words: on paper and in a list that somebody was sent, one sees what is left out.
const told = () => [
  [W.search, state.q], [W.type, D.words.types[state.t]], [W.level, D.words.levels[state.l]], [W.hazard, state.h && hazardWord(state.h)],
  [W.duty, DUTIES.find((one) => one.id === state.d)?.name], [W.standing, state.w === "all" ? W.any : D.words.standings[state.w]],
  [W.office, officeOf.get(state.o) || state.o], [W.role, { by: W.does, to: W.receives }[state.r]], [W.state, [...state.s].map((name) => D.words.states[name] || W[name]).join(D.words.comma)],
  [W.due, momentWord(state.m)],
].filter(([, what]) => what).map(([word, what]) => `${word}${D.words.colon}${what}`).join(D.words.stop);
const countWords = (found, owed) => {
  const others = [...grouped(found.filter((i) => !isThere(i) && standing(i) !== "office"), standing)];
  return said(W.counted, { plans: found.filter(isThere).length, owed }) + others.map(([name, those]) => said(name === "missing" ? W.and_missing : W.and_else, { n: those.length, word: D.words.standings[name] || name })).join("");
};
const listPanel = () => {
  const found = listed();
  let owed = 0;
  for (const i of found) for (let j = P.first[i]; j < P.first[i + 1]; j += 1) if (STATES[O.state[j]] !== "not_owed") owed += seen.owed[j];
  const list = el("ul", { class: "plans" });
  unroll(list, found, planRow, "li");
  return [
    el("div", { class: "bar" }, isChosen() ? el("button", { type: "button", id: "unselect", title: W.unselect, on: { click: leave } }, "✕ ", W.unselect) : ""),
    el("h2", { tabindex: "-1", id: "panel-title" }, placeWords()),
    el("p", { class: "muted", id: "counted" }, countWords(found, owed)),
    told() ? el("p", { class: "muted", id: "told" }, told()) : "",
    found.length ? list : el("p", { class: "muted" }, W.nothing)];
};
const back = () => el("div", { class: "bar" }, el("button", { type: "button", id: "back", on: { click: leave } }, "← ", W.back));
const paintPanel = () => {
  const i = planOf.get(state.p);
  const kids = !state.p ? listPanel() : [back(), ...(i === undefined ? [el("h2", { tabindex: "-1", id: "panel-title" }, said(W.gone, { id: state.p }))] : planPanel(i))];
  panel.replaceChildren(...kids.filter(Boolean));
  // A list that was only narrowed is told to readers of screens; where the focus goes tells itself.
  byName("live").textContent = state.p ? "" : `${placeWords()} ${byName("counted").textContent}`;
  // Nothing chosen, nothing filtered: on paper the matrix is enough.
  document.body.classList.toggle("whole", !state.p && !isChosen() && !isFiltered());
};
panel.addEventListener("keydown", (event) => {
  const titles = [...panel.querySelectorAll("button.title")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = titles[titles.indexOf(document.activeElement) + (step || 0)];
  if (!step || !titles.includes(document.activeElement) || !next) return;
  event.preventDefault();
  next.focus();
});
