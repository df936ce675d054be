// Puts the drawing together, and moves the focus in it: one stop of the tab key, arrows within.
const paint = (isFresh) => {
  map = arranged();
  boxOf = new Map(map.boxes.map((box) => [box.key, box]));
  for (const box of map.boxes) for (const plan of box.node ? [] : box.group.plans) boxOf.set(N[plan].id, box);
  const layers = ["bands", "frames", "wires", "lit", "plans"].map((name) => draw("g", { id: name }));
  const [bands, frames, wires, , boxes] = layers;
  for (const band of map.bands) {
    bands.append(draw("rect", { class: "band", x: 0, y: band.y, width: map.w, height: band.h, rx: 8 }));
    bands.append(...fitted(band.title, LABEL - 14, 3, 14).map((line, number) => label(9, band.y + 30 + number * 19, line, "band-title")));
  }
  for (const place of map.frames) frames.append(...groupFrame(place));
  const drawn = map.boxes.filter((box) => !box.element);
  for (const box of drawn) boxes.append(box.node ? planBox(box) : groupBox(box));
  wires.append(...wired());
  world.replaceChildren(...layers);
  wires.classList.toggle("many", shown.size > MANY);
  const node = chosen();
  world.classList.toggle("dim", Boolean(node));
  const place = node && card(node);
  if (place) show(place, frame().width < 620 ? 0.85 : 0.5);
  else if (isFresh) show({ x: 0, y: 0, w: map.w, h: map.h }, frame().width < 620 ? 0.85 : 0.42);
  const first = stops().find((box) => box.key === focused) || stops()[0];
  if (first) first.element.setAttribute("tabindex", "0");
};
const stops = () => (chosen() ? cardBoxes : map.boxes);
// Superior plans always; between groups one wire, however many plans it stands for.
const wired = () => {
  const pairs = new Map();
  for (const edge of state.e.has("implements") ? E : []) {
    if (edge.kind !== "implements" || !shown.has(edge.s) || !shown.has(edge.t)) continue;
    const [a, b] = [boxOf.get(N[edge.s].id), boxOf.get(N[edge.t].id)];
    if (a && b && a !== b) pairs.set(a.key + ">" + b.key, [a, b]);
  }
  return [...pairs.values()].map(([a, b]) => wire(a, b, "wire"));
};
const light = (box) => {
  const layer = world.querySelector("#lit");
  if (lit === box || !layer || chosen()) return;
  lit = box;
  for (const one of world.querySelectorAll(".near")) one.classList.remove("near");
  const plans = new Set(box ? (box.node ? [box.node.i] : box.group ? box.group.plans : []) : []);
  const made = new Map();
  for (const plan of plans) {
    for (const edge of [...from[plan], ...into[plan]]) {
      if (!(REFERENCES.has(edge.kind) || PROMISES.has(edge.kind)) || !state.e.has(edge.kind)) continue;
      const [a, b] = [boxOf.get(N[edge.s].id), boxOf.get(N[edge.t].id)];
      if (!a || !b || a === b) continue;
      made.set(a.key + ">" + b.key, wire(a, b, edge.kind === "implements" ? "wire lit" : "wire lit dash"));
      for (const one of [a, b]) one.element.classList.add("near");
    }
  }
  layer.replaceChildren(...made.values());
};
const met = (box) => {
  for (const other of stops()) other.element.setAttribute("tabindex", other === box ? "0" : "-1");
  focused = box.key;
  if (box.element.matches(":focus-visible")) bring(box);
  light(box);
};
const toggle = (group) => {
  toggled.set(group.id, !isOpen(group));
  focused = group.id;
  paint(false);
  const box = boxOf.get(group.id);
  if (box) {
    box.element.focus();
    bring(box);
  }
};
const toggleAll = (open) => {
  for (const band of BANDS) for (const group of band.groups) toggled.set(group.id, open);
  paint(true);
};
// The nearest box in a direction: what lies straight ahead before what lies aside.
const ahead = (box, dx, dy) => {
  const middle = (one) => [one.x + one.w / 2, one.y + one.h / 2];
  const [x, y] = middle(box);
  let best = null;
  let least = Infinity;
  for (const other of stops()) {
    const [ox, oy] = middle(other);
    const along = (ox - x) * dx + (oy - y) * dy;
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    if (along > 3 && along + aside * 3 < least) {
      least = along + aside * 3;
      best = other;
    }
  }
  return best;
};
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
picture.addEventListener("keydown", (event) => {
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) pan(-60 * arrow[0], -60 * arrow[1]);
  else if (arrow) {
    const here = stops().find((box) => box.element === document.activeElement) || stops()[0];
    const next = here && ahead(here, ...arrow);
    if (next) next.element.focus();
  } else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") show({ x: 0, y: 0, w: map.w, h: map.h });
  else return;
  event.preventDefault();
});
