// Which plans are drawn, which nodes are listed, which lines of the panel are told.
const atLevel = (level) => (!state.l || String(level.level) === state.l) && (!state.h || !level.hazard || level.hazard === state.h);
const fitsPlan = (plan) => {
  if (state.h && !plan.hazards.includes(state.h)) return false;
  if (state.s && plan.standing !== state.s) return false;
  if (state.f && !isFaulty(plan)) return false;
  if (state.l && !plan.detail.levels.some((one) => one.kind === "response" && atLevel(one))) return false;
  const unit = state.u && numberOf.get(state.u);
  return !state.u || (unit !== undefined && plansOf[unit].has(plan.i));
};
// A plan of no hazard in particular, or of which no hazard is registered, stays where it stands above one that is shown.
const above = (numbers) => {
  const found = new Set(numbers);
  for (const number of found) {
    for (const edge of from[number]) {
      const plan = N[edge.t];
      if (edge.kind !== "implements" || plan.hazards.length) continue;
      if ((!state.s || plan.standing === state.s) && (!state.f || isFaulty(plan))) found.add(edge.t);
    }
  }
  return found;
};
let shown = new Set();
const sift = () => {
  const fitting = PLANS.filter(fitsPlan).map((plan) => plan.i);
  shown = state.h ? above(fitting) : new Set(fitting);
};
const pieces = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);
const haystacks = N.map((node) => [node.title, node.id, ...node.aliases, node.type].join("\n").toLowerCase());
const fitsNode = (node) => {
  if (!state.k.has(node.kind)) return false;
  if (node.kind === "plan" ? !shown.has(node.i) : isFiltered() && ![...plansOf[node.i]].some((plan) => shown.has(plan))) return false;
  return pieces(state.q).every((piece) => haystacks[node.i].includes(piece));
};
// What is called so comes first, then titles that begin so, then those that hold it, then the rest.
const sought = () => {
  const found = N.filter(fitsNode);
  const first = pieces(state.q)[0];
  if (!first) return found;
  const whole = state.q.toLowerCase();
  const rank = (node) => {
    if ([node.id, node.title, ...node.aliases].some((name) => name.toLowerCase() === whole)) return 0;
    const at = node.title.toLowerCase().indexOf(first);
    return at === 0 ? 1 : at > 0 ? 2 : 3;
  };
  return found.sort((a, b) => rank(a) - rank(b) || a.i - b.i);
};
// A task or decision is told if it runs at the level filtered for and its plan is of the hazard.
const told = (item) => {
  if (state.h && !N[item.plan].hazards.includes(state.h)) return false;
  if (!state.l && !state.h) return true;
  const levels = item.levels.filter((one) => !state.l || one.kind === "response");
  return !levels.length ? !state.l : levels.some(atLevel);
};
const filterWords = () => {
  const words = [];
  if (state.h) words.push(hazardWord(state.h));
  if (state.l) words.push(said(W.level_n, { n: state.l }));
  return words.join(D.words.comma);
};
const levelWord = (level) => {
  const name = level.hazard ? hazardWord(level.hazard) + " " : "";
  const stage = D.words.phases[level.kind];
  return name + stage + (level.level ? " " + said(W.level_n, { n: level.level }) : "");
};
