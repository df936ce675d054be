// The map: bands, groups, plans, and the wires between them.
const REFERENCES = new Set(["implements", "follows", "coordinates_with", "supported_by", "activates", "escalates_to", "by_analogy", "excludes", "merges", "based_on"]);
const PROMISES = new Set(["relies_on", "fulfils"]);
let map = { boxes: [], frames: [], bands: [], w: 1, h: 1 };
let boxOf = new Map();
let focused = "";
let lit = null;

const label = (x, y, words, kind = "", anchor = "start") => draw("text", { x, y, class: kind, "text-anchor": anchor }, words);
const shortTitle = (node, group) => {
  const place = group ? group.title : "";
  const rest = place && node.title.startsWith(place) ? node.title.slice(place.length) : "";
  return rest.length > 1 ? rest : node.title;
};
const faultWords = (nodes) => {
  const count = (severity) => nodes.reduce((sum, node) => sum + faultsOf(node, severity), 0);
  const errors = count("error");
  const warnings = count("warning");
  if (errors) return ["bad", said(W.errors_n, { n: errors })];
  return warnings ? ["warn", said(W.warnings_n, { n: warnings })] : ["", ""];
};
// One thing that can be focused and chosen.
const thing = (box, kind, name, act, ...kids) => {
  const made = draw("g", { class: "node " + kind, role: "button", tabindex: "-1", "aria-label": name, "data-key": box.key }, draw("rect", { x: box.x, y: box.y, width: box.w, height: box.h, rx: 5 }), ...kids);
  made.addEventListener("click", () => moved < 5 && act());
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act(true);
  });
  made.addEventListener("focus", () => met(box));
  made.addEventListener("pointerenter", () => light(box));
  made.addEventListener("pointerleave", () => light(null));
  box.element = made;
  return made;
};
const planBox = (box) => {
  const node = box.node;
  const [kind, words] = faultWords([node]);
  const lines = fitted(shortTitle(node, box.group), box.w - 14, 2, 13);
  const texts = lines.map((line, number) => label(box.x + 7, box.y + 18 + number * 16, line, "title"));
  const left = standingWord(node) || node.type;
  const room = box.w - 20 - (words ? widthOf(words, 11) : 0);
  texts.push(label(box.x + 8, box.y + box.h - 7, fitted(left, room, 1, 11)[0] || "", "note"));
  if (words) texts.push(label(box.x + box.w - 8, box.y + box.h - 7, words, "note " + kind, "end"));
  const name = [node.title, standingWord(node), words].filter(Boolean).join(D.words.comma);
  return thing(box, `${node.standing} ${node.form}`, name, (byKey) => choose(node.id, byKey), ...texts, draw("title", {}, node.title));
};
const groupBox = (box) => {
  const plans = box.group.plans.map((plan) => N[plan]);
  const [kind, words] = faultWords(plans);
  const texts = fitted("▸ " + box.group.title, box.w - 16, 2, 13).map((line, number) => label(box.x + 8, box.y + 18 + number * 15, line, "group-title"));
  texts.push(label(box.x + 8, box.y + box.h - 7, said(W.plans_n, { n: plans.length }), "note"));
  if (words) texts.push(label(box.x + box.w - 8, box.y + box.h - 7, words, "note " + kind, "end"));
  const made = thing(box, "group", said(W.group, { title: box.group.title, n: plans.length }), () => toggle(box.group), ...texts);
  made.setAttribute("aria-expanded", "false");
  return made;
};
const groupFrame = (place) => {
  const back = draw("rect", { class: "frame", x: place.x, y: place.y, width: place.w, height: place.h, rx: 6 });
  if (place.group.all.length < 2) return [back, label(place.x + 10, place.y + 18, fitted(place.group.title, place.w - 16, 1, 13)[0], "group-title")];
  const box = { key: place.group.id, group: place.group, x: place.x + 6, y: place.y + 4, w: Math.min(place.w - 12, widthOf("▾ " + place.group.title, 13) + 14), h: 19 };
  map.boxes.push(box);
  const words = fitted("▾ " + place.group.title, box.w - 8, 1, 13)[0] || "";
  const head = thing(box, "group", said(W.group, { title: place.group.title, n: place.group.plans.length }), () => toggle(place.group), label(box.x + 5, box.y + 14, words, "group-title"));
  head.setAttribute("aria-expanded", "true");
  return [back, head];
};
const wire = (a, b, kind) => {
  const up = { x: a.x + a.w / 2, y: a.y };
  const down = { x: b.x + b.w / 2, y: b.y + b.h };
  if (Math.abs(a.y - b.y) < 4) {
    const bend = Math.min(60, 16 + Math.abs(a.x - b.x) / 12);
    return draw("path", { class: kind, d: `M${up.x} ${a.y} C${up.x} ${a.y - bend} ${down.x} ${b.y - bend} ${down.x} ${b.y}` });
  }
  const isBelow = a.y > b.y;
  const [y1, y2] = isBelow ? [a.y, b.y + b.h] : [a.y + a.h, b.y];
  const middle = (y1 + y2) / 2;
  return draw("path", { class: kind, d: `M${up.x} ${y1} C${up.x} ${middle} ${down.x} ${middle} ${down.x} ${y2}` });
};
