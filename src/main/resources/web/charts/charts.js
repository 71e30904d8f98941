// Draws each report's picture from the JSON beside it. Without this script the table below a picture says the same.
import "./charts.css";
import { canvas } from "./canvas.js";
import { flow, segmentBars, sharesOverWaves, trustCurve } from "./lines.js";
import { needs } from "./needs.js";
import { bandLine, dotsAndWhiskers, shareBars } from "./sure.js";

const draw = {
  canvas,
  "canvas-target": canvas,
  segments: segmentBars,
  trust: trustCurve,
  movement: flow,
  "trend-segments": sharesOverWaves,
  "trend-stages": sharesOverWaves,
  "trend-appetite": sharesOverWaves,
  "segment-shares": shareBars,
  open: bandLine,
  more: bandLine,
  nps: bandLine,
  recommendation: dotsAndWhiskers,
  needs,
};

function drawAll() {
  for (const box of document.querySelectorAll("[data-chart]")) {
    const data = document.getElementById(box.dataset.chart + "-data");
    if (data) draw[box.dataset.chart](box, JSON.parse(data.textContent));
  }
}

// Widths of labels depend on the font, so it must be there first.
document.fonts.ready.then(drawAll);
