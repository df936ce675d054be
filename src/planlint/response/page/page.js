"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const svg = document.querySelector(".chart svg");
  const grid = [...svg.querySelectorAll(".grid line")];
  const groups = [...svg.querySelectorAll(".row")];
  const panel = document.querySelector("aside");
  const title = panel.querySelector("h2");
  const list = panel.querySelector("dl");
  const search = document.getElementById("search");
  const plan = document.getElementById("plan");
  const unit = document.getElementById("unit");
  const odd = document.getElementById("odd");
  const count = document.getElementById("count");
  const width = svg.viewBox.baseVal.width;
  let chosen = null;

  function option(select, value, text) {
    const made = document.createElement("option");
    made.value = value;
    made.textContent = text;
    select.append(made);
  }

  function wanted(row) {
    const words = search.value.trim().toLowerCase();
    return (!plan.value || row.plan === plan.value)
      && (!unit.value || row.units.includes(unit.value))
      && (!odd.checked || row.odd)
      && (!words || row.text.toLowerCase().includes(words));
  }

  function narrow() {
    const shown = data.rows.map((row) => !row.heading && wanted(row));
    let heading = -1;
    data.rows.forEach((row, n) => {
      if (row.heading) { heading = n; } else if (shown[n] && heading >= 0) { shown[heading] = true; }
    });
    let y = data.top;
    groups.forEach((group, n) => {
      group.toggleAttribute("hidden", !shown[n]);
      if (shown[n]) {
        group.setAttribute("transform", `translate(0 ${y})`);
        y += data.rows[n].height;
      }
    });
    const height = y + 14;
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("height", height);
    grid.forEach((line) => line.setAttribute("y2", y));
    const lines = shown.filter((yes, n) => yes && !data.rows[n].heading).length;
    count.textContent = `${lines} / ${data.rows.filter((row) => !row.heading).length}`;
  }

  function show(n) {
    if (chosen !== null) { groups[chosen].classList.remove("chosen"); }
    chosen = n;
    groups[n].classList.add("chosen");
    title.textContent = data.rows[n].title;
    list.replaceChildren();
    for (const [name, text] of data.rows[n].lines) {
      const term = document.createElement("dt");
      const said = document.createElement("dd");
      term.textContent = name;
      said.textContent = text;
      list.append(term, said);
    }
    panel.hidden = false;
  }

  function hide() {
    panel.hidden = true;
    if (chosen !== null) {
      groups[chosen].classList.remove("chosen");
      groups[chosen].focus();
      chosen = null;
    }
  }

  function move(n, step) {
    for (let next = n + step; next >= 0 && next < groups.length; next += step) {
      if (!groups[next].hasAttribute("hidden") && !data.rows[next].heading) {
        groups[next].focus();
        if (!panel.hidden) { show(next); }
        return;
      }
    }
  }

  data.plans.forEach(([value, text]) => option(plan, value, text));
  data.units.forEach(([value, text]) => option(unit, value, text));
  groups.forEach((group, n) => {
    if (data.rows[n].heading) { return; }
    group.setAttribute("tabindex", "0");
    group.setAttribute("role", "button");
    group.setAttribute("aria-label", data.rows[n].text);
    group.addEventListener("click", () => show(n));
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { show(n); }
      else if (event.key === "ArrowDown") { move(n, 1); }
      else if (event.key === "ArrowUp") { move(n, -1); }
      else { return; }
      event.preventDefault();
    });
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { hide(); } });
  panel.querySelector("button").addEventListener("click", hide);
  document.getElementById("print").addEventListener("click", () => window.print());
  document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  for (const control of [search, plan, unit, odd]) { control.addEventListener("input", narrow); }
  document.querySelector("form").hidden = false;
  narrow();
})();
