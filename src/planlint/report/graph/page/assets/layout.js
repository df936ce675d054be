// Places of boxes: bands from the state down, groups side by side, plans in rows within them.
const BOX = { w: 158, h: 58 };
const GAP = 10;
const HEAD = 26;
const LABEL = 84;
const MANY = 120;
const toggled = new Map();
const isOpen = (group) => group.plans.length < 2 || (toggled.get(group.id) ?? shown.size <= MANY);
const BANDS = D.bands.map(([level, groups]) => ({
  level,
  groups: groups.map(([id, title, plans]) => ({ id: level + "/" + id, title, all: plans, plans })),
}));

const sized = (group) => {
  if (!isOpen(group)) return { group, w: BOX.w, h: BOX.h, cols: 0 };
  const many = group.plans.length;
  const cols = Math.min(many, 7, Math.max(2, Math.ceil(Math.sqrt(many * 1.4))));
  const rows = Math.ceil(many / cols);
  return { group, cols, w: GAP + cols * (BOX.w + GAP), h: HEAD + rows * (BOX.h + GAP) };
};
const arranged = () => {
  const size = frame();
  const bands = BANDS.map((band) => {
    const groups = band.groups.map((group) => Object.assign(group, { plans: group.all.filter((plan) => shown.has(plan)) }));
    return { band, parts: groups.filter((group) => group.plans.length).map(sized) };
  }).filter((band) => band.parts.length);
  const parts = bands.flatMap((band) => band.parts);
  const area = parts.reduce((sum, part) => sum + (part.w + 14) * (part.h + 30), 0);
  const shape = Math.min(2.4, Math.max(0.7, size.width / Math.max(1, size.height)));
  const wide = Math.max(320, ...parts.map((part) => part.w), Math.sqrt(area * shape * 1.25));
  const made = { boxes: [], frames: [], bands: [], w: LABEL + wide + GAP, h: 0 };
  let y = 0;
  for (const { band, parts: row } of bands) {
    const top = y;
    y = flowed(row, y + 14, wide, made) + 14;
    made.bands.push({ title: D.words.bands[band.level], y: top, h: y - top, w: made.w });
    y += 18;
  }
  made.h = y;
  return made;
};
const flowed = (row, top, wide, made) => {
  let x = LABEL;
  let y = top;
  let tall = 0;
  for (const part of row) {
    if (x > LABEL && x + part.w > LABEL + wide) {
      x = LABEL;
      y += tall + 22;
      tall = 0;
    }
    placed(part, x, y, made);
    x += part.w + 14;
    tall = Math.max(tall, part.h);
  }
  return y + tall;
};
const placed = (part, x, y, made) => {
  const { group, cols } = part;
  if (!cols) {
    made.boxes.push({ key: group.id, group, x, y, w: BOX.w, h: BOX.h });
    return;
  }
  made.frames.push({ group, x, y, w: part.w, h: part.h });
  group.plans.forEach((plan, number) => {
    made.boxes.push({
      key: N[plan].id, node: N[plan], group, w: BOX.w, h: BOX.h,
      x: x + GAP + (number % cols) * (BOX.w + GAP), y: y + HEAD + Math.floor(number / cols) * (BOX.h + GAP),
    });
  });
};
