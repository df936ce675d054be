// The card around a chosen node: who is tied to it, by kinds of ties, as a page laid over the map.
const ROW = { w: 196, h: 24, gap: 4 };
const TALL = 560;
const tiesOf = (node, isOut) => {
  const found = new Map();
  for (const edge of isOut ? from[node.i] : into[node.i]) {
    const other = N[isOut ? edge.t : edge.s];
    if (!state.e.has(edge.kind) || !state.k.has(other.kind) || other === node) continue;
    if (edge.item && !told(edge.item)) continue;
    if (!found.has(edge.kind)) found.set(edge.kind, new Map());
    const others = found.get(edge.kind);
    others.set(other, (others.get(other) || 0) + 1);
  }
  return [...found].sort((a, b) => D.edgeKinds.indexOf(a[0]) - D.edgeKinds.indexOf(b[0]));
};
// Lines of the card: a heading for each kind, as many rows as there is room for, how many are left.
const listedTies = (groups, room) => {
  let most = 12;
  const length = () => groups.reduce((sum, [, others]) => sum + 1 + Math.min(others.size, most + 1), 0);
  while (most > 2 && length() > room) most -= 1;
  return groups.flatMap(([kind, others]) => {
    const rows = [...others];
    const kept = rows.length > most + 1 ? rows.slice(0, most) : rows;
    const lines = [{ kind, head: `${tieWord(kind)} ${rows.length}` }, ...kept.map(([node, count]) => ({ kind, node, count }))];
    return kept.length < rows.length ? [...lines, { kind, left: rows.length - kept.length }] : lines;
  });
};
const columned = (lines, tall) => {
  const columns = [[]];
  let used = 0;
  for (const line of lines) {
    const high = line.head ? 28 : ROW.h + ROW.gap;
    if (used + high > tall && used) {
      columns.push(line.head ? [] : [{ kind: line.kind, head: tieWord(line.kind) + " …" }]);
      used = line.head ? 0 : 28;
    }
    columns[columns.length - 1].push(line);
    used += high;
  }
  return columns.filter((column) => column.length);
};
let cardBoxes = [];
const cardRow = (line, x, y) => {
  if (line.head) return label(x, y + 20, fitted(line.head, ROW.w, 1)[0], "head");
  const box = { key: `${line.kind}>${line.node ? line.node.id : "…"}@${x}`, x, y, w: ROW.w, h: ROW.h };
  cardBoxes.push(box);
  const words = line.node ? `${GLYPHS[line.node.kind]} ${line.node.title}` : said(W.more, { n: line.left });
  const times = line.count > 1 ? ` ×${line.count}` : "";
  const text = (fitted(words, ROW.w - 14 - widthOf(times), 1)[0] || "") + times;
  const name = line.node ? `${line.node.kindWord} ${line.node.title}${times}` : words;
  const act = line.node ? (byKey) => choose(line.node.id, byKey) : () => openTies(line.kind);
  const kids = [label(x + 7, y + 16, text)];
  if (line.node) kids.push(draw("title", {}, line.node.title));
  return thing(box, line.node ? line.node.standing || "tie" : "tie", name, act, ...kids);
};
const cardColumn = (column, x, y) => {
  const made = [];
  let at = y;
  for (const line of column) {
    made.push(cardRow(line, x, at));
    at += line.head ? 28 : ROW.h + ROW.gap;
  }
  return { made, bottom: at };
};
const centreBox = (node, x, y) => {
  const box = { key: "@" + node.id, x, y, w: 210, h: 64 };
  cardBoxes.push(box);
  const lines = fitted(node.title, box.w - 18, 2, 13).map((line, number) => label(x + 9, y + 20 + number * 16, line, "group-title"));
  const kind = label(x + 9, y + 56, fitted([GLYPHS[node.kind] + " " + node.kindWord, node.type, standingWord(node)].filter(Boolean).join(" · "), box.w - 18, 1, 11)[0], "kind");
  return thing(box, "chosen " + node.standing, node.title, () => byName("panel").querySelector("h2")?.focus(), ...lines, kind);
};
const card = (node) => {
  cardBoxes = [];
  const isNarrow = frame().width < 620;
  const room = isNarrow ? 30 : 38;
  const sides = [false, true].map((isOut) => columned(listedTies(tiesOf(node, isOut), room), isNarrow ? 1e6 : TALL));
  const high = (column) => column.reduce((sum, line) => sum + (line.head ? 28 : ROW.h + ROW.gap), 0);
  const tall = Math.max(90, ...sides.flat().map(high));
  const step = ROW.w + 16;
  const group = draw("g", { class: "card" });
  const extent = isNarrow ? cardDown(group, node, sides, step) : cardAcross(group, node, sides, step, tall);
  group.prepend(draw("rect", { class: "back", x: -16, y: -34, width: extent.w + 32, height: extent.h + 50, rx: 10 }));
  const home = boxOf.get(node.id);
  const at = home ? { x: home.x + home.w / 2 - extent.w / 2, y: home.y - extent.h / 2 } : { x: (map.w - extent.w) / 2, y: (map.h - extent.h) / 2 };
  group.setAttribute("transform", `translate(${at.x} ${at.y})`);
  for (const box of cardBoxes) Object.assign(box, { x: box.x + at.x, y: box.y + at.y });
  world.append(group);
  return { x: at.x - 16, y: at.y - 34, w: extent.w + 32, h: extent.h + 50 };
};
const cardAcross = (group, node, [left, right], step, tall) => {
  const middle = left.length * step + (left.length ? 44 : 0);
  const after = middle + 210 + 44;
  const top = tall / 2 - 32;
  left.forEach((column, number) => group.append(...cardColumn(column, number * step, 0).made));
  right.forEach((column, number) => group.append(...cardColumn(column, after + number * step, 0).made));
  const hand = (x, from, to) => draw("path", { class: "wire", d: `M${from} ${top + 32} C${(from + x) / 2} ${top + 32} ${(from + x) / 2} ${to} ${x} ${to}` });
  if (left.length) {
    group.append(label(0, -12, W.incoming + " →", "kind"));
    for (const y of [0, tall / 2, tall]) group.append(hand(middle - 40, middle, y));
  }
  if (right.length) {
    group.append(label(after, -12, "→ " + W.outgoing, "kind"));
    for (const y of [0, tall / 2, tall]) group.append(hand(after - 6, middle + 210, y));
  }
  group.append(centreBox(node, middle, top));
  return { w: right.length ? after + right.length * step - 16 : middle + 210, h: tall };
};
const cardDown = (group, node, [left, right], step) => {
  group.append(centreBox(node, 0, 0));
  let y = 84;
  for (const [columns, words] of [[left, W.incoming], [right, W.outgoing]]) {
    if (!columns.length) continue;
    group.append(label(0, y, words, "kind"));
    y = cardColumn(columns[0], 0, y + 4).bottom + 24;
  }
  return { w: 210, h: y };
};
