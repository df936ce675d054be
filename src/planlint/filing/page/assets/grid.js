// Keys in the matrix: arrows from cell to cell, → opens and ← closes an area; one cell is in the order of tabs.
// The head has the row "", and nobody was anywhere at first.
const spot = { row: null, type: "" };
let isInside = false;
const buttonsOf = (row) => [...row.querySelectorAll("button:not(.twist)")];
const gridRows = () => [...matrix.querySelectorAll("tr:not(.end)")];
const settleGrid = () => {
  const row = gridRows().find((one) => (one.dataset.row || "") === spot.row) || body.querySelector("tr:not(.end)") || matrix.querySelector("tr");
  const one = buttonsOf(row).find((each) => each.dataset.type === spot.type) || buttonsOf(row)[0];
  if (!one) return;
  one.tabIndex = 0;
  if (isInside && document.activeElement === document.body) one.focus({ preventScroll: true });
};
const stepTo = (one) => {
  if (!one) return;
  one.focus();
  one.scrollIntoView({ block: "nearest", inline: "nearest" });
};
matrix.addEventListener("focusin", (event) => {
  const one = event.target;
  if (one.classList.contains("twist")) return;
  for (const each of matrix.querySelectorAll("button[tabindex='0']")) each.tabIndex = -1;
  one.tabIndex = 0;
  spot.row = one.closest("tr").dataset.row || "";
  spot.type = one.dataset.type;
  isInside = true;
});
document.addEventListener("focusin", (event) => {
  if (!matrix.contains(event.target)) isInside = false;
});
const turned = (row, one, key) => {
  if (one.dataset.type !== "" || !row.dataset.area) return false;
  const i = Number(row.dataset.area);
  const isTree = row.hasAttribute("aria-expanded");
  if (key === "ArrowRight" && isTree && !opened.has(i)) toggle(i, true);
  else if (key === "ArrowLeft" && isTree && opened.has(i)) toggle(i, false);
  else if (key === "ArrowLeft") stepTo(buttonsOf([...body.querySelectorAll("tr")].find((each) => each.dataset.row === (row.dataset.row.endsWith("!") ? A[i].id : A[A[i].parent]?.id)) || row)[0]);
  else return false;
  return true;
};
const PAGE = 12;
const STEPS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [PAGE, 0], PageUp: [-PAGE, 0] };
matrix.addEventListener("keydown", (event) => {
  const one = event.target.closest("button");
  const row = one?.closest("tr");
  if (!row || event.altKey || event.metaKey) return;
  const ends = { Home: 0, End: -1 }[event.key];
  if (!STEPS[event.key] && ends === undefined) return;
  event.preventDefault();
  if (turned(row, one, event.key)) return;
  if (event.key === "End" && event.ctrlKey) body.unroll();
  const rows = gridRows();
  const across = (line, place) => buttonsOf(line)[place];
  if (ends !== undefined) {
    const line = event.ctrlKey ? rows.at(ends === 0 ? 1 : -1) : row;
    stepTo(buttonsOf(line).at(ends));
    return;
  }
  const [down, right] = STEPS[event.key];
  const place = rows.indexOf(row) + down;
  if (place >= rows.length - 1) body.unroll(CHUNK);
  const line = gridRows()[Math.max(0, Math.min(gridRows().length - 1, place))];
  // The head has no cell over the areas.
  const column = buttonsOf(row).indexOf(one) + (row.dataset.row ? 0 : 1) - (line.dataset.row ? 0 : 1) + right;
  stepTo(across(line, Math.max(0, column)) || one);
});
