// Which plans and obligations pass the filters, and what they add up to.
const YEAR = 12;
const BEFORE = 0;
const LATER = YEAR + 1;
const LIVING = ["in_force", "draft", "future", "missing", "undecided", "not_owed", "office"];
// The column of the time line: overdue, this month, the eleven after it, later; -1 is no date.
const START = new Date(TODAY);
const known = new Map();
const columnOf = (day) => {
  if (!day) return -1;
  if (day < 0) return BEFORE;
  if (!known.has(day)) known.set(day, columnAt(day));
  return known.get(day);
};
const columnAt = (day) => {
  const date = new Date(TODAY + away(day) * DAY);
  return Math.min(LATER, 1 + (date.getUTCFullYear() - START.getUTCFullYear()) * 12 + date.getUTCMonth() - START.getUTCMonth());
};
const monthAt = (column) => (column === BEFORE ? "over" : column === LATER ? "later" : new Date(Date.UTC(START.getUTCFullYear(), START.getUTCMonth() + column - 1, 1)).toISOString().slice(0, 7));
const COLUMNS = Array.from({ length: LATER + 1 }, (_, column) => monthAt(column));
const monthOf = (column) => COLUMNS[column];
// Where an obligation stands in time: a month, "2027-01~2027-03" where nobody can say, "none", or nowhere.
const momentOf = (j) => {
  const name = STATES[O.state[j]];
  if (name === "overdue") return "over";
  if (name !== "open" && name !== "undecided") return "";
  const [from, to] = [O.earliest[j] || O.due[j], lastDay(j)].map(columnOf);
  if (from < 0 || to < 0) return "none";
  return name === "open" && from === to ? monthOf(to) : `${monthOf(from)}~${monthOf(to)}`;
};
O.moment = Array.from({ length: O.n }, (_, j) => momentOf(j));

const plain = (words) => words.normalize("NFKC").toLowerCase();
let searched = null;
const searchable = () => P.key.map((key, i) => plain([S[P.title[i]], S[key], S[P.number[i]], S[P.subject[i]], A[P.area[i]].name, ...texts(P.maker[i]).flatMap((id) => [id, officeOf.get(id) || ""])].join(" ")));
const spoken = () => {
  const words = plain(state.q).split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  searched ||= searchable();
  return (i) => words.every((word) => searched[i].includes(word));
};
const planFilter = () => {
  const fits = spoken();
  const wanted = new Set(state.w === "all" ? P.standing.map((one) => S[one]) : state.w ? [state.w] : LIVING);
  const type = TYPES.indexOf(state.t);
  return (i) => wanted.has(standing(i)) && (!state.t || P.type[i] === type) && (!state.l || S[P.level[i]] === state.l)
    && (!state.h || texts(P.hazards[i]).includes(state.h)) && fits(i);
};
// The sets of offices in which the wanted one stands, so that each obligation asks two flags only.
const setsWith = (id) => D.sets.map((set) => set.some((one) => S[one] === id));
const FAR = 99999;
let seen = null;
const CELL = SIGNS.length + 1;
const WIDTH = TYPES.length + 1;
const at = (area, type) => (area * WIDTH + type) * CELL;
const nothing = () => ({
  plan: new Uint8Array(P.n), owed: new Uint8Array(O.n),
  // The most urgent sign of each plan, and the first day of what has it.
  sign: new Uint8Array(P.n).fill(SIGN.none), due: new Int32Array(P.n).fill(FAR),
  tiles: Object.fromEntries(["plans", ...Object.keys(LACKS), "owed", ...STATES].map((name) => [name, 0])), months: new Map(),
  own: new Int32Array(A.length * WIDTH * CELL), all: null,
});
const officeAsked = () => state.o || D.office;
const concerns = (has, j) => (state.r !== "to" && has[O.by[j]]) || (state.r !== "by" && has[O.to[j]]);
// What is asked of obligations.
const asked = () => ({
  duty: DUTIES.findIndex((one) => one.id === state.d),
  has: officeAsked() && (state.o || state.r) ? setsWith(officeAsked()) : null,
  isNarrow: Boolean(state.d || state.r || state.m || state.s.size),
  states: STATES.map((name) => !state.s.size || state.s.has(name)),
});
const sift = () => {
  const fits = planFilter();
  const ask = asked();
  seen = nothing();
  for (let i = 0; i < P.n; i += 1) if (fits(i)) siftPlan(seen, ask, i);
  seen.all = summed(seen.own);
};
// The numbers at the top count without the chosen states, the months without the chosen month: what one could choose instead.
const siftPlan = (found, ask, i) => {
  let some = false;
  let any = false;
  for (let j = P.first[i]; j < P.first[i + 1]; j += 1) {
    if ((state.d && O.duty[j] !== ask.duty) || (ask.has && !concerns(ask.has, j))) continue;
    const name = STATES[O.state[j]];
    const [inState, inTime] = [ask.states[O.state[j]], !state.m || O.moment[j] === state.m];
    if (inTime) found.tiles[name] += 1;
    if (inTime && name !== "not_owed") found.tiles.owed += 1;
    if (inState && O.moment[j]) found.months.set(O.moment[j], (found.months.get(O.moment[j]) || 0) + 1);
    any ||= inTime;
    if (!inState || !inTime) continue;
    some = true;
    found.owed[j] = 1;
    if (O.sign[j] < found.sign[i]) [found.sign[i], found.due[i]] = [O.sign[j], FAR];
    if (O.sign[j] === found.sign[i] && lastDay(j)) found.due[i] = Math.min(found.due[i], away(lastDay(j)));
  }
  const lack = lackOf(i);
  const name = Object.keys(LACKS).find((one) => LACKS[one] === lack);
  // A plan stands for itself where nothing is asked that only an obligation answers.
  const stays = any || (!state.d && !state.r && !state.m && (!ask.has || ask.has[P.maker[i]]));
  if (lack && stays) found.tiles[name] += 1;
  if (isThere(i) && stays) found.tiles.plans += 1;
  if (!some && !(stays && (!ask.isNarrow || state.s.has(name)))) return;
  found.plan[i] = 1;
  if (lack) found.sign[i] = Math.min(found.sign[i], SIGN[lack]);
  else if (!P.count[i] && isThere(i)) found.sign[i] = SIGN.fine;
  add(found, i, lack);
};
// What a plan lacks is counted once, also where the duty to make it has the same sign.
const add = (found, i, lack) => {
  for (const type of P.type[i] < 0 ? [TYPES.length] : [P.type[i], TYPES.length]) {
    const cell = at(P.area[i], type);
    if (isThere(i)) found.own[cell] += 1;
    if (lack) found.own[cell + 1 + SIGN[lack]] += 1;
    for (let j = P.first[i]; j < P.first[i + 1]; j += 1) if (found.owed[j] && SIGNS[O.sign[j]] !== lack) found.own[cell + 1 + O.sign[j]] += 1;
    if (!P.count[i] && !lack) found.own[cell + 1 + found.sign[i]] += 1;
  }
};
// Every area with all that is below it: children stand after their parents.
const summed = (own) => {
  const all = own.slice();
  const row = WIDTH * CELL;
  for (let i = A.length - 1; i >= 0; i -= 1) {
    const parent = A[i].parent;
    if (parent >= 0) for (let k = 0; k < row; k += 1) all[parent * row + k] += all[i * row + k];
  }
  return all;
};
// The plans of the list, the most urgent first.
const listed = () => {
  const alone = state.a.endsWith("!");
  const area = areaOf.get(alone ? state.a.slice(0, -1) : state.a);
  const [from, to] = area === undefined ? (state.a ? [0, 0] : [0, A.length]) : [area, alone ? area + 1 : END[area]];
  const type = TYPES.indexOf(state.c);
  const found = [];
  for (let i = 0; i < P.n; i += 1) {
    if (seen.plan[i] && P.area[i] >= from && P.area[i] < to && (!state.c || P.type[i] === type)) found.push(i);
  }
  return found.sort((a, b) => seen.sign[a] - seen.sign[b] || seen.due[a] - seen.due[b] || a - b);
};
