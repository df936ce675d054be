// Places of boxes: bands from the state down, groups side by side, plans in rows within them.
const BOX = { w: 164, h: 60 };
const GAP = 10;
const HEAD = 27;
const LABEL = 100;
const MANY = 120;
const toggled = new Map();
const isOpen = (group) => group.plans.length < 2 || (toggled.get(group.id) ?? shown.size <= MANY);
const BANDS = D.bands.map(([level, groups]) => ({
  level,
  groups: groups.map(([id, title, plans]) => ({ id: level + "/" + id, title: title || D.words.bands[""], all: plans, plans })),
}));

// A group alone in its band fills the width, others stay compact.
const sized = (group, wide, isAlone) => {
  if (!isOpen(group)) return { group, w: BOX.w, h: BOX.h, cols: 0 };
  const many = group.plans.length;
  const cols = Math.min(many, isAlone ? wide : Math.max(2, Math.ceil(Math.sqrt(many * 1.4))), wide);
  const rows = Math.ceil(many / cols);
  return { group, cols, w: GAP + cols * (BOX.w + GAP), h: HEAD + rows * (BOX.h + GAP) };
};
// Of the widths that the drawing could have, the one that the window shows largest.
const arranged = () => {
  const size = frame();
  const bands = BANDS.map((band) => {
    for (const group of band.groups) group.plans = group.all.filter((plan) => shown.has(plan));
    return { ...band, groups: band.groups.filter((group) => group.plans.length) };
  }).filter((band) => band.groups.length);
  let best = null;
  for (let wide = 2; wide <= 26; wide += 1) {
    const made = flowed(bands, wide);
    made.scale = Math.min(size.width / made.w, size.height / made.h);
    if (!best || made.scale > best.scale * 1.001) best = made;
  }
  return best;
};
const flowed = (bands, wide) => {
  const made = { boxes: [], frames: [], bands: [], w: 0, h: 0 };
  const most = LABEL + GAP + wide * (BOX.w + GAP) + 4;
  let y = 0;
  for (const band of bands) {
    const parts = band.groups.map((group) => sized(group, wide, band.groups.length === 1));
    const bottom = lined(parts, y + 10, most, made) + 10;
    made.bands.push({ title: D.words.bands[band.level], y, h: bottom - y });
    y = bottom + 12;
  }
  made.w += GAP;
  made.h = y;
  return made;
};
const lined = (parts, top, most, made) => {
  let x = LABEL;
  let y = top;
  let tall = 0;
  for (const part of parts) {
    if (x > LABEL && x + part.w > most) {
      x = LABEL;
      y += tall + 18;
      tall = 0;
    }
    placed(part, x, y, made);
    x += part.w + 12;
    made.w = Math.max(made.w, x);
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
