// The columns of `encode.py` as arrays: plans P, obligations O (those of plan i stand from P.first[i] on), areas A.
const D = JSON.parse(byName("data").textContent);
const W = D.words.page;
const S = D.strings;
const unfolded = (given, n) => {
  if (Array.isArray(given)) return given;
  const made = new Array(n).fill(typeof given === "number" ? given : given.d);
  let at = 0;
  for (const [k, step] of (given.i || []).entries()) {
    at += step;
    made[at] = given.v[k];
  }
  return made;
};
const columns = (given, keys) => {
  const made = { n: given.n };
  for (const key of keys.split(" ")) made[key] = unfolded(given[key] ?? [], given.n);
  return made;
};
const P = columns(D.plans, "key title type area level hazards subject maker number issued standing because path line drafted count");
const O = columns(D.owed, "duty state by to wanted start due earliest latest customary done days rule basis because path line findings");
P.first = [];
O.plan = new Int32Array(O.n);
for (let i = 0, at = 0; i < P.n; i += 1) {
  P.first.push(at);
  at += P.count[i];
  O.plan.fill(i, P.first[i], at);
}
P.first.push(O.n);

// Days are counted from the day of the page; the day itself is 1, the day before -1, none is 0.
const TODAY = Date.UTC(...D.as_of.split("-").map((part, at) => Number(part) - (at === 1 ? 1 : 0)));
const DAY = 86400000;
const away = (day) => (day > 0 ? day - 1 : day);
const dated = (day) => (day ? new Date(TODAY + away(day) * DAY).toISOString().slice(0, 10) : "");
const texts = (set) => D.sets[set].map((one) => S[one]);

// The last day, or the last of those that are possible.
const lastDay = (j) => O.latest[j] || O.due[j];
const STATES = D.states;
const SIGNS = D.signs.map(([name]) => name);
const GLYPH = Object.fromEntries(D.signs);
const SIGN = Object.fromEntries(SIGNS.map((name, place) => [name, place]));
const SOON = 30;
const signWord = (name) => said(D.words.signs[name], { n: SOON });
const OF_STATE = { overdue: "overdue", elsewhere: "fault", incomplete: "fault", undecided: "undecided", open: "fine", done_late: "soon", done: "fine", not_owed: "none", waived: "none" };
const standing = (i) => S[P.standing[i]];
const isThere = (i) => standing(i) === "in_force";
// What an owed plan lacks, as a sign: all of it, or its issue; an entry that nobody can place is undecided.
const lackOf = (i) => ({ missing: "missing", undecided: "undecided" })[standing(i)] || (P.drafted[i] ? "draft" : "");
const signOf = (j) => {
  const state = STATES[O.state[j]];
  // A plan that is not there, or only a draft, with no time set for making it.
  if (state === "open" && !lastDay(j) && S[D.duties[O.duty[j]]?.[0]] === "compile") return SIGN[lackOf(O.plan[j]) || "fine"];
  const isSoon = state === "open" && lastDay(j) && away(lastDay(j)) <= SOON;
  return SIGN[isSoon ? "soon" : OF_STATE[state]];
};
O.sign = Uint8Array.from({ length: O.n }, (_, j) => signOf(j));

// What stands nowhere has a word too: in the address no word is everywhere.
const A = D.areas.map(([id, name, level, parent], i) => ({ i, id: S[id] || "~", name: S[name] || W.nowhere, level: S[level], parent, kids: [] }));
for (const area of A) if (area.parent >= 0) A[area.parent].kids.push(area.i);
const areaOf = new Map(A.map((area) => [area.id, area.i]));
// Areas stand in the order of the tree: those below i are the ones up to the end of i.
const END = A.map((area) => area.i + 1);
for (let i = A.length - 1; i >= 0; i -= 1) if (A[i].parent >= 0) END[A[i].parent] = Math.max(END[A[i].parent], END[i]);
const TYPES = D.types;
const OFFICES = D.offices.map(([id, name]) => ({ id: S[id], name: S[name] }));
const officeOf = new Map(OFFICES.map((office) => [office.id, office.name]));
const named = (ids) => ids.map((id) => officeOf.get(id) || id).join(D.words.comma);
const DUTIES = D.duties.map(([id, name]) => ({ id: S[id], name: S[name] }));
const planOf = new Map(P.key.map((key, i) => [S[key], i]));
