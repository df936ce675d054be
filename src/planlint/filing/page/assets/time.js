// What falls due: overdue, twelve months, later; what nobody can date lies below as bars from earliest to latest.
const time = byName("months");
const spans = byName("spans");
const TALL = 56;
const monthWord = (month) => {
  if (month === "over") return W.before;
  if (month === "later") return W.later;
  const [year, number] = month.split("-").map(Number);
  const name = D.lang === "en" ? new Date(Date.UTC(year, number - 1, 1)).toLocaleString("en", { month: "short", timeZone: "UTC" }) : number;
  return said(number === 1 ? W.january : W.month, { m: name, year });
};
const monthTold = (month, n) => said(month === "over" ? W.due_before : month === "later" ? W.due_later : W.due_in, { n, month: month });
const momentWord = (moment) => (moment === "none" ? W.undated : moment.split("~").filter(Boolean).map((month) => (["over", "later"].includes(month) ? monthWord(month) : month)).join("–"));
const pick = (moment) => filtered("m", state.m === moment ? "" : moment);
const monthButton = (month, n, most) => {
  const bar = el("i", { class: n > most ? "bar cut" : "bar", "aria-hidden": "true" });
  bar.style.height = n ? Math.max(3, Math.min(TALL, Math.round((TALL * n) / most))) + "px" : "0";
  return el("button", { type: "button", tabindex: "-1", class: month === "over" ? "overdue" : "", "data-moment": month, "aria-pressed": String(state.m === month), "aria-label": monthTold(month, n), title: monthTold(month, n), on: { click: () => pick(month) } },
    el("b", {}, n ? String(n) : ""), bar, el("span", {}, month === "over" ? el("i", { class: "sign overdue", "aria-hidden": "true" }, GLYPH.overdue) : "", monthWord(month)));
};
const SOME_LANES = 4;
let allLanes = false;
// Bars that do not touch share a lane.
const laned = (found) => {
  const ends = [];
  return found.map(([moment, n]) => {
    const [from, to] = moment.split("~").map((one) => COLUMNS.indexOf(one));
    let lane = ends.findIndex((end) => end < from);
    if (lane < 0) lane = ends.length;
    ends[lane] = to;
    return { moment, n, from, to, lane };
  });
};
const spanButton = ({ moment, n, from, to, lane }) => {
  const told = said(W.between, { n, from: monthWord(COLUMNS[from]), to: monthWord(COLUMNS[to]) });
  const made = el("button", { type: "button", class: "span", tabindex: "-1", "data-moment": moment, "aria-pressed": String(state.m === moment), "aria-label": told, title: told, on: { click: () => pick(moment) } }, said(W.undecided_bar, { n }));
  made.style.gridColumn = `${from + 1} / ${to + 2}`;
  made.style.gridRow = String(lane + 1);
  return made;
};
const settleMonths = rove(time);
const settleSpans = rove(spans);
const paintTime = () => {
  const counts = COLUMNS.map((month) => seen.months.get(month) || 0);
  // What is overdue or later than a year is no month: its bar is cut off where it is higher than any month.
  const most = Math.max(1, ...counts.slice(1, LATER));
  const kept = document.activeElement?.closest("#months, #spans") ? document.activeElement.dataset.moment : "";
  time.replaceChildren(...COLUMNS.map((month, place) => monthButton(month, counts[place], most)));
  const bars = laned([...seen.months].filter(([moment]) => moment.includes("~")).sort(([a], [b]) => COLUMNS.indexOf(a.split("~")[0]) - COLUMNS.indexOf(b.split("~")[0]) || (a < b ? -1 : 1)));
  const shown = bars.filter((bar) => allLanes || bar.lane < SOME_LANES);
  spans.replaceChildren(...shown.map(spanButton));
  const rest = bars.length - shown.length;
  const none = seen.months.get("none") || 0;
  const told = said(W.no_date, { n: none });
  byName("undated").replaceChildren(
    ...(none || state.m === "none" ? [el("button", { type: "button", class: "chip", "data-moment": "none", "aria-pressed": String(state.m === "none"), on: { click: () => pick("none") } }, told)] : []),
    ...(rest || allLanes ? [el("button", { type: "button", class: "chip", "aria-expanded": String(allLanes), on: { click: () => { allLanes = !allLanes; paintTime(); } } }, rest ? said(W.more_bars, { n: rest }) : W.fewer_bars)] : []));
  if (kept) document.querySelector(`[data-moment="${kept}"]`)?.focus();
  settleMonths();
  settleSpans();
};
