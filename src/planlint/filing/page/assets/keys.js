// Arrow keys within a row of buttons: one of them is in the order of tabs, the others are a step away.
const rove = (bar) => {
  const all = () => [...bar.querySelectorAll("button")].filter((one) => !one.hidden);
  const settle = (one) => {
    for (const each of all()) each.tabIndex = each === one ? 0 : -1;
  };
  bar.addEventListener("focusin", (event) => settle(event.target.closest("button")));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = all();
    const now = buttons.indexOf(document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : step ? now + step : -1;
    if (now < 0 || !buttons[next]) return;
    event.preventDefault();
    buttons[next].focus();
  });
  return () => {
    const buttons = all();
    if (buttons.length && !buttons.some((one) => one.tabIndex === 0)) buttons[0].tabIndex = 0;
  };
};
// Rows that are made as far as somebody looks: the last one is an end that asks for more when it comes into sight.
const CHUNK = 60;
const unroll = (holder, rows, make, tag) => {
  holder.seen?.disconnect();
  let made = 0;
  const end = el(tag, { class: "end", "aria-hidden": "true" });
  const more = (number) => {
    const kids = rows.slice(made, made + number).map(make);
    made += kids.length;
    end.before(...kids);
    if (made >= rows.length) {
      holder.seen?.disconnect();
      end.remove();
    }
  };
  holder.replaceChildren(end);
  holder.unroll = (number = rows.length) => made < rows.length && more(number);
  holder.seen = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && more(CHUNK), { rootMargin: "600px" });
  more(CHUNK);
  if (made < rows.length) holder.seen.observe(end);
};
