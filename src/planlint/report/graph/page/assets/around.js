// The card around a chosen node: everything that it is tied to, laid over the map.
const ROW = { w: 236, h: 25, gap: 4 };
const HEADED = 29;
const CENTRE = { w: 214, h: 66 };
const high = (line) => (line.head ? HEADED : ROW.h + ROW.gap);
// What is said between a node and others: other -> kind of tie and direction -> how often.
const tiesOf = (node) => {
  const found = new Map();
  for (const [isOut, edges] of [[true, from[node.i]], [false, into[node.i]]]) {
    for (const edge of edges) {
      const other = N[isOut ? edge.t : edge.s];
      if (!state.e.has(edge.kind) || !state.k.has(other.kind) || other === node || (edge.item && !told(edge.item))) continue;
      if (!found.has(other)) found.set(other, new Map());
      const key = (isOut ? "→" : "←") + edge.kind;
      found.get(other).set(key, (found.get(other).get(key) || 0) + 1);
    }
  }
  return found;
};
const tieName = (key) => `${key[0]} ${tieWord(key.slice(1))}`;
// Plans that refer to each other stand by what they say of each other, all else by what it is.
const sorted = (node) => {
  const heads = new Map();
  const put = (side, key, words, row) => {
    if (!heads.has(key)) heads.set(key, { key, side, words, rows: [] });
    heads.get(key).rows.push(row);
  };
  for (const [other, ties] of tiesOf(node)) {
    const said_ = [...ties].map(([key, count]) => tieWord(key.slice(1)) + (count > 1 ? ` ${count}` : "")).join(D.words.comma);
    const asPlans = node.kind === "plan" && other.kind === "plan";
    if (asPlans) for (const [key, count] of ties) put(0, key, tieName(key), { other, words: count > 1 ? `×${count}` : "" });
    else put(other.kind === "plan" || (node.kind !== "plan" && other.kind === "body") ? 0 : 1, other.kind, other.kindWord, { other, words: said_ });
  }
  const rank = (head) => (REFERENCES.has(head.key.slice(1)) ? D.edgeKinds.indexOf(head.key.slice(1)) - 99 : D.nodeKinds.indexOf(head.key));
  return [...heads.values()].sort((a, b) => rank(a) - rank(b));
};
// A heading for each, as many rows as there is room for, and how many are left.
const linesOf = (heads, room) => {
  let most = 40;
  const length = () => heads.reduce((sum, head) => sum + HEADED + Math.min(head.rows.length, most + 1) * (ROW.h + ROW.gap), 0);
  while (most > 2 && length() > room) most -= 1;
  return heads.flatMap((head) => {
    const kept = head.rows.length > most + 1 ? head.rows.slice(0, most) : head.rows;
    const left = head.rows.length - kept.length;
    return [{ head: `${head.words} ${head.rows.length}` }, ...kept, ...(left ? [{ left, key: head.key }] : [])];
  });
};
const columned = (lines, tall) => {
  const columns = [[]];
  let used = 0;
  for (const line of lines) {
    if (used && used + high(line) + (line.head ? high({}) : 0) > tall) {
      columns.push([]);
      used = 0;
    }
    columns[columns.length - 1].push(line);
    used += high(line);
  }
  return columns.filter((column) => column.length);
};
let cardBoxes = [];
// How it is tied, if at least the first way can be read.
const tieFit = (words, room) => {
  if (widthOf(words, 11) <= room) return words;
  const first = words.split(D.words.comma)[0] + "…";
  return widthOf(first, 11) <= room ? fitted(words, room, 1, 11)[0] : "";
};
const cardRow = (line, x, y) => {
  if (line.head) return label(x, y + 21, fitted(line.head, ROW.w, 1, 13)[0], "head");
  const node = line.other;
  const box = { key: `${node ? node.id : "…" + line.key}@${x},${y}`, x, y, w: ROW.w, h: ROW.h };
  cardBoxes.push(box);
  if (!node) {
    const words = said(W.more, { n: line.left });
    return thing(box, "tie", words, () => openTies(line.key), label(x + 7, y + 17, words, "note"));
  }
  const title = `${GLYPHS[node.kind]} ${node.title}`;
  const least = Math.min(widthOf(title), ROW.w * 0.76);
  const words = tieFit(line.words, ROW.w - 26 - least);
  const room = ROW.w - 14 - (words ? widthOf(words, 11) + 10 : 0);
  const kids = [label(x + 7, y + 17, fitted(title, room, 1)[0] || "", "title")];
  if (words) kids.push(label(x + ROW.w - 7, y + 17, words, "note", "end"));
  const name = [node.kindWord, node.title, line.words].filter(Boolean).join(" ");
  return thing(box, node.standing || "tie", name, (byKey) => choose(node.id, byKey), ...kids, draw("title", {}, name));
};
const cardColumn = (group, column, x, y, edge) => {
  let at = y;
  for (const line of column) {
    if (line.head && edge) {
      const [a, b] = [edge.x, edge.side];
      const middle = (a + b) / 2;
      group.append(draw("path", { class: "wire", d: `M${a} ${at + 17} C${middle} ${at + 17} ${middle} ${edge.y} ${b} ${edge.y}` }));
    }
    group.append(cardRow(line, x, at));
    at += high(line);
  }
  return at;
};
const centreBox = (node, x, y) => {
  const box = { key: "@" + node.id, x, y, ...CENTRE };
  cardBoxes.push(box);
  const lines = fitted(node.title, box.w - 18, 2, 13).map((line, number) => label(x + 9, y + 20 + number * 17, line, "group-title"));
  const words = [`${GLYPHS[node.kind]} ${node.kindWord}`, node.type, standingWord(node)].filter(Boolean).join(" · ");
  const small = label(x + 9, y + 57, fitted(words, box.w - 18, 1, 11)[0], "note");
  return thing(box, "chosen " + node.standing, node.title, () => panel.querySelector("h2")?.focus(), ...lines, small);
};
const card = (node) => {
  cardBoxes = [];
  const size = frame();
  const isNarrow = size.width < 620;
  // So that the card is read without zooming, it takes as many columns as the window has room for.
  const room = { w: size.width / 0.8, h: Math.max(420, (size.height - 90) / 0.8) };
  const columns = Math.max(2, Math.floor((room.w - CENTRE.w - 110) / (ROW.w + 14)));
  const heads = sorted(node);
  const sides = [0, 1].map((side) => heads.filter((head) => head.side === side));
  const weight = sides.map((part) => part.reduce((sum, head) => sum + head.rows.length + 1, 0));
  const first = Math.max(1, Math.min(columns - 1, Math.round((columns * weight[0]) / Math.max(1, weight[0] + weight[1]))));
  const parts = sides.map((part, side) => {
    const tall = isNarrow ? 1e6 : room.h;
    return columned(linesOf(part, isNarrow ? 900 : room.h * (side ? columns - first : first) * 0.94), tall);
  });
  const group = draw("g", { class: "card" });
  const extent = isNarrow ? cardDown(group, node, parts) : cardAcross(group, node, parts);
  group.prepend(draw("rect", { class: "back", x: -16, y: -12, width: extent.w + 32, height: extent.h + 28, rx: 10 }));
  const home = boxOf.get(node.id);
  const at = home ? { x: home.x + home.w / 2 - extent.w / 2, y: home.y - extent.h / 2 } : { x: (map.w - extent.w) / 2, y: (map.h - extent.h) / 2 };
  group.setAttribute("transform", `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`);
  for (const one of cardBoxes) Object.assign(one, { x: one.x + at.x, y: one.y + at.y });
  world.append(group);
  return { x: at.x - 16, y: at.y - 12, w: extent.w + 32, h: extent.h + 28 };
};
const cardAcross = (group, node, [left, right]) => {
  const step = ROW.w + 14;
  const tall = Math.max(CENTRE.h + 20, ...[...left, ...right].map((column) => column.reduce((sum, line) => sum + high(line), 0)));
  const middle = left.length * step + (left.length ? 34 : 0);
  const after = middle + CENTRE.w + 48;
  const y = tall / 2;
  left.forEach((column, number) => cardColumn(group, column, number * step, 0, number === left.length - 1 && { x: middle - 46, side: middle, y }));
  right.forEach((column, number) => cardColumn(group, column, after + number * step, 0, number === 0 && { x: after - 4, side: middle + CENTRE.w, y }));
  group.append(centreBox(node, middle, y - CENTRE.h / 2));
  return { w: right.length ? after + right.length * step - 14 : middle + CENTRE.w, h: tall };
};
const cardDown = (group, node, parts) => {
  group.append(centreBox(node, 0, 0));
  let y = CENTRE.h + 8;
  for (const column of parts.flat()) y = cardColumn(group, column, 0, y, false) + 8;
  return { w: ROW.w, h: y };
};
