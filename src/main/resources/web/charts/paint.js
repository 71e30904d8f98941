// What all pictures share: ECharts with only the parts we use, and the page's own colours.
import { init, use } from "echarts/core";
import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

use([
  BarChart, CustomChart, LineChart, SankeyChart, ScatterChart,
  GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, CanvasRenderer,
]);

export function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  return {
    paper: read("--paper"), sheet: read("--sheet"), ink: read("--ink"), soft: read("--soft"), line: read("--line"),
    strong: read("--strong-line"), accent: read("--accent"), good: read("--good"), bad: read("--bad"),
  };
}

export const narrow = () => window.matchMedia("(max-width: 860px)").matches;
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Keeps a picture true to its box: drawn again when the box, the colours or the paper change. */
export function picture(box, option) {
  const chart = init(box, null, { renderer: "canvas", devicePixelRatio: Math.max(2, window.devicePixelRatio) });
  const redraw = () => {
    chart.resize();
    chart.setOption({ ...base(), ...option(colours(), chart) }, true);
  };
  redraw();
  let last = box.clientWidth;
  new ResizeObserver(() => {
    if (box.clientWidth !== last) {
      last = box.clientWidth;
      redraw();
    }
  }).observe(box);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  window.addEventListener("beforeprint", redraw);
  return { chart, redraw };
}

export function base() {
  const c = colours();
  return {
    animation: !still(),
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: { fontFamily: '"Source Sans 3", sans-serif', fontSize: 14, color: c.ink },
    tooltip: {
      backgroundColor: c.sheet, borderColor: c.line, padding: [8, 12], confine: true,
      textStyle: { color: c.ink, fontSize: 14, fontFamily: '"Source Sans 3", sans-serif' },
      extraCssText: "max-width:280px;white-space:normal;box-shadow:0 6px 20px rgb(31 41 51/.12)",
    },
  };
}

/** Text from data, made safe for a tooltip's HTML. */
export function plain(text) {
  return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** 1234567 as "1 234 567" with thin spaces. */
export function whole(number) {
  return Math.round(number).toString().replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
}

/** A segment's colour thinned to a tint of the paper. */
export function tint(hex, share) {
  const n = parseInt(hex.slice(1), 16);
  return `rgba(${n >> 16},${(n >> 8) & 255},${n & 255},${share})`;
}

/** A segment's colour laid over the paper, opaque, so that nothing shines through. */
export function over(hex, share, paper) {
  const at = (colour, shift) => (parseInt(colour.slice(1), 16) >> shift) & 255;
  const mix = (shift) => Math.round(share * at(hex, shift) + (1 - share) * at(paper, shift));
  return `rgb(${mix(16)},${mix(8)},${mix(0)})`;
}

/** White or near-black, whichever reads better on a colour. */
export function inkOn(hex) {
  const n = parseInt(hex.slice(1), 16);
  return 0.299 * (n >> 16) + 0.587 * ((n >> 8) & 255) + 0.114 * (n & 255) > 140 ? "#10171d" : "#ffffff";
}
