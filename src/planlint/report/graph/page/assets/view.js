// Where one looks: pan by dragging, wheel and keys, zoom by wheel, two fingers and keys.
const picture = byName("drawing");
const world = byName("world");
const view = { x: 0, y: 0, k: 1 };
const NEAR = 3;
const FAR = 0.08;
// From afar the small words only cost time.
const DIM = 0.34;
const look = () => {
  world.setAttribute("transform", `translate(${view.x.toFixed(1)} ${view.y.toFixed(1)}) scale(${view.k.toFixed(4)})`);
  if (picture.classList.contains("far") !== view.k < DIM) picture.classList.toggle("far");
};
const frame = () => picture.getBoundingClientRect();
const zoom = (by, x, y) => {
  const size = frame();
  const at = { x: x ?? size.width / 2, y: y ?? size.height / 2 };
  const k = Math.min(NEAR, Math.max(FAR, view.k * by));
  view.x = at.x - ((at.x - view.x) * k) / view.k;
  view.y = at.y - ((at.y - view.y) * k) / view.k;
  view.k = k;
  look();
};
const pan = (dx, dy) => {
  view.x += dx;
  view.y += dy;
  look();
};
// The whole of a box, no larger than life; below *least* its upper left corner is enough.
const show = (box, least = FAR) => {
  const size = frame();
  const top = 44;
  const room = { w: size.width - 24, h: size.height - top - 30 };
  view.k = Math.max(least, Math.min(1.1, room.w / box.w, room.h / box.h));
  view.x = 12 + Math.max(0, (room.w - box.w * view.k) / 2) - box.x * view.k;
  view.y = top + Math.max(0, (room.h - box.h * view.k) / 2) - box.y * view.k;
  look();
};
const bring = (box) => {
  const size = frame();
  const left = box.x * view.k + view.x;
  const top = box.y * view.k + view.y;
  const right = left + box.w * view.k;
  const bottom = top + box.h * view.k;
  pan(left < 8 ? 8 - left : right > size.width - 8 ? size.width - 8 - right : 0, top < 48 ? 48 - top : bottom > size.height - 26 ? size.height - 26 - bottom : 0);
};
const fingers = new Map();
let moved = 0;
const spread = () => {
  const [a, b] = [...fingers.values()];
  return { d: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
};
picture.addEventListener("pointerdown", (event) => {
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  moved = 0;
});
window.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const old = fingers.size === 2 ? spread() : null;
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  if (old) {
    const now = spread();
    const size = frame();
    pan(now.x - old.x, now.y - old.y);
    if (old.d) zoom(now.d / old.d, now.x - size.left, now.y - size.top);
  } else if (fingers.size === 1) pan(event.clientX - before.x, event.clientY - before.y);
  moved += Math.abs(event.clientX - before.x) + Math.abs(event.clientY - before.y);
  picture.classList.toggle("held", moved > 4);
});
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(end, (event) => {
    fingers.delete(event.pointerId);
    // A click that comes of dragging is none; it follows at once.
    setTimeout(() => { moved = 0; });
    picture.classList.remove("held");
  });
}
picture.addEventListener("wheel", (event) => {
  event.preventDefault();
  const size = frame();
  zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.clientX - size.left, event.clientY - size.top);
}, { passive: false });
