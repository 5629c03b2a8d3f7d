"use strict";
// Draws what is asked, sends what is answered. Text is only ever set as text.

const POINTS = 33;
const PAUSE = 3000;
const at = (id) => document.getElementById(id);
let words = {}, shown = null, read = () => null;

const make = (name, text = "", into = at("answer")) => {
  const one = document.createElement(name);
  one.textContent = text;
  into.append(one);
  return one;
};

const ready = (can) => { at("send").disabled = !can; };

// --- one kind each: each returns what reads the answer ------------------------------------------

function drawing() {
  at("hint").textContent = words.draw;
  const pad = make("canvas");
  pad.tabIndex = 0;
  pad.setAttribute("role", "img");
  pad.setAttribute("aria-label", words.draw);
  const heights = Array.from({ length: POINTS }, (_, n) => 1 - n / (POINTS - 1));
  let last = null, drawn = false, place = 1;
  const sides = () => [pad.clientWidth, pad.clientHeight];
  const margin = 16;

  const paint = () => {
    const [width, height] = sides(), ratio = window.devicePixelRatio || 1;
    pad.width = width * ratio;
    pad.height = height * ratio;
    const pen = pad.getContext("2d"), style = getComputedStyle(document.documentElement);
    pen.scale(ratio, ratio);
    const x = (n) => margin + n / (POINTS - 1) * (width - 2 * margin);
    const y = (h) => height - margin - h * (height - 2 * margin);
    pen.strokeStyle = style.getPropertyValue("--line");
    pen.setLineDash([6, 6]);
    pen.beginPath();
    pen.moveTo(x(0), y(1));
    pen.lineTo(x(POINTS - 1), y(0));
    pen.stroke();
    pen.setLineDash([]);
    pen.strokeStyle = style.getPropertyValue("--accent");
    pen.lineWidth = 4;
    pen.lineJoin = "round";
    if (!drawn) return;
    pen.beginPath();
    heights.forEach((h, n) => n ? pen.lineTo(x(n), y(h)) : pen.moveTo(x(n), y(h)));
    pen.stroke();
    if (document.activeElement === pad && last === null) {
      pen.beginPath();
      pen.arc(x(place), y(heights[place]), 7, 0, 2 * Math.PI);
      pen.stroke();
    }
  };

  const where = (event) => {
    const [width, height] = sides(), box = pad.getBoundingClientRect();
    const part = (value) => Math.min(1, Math.max(0, value));
    return [part((event.clientX - box.left - margin) / (width - 2 * margin)) * (POINTS - 1),
      part((box.bottom - margin - event.clientY) / (height - 2 * margin))];
  };
  const stroke = (from, to) => {
    const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
    for (let n = 1; n < POINTS - 1; n++) {
      if (n < left[0] - 0.5 || n > right[0] + 0.5) continue;
      const span = right[0] - left[0];
      const part = span ? Math.min(1, Math.max(0, (n - left[0]) / span)) : 1;
      heights[n] = left[1] + part * (right[1] - left[1]);
    }
    drawn = true;
    ready(true);
    paint();
  };
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    last = where(event);
    stroke(last, last);
  });
  pad.addEventListener("pointermove", (event) => {
    if (last === null) return;
    const here = where(event);
    stroke(last, here);
    last = here;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    pad.addEventListener(end, () => { last = null; });
  }
  pad.addEventListener("keydown", (event) => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 0.05], ArrowDown: [0, -0.05] }[event.key];
    if (!move) return;
    event.preventDefault();
    place = Math.min(POINTS - 2, Math.max(1, place + move[0]));
    const height = Math.min(1, Math.max(0, heights[place] + move[1]));
    stroke([place, height], [place, height]);
  });
  for (const one of ["focus", "blur"]) pad.addEventListener(one, paint);
  window.addEventListener("resize", paint);
  paint();
  return () => ({ kind: "load_curve", heights: heights.map((h) => Math.round(h * 1000) / 1000) });
}

function vote() {
  let chosen = null;
  const buttons = ["lazy", "balanced", "active"].map((name) => {
    const one = make("button", words[name]);
    one.type = "button";
    one.setAttribute("aria-pressed", "false");
    one.addEventListener("click", () => {
      chosen = name;
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === one));
      ready(true);
    });
    return one;
  });
  return () => ({ kind: "regime", vote: chosen });
}

function scale(asked) {
  const number = make("output", "–"), slider = make("input"), ends = make("div");
  ends.className = "ends";
  make("span", String(asked.low), ends);
  make("span", String(asked.high), ends);
  slider.type = "range";
  Object.assign(slider, { min: 0, max: 1000, value: 500 });
  slider.setAttribute("aria-label", asked.question || words.title);
  const value = () => {
    const part = slider.value / 1000;
    const found = asked.log ? asked.low * (asked.high / asked.low) ** part
      : asked.low + part * (asked.high - asked.low);
    return Math.min(asked.high, Math.max(asked.low, found));
  };
  const tell = () => { number.textContent = String(Number(value().toPrecision(3))); ready(true); };
  slider.addEventListener("input", tell);
  return () => ({ kind: "value", value: value() });
}

function order(asked) {
  at("hint").textContent = words.first;
  const list = make("ol");
  const names = asked.names.length ? asked.names
    : Array.from({ length: asked.layers }, (_, n) => `${words.layer} ${n + 1}`);
  names.forEach((name, number) => {
    const row = make("li", "", list);
    row.dataset.number = number;
    make("span", name, row);
    for (const [sign, label, to] of [["↑", words.up, -1], ["↓", words.down, 1]]) {
      const key = make("button", sign, row);
      key.type = "button";
      key.setAttribute("aria-label", `${label}: ${name}`);
      key.addEventListener("click", () => {
        const other = to < 0 ? row.previousElementSibling : row.nextElementSibling;
        if (other) to < 0 ? other.before(row) : other.after(row);
        key.focus();
      });
    }
  });
  ready(true);
  return () => ({ kind: "order", order: [...list.children].map((row) => Number(row.dataset.number)) });
}

const KINDS = { load_curve: drawing, regime: vote, value: scale, order };

// --- what comes and goes --------------------------------------------------------------------------

function show(asked) {
  words = asked.words;
  at("private").textContent = words.private;
  at("send").textContent = words.send;
  at("answer").replaceChildren();
  at("hint").textContent = "";
  at("state").textContent = "";
  at("question").textContent = asked.kind ? asked.question || words.title : words.wait;
  at("send").hidden = !asked.kind;
  ready(false);
  read = asked.kind ? KINDS[asked.kind](asked) : () => null;
}

async function look() {
  try {
    const answer = await fetch("now");
    if (!answer.ok) throw new Error(answer.status);
    const asked = await answer.json();
    if (asked.number !== shown) {
      show(asked);
      shown = asked.number;
    } else if (at("state").dataset.lost) {
      at("state").textContent = "";
    }
    delete at("state").dataset.lost;
  } catch {
    at("state").dataset.lost = "yes";
    at("state").textContent = words.over || "";
  }
  setTimeout(look, PAUSE * (0.8 + 0.4 * Math.random()));
}

async function send() {
  ready(false);
  try {
    const answer = await fetch(`guess/${shown}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(read()),
    });
    at("state").textContent = answer.ok ? words.sent : words.refused;
    if (answer.ok) at("send").textContent = words.again;
  } catch {
    at("state").textContent = words.refused;
  }
  setTimeout(() => ready(true), 2000);
}

at("send").addEventListener("click", send);
look();
