// Pictures that show how sure a figure is: whiskers, bands, and hatching where the base is small.
import { narrow, picture, plain, tint } from "./paint.js";

const minus = (v) => String(Math.round(v)).replace("-", "−");
const signed = (v) => (v > 0 ? "+" : "") + minus(v);

/** Hatching over a colour, for bases below thirty. */
const hatch = (c) => ({
  symbol: "rect", symbolSize: 1, color: c.paper, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4,
});

/** A horizontal whisker with small ends at a row. */
function whisker(api, low, high, row, style) {
  const a = api.coord([low, row]);
  const b = api.coord([high, row]);
  const line = (x1, y1, x2, y2, dash) => ({
    type: "line", shape: { x1, y1, x2, y2 }, style: { ...style, lineDash: dash ? style.lineDash : null },
  });
  return {
    type: "group",
    children: [
      line(a[0], a[1], b[0], b[1], true), line(a[0], a[1] - 5, a[0], a[1] + 5), line(b[0], b[1] - 5, b[0], b[1] + 5),
    ],
  };
}

/** One bar a segment: its share of those who answered, with a whisker. */
export function shareBars(box, data) {
  const rows = [...data.rows].reverse().filter((row) => row.share !== null);
  box.style.height = 24 + 44 * rows.length + "px";
  picture(box, (c) => ({
    animation: false,
    aria: { enabled: true, decal: { show: rows.some((row) => row.hatched) } },
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", show: false, min: 0, max: Math.max(20, ...rows.map((row) => row.high)) },
    yAxis: {
      type: "category", data: rows.map((row) => (row.segment ? row.segment + "  " : "") + row.name),
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: c.ink, fontSize: 14, width: narrow() ? 120 : 220, overflow: "truncate" },
    },
    series: [
      {
        type: "bar", barMaxWidth: 22, silent: true,
        data: rows.map((row) => ({
          value: row.share,
          itemStyle: { color: row.color, decal: row.hatched ? hatch(c) : { symbol: "none" } },
        })),
      },
      {
        type: "custom", silent: true, animation: false, z: 4, data: rows.map((row, i) => [row.low, i, row.high]),
        renderItem: (params, api) =>
          whisker(api, api.value(0), api.value(2), api.value(1), { stroke: c.ink, lineWidth: 1.5 }),
      },
      {
        type: "scatter", silent: true, symbolSize: 0.1, data: rows.map((row, i) => [row.high, i]),
        label: {
          show: true, position: "right", distance: 10, color: c.ink, fontSize: 14,
          formatter: (p) => Math.round(rows[p.dataIndex].share) + "%",
        },
      },
    ],
  }));
}

/** One measure over waves: a line with its band, labelled at its dots. */
export function bandLine(box, data) {
  const known = data.points.filter((p) => p.value !== null);
  const lows = known.map((p) => p.low ?? p.value);
  const highs = known.map((p) => p.high ?? p.value);
  const percent = data.unit === "%";
  const min = percent ? 0 : Math.max(-100, Math.floor(Math.min(...lows) / 50) * 50);
  const max = percent ? 100 : Math.min(100, Math.ceil(Math.max(...highs) / 50) * 50);
  picture(box, (c) => ({
    grid: { left: 8, right: 20, top: 24, bottom: 20, containLabel: true },
    xAxis: {
      type: "category", data: known.map((p) => p.wave), boundaryGap: known.length < 2 || ["8%", "8%"],
      axisLine: { lineStyle: { color: c.strong } }, axisTick: { show: false },
      axisLabel: { color: c.soft, fontSize: 13, hideOverlap: true, lineHeight: 16, formatter: (v) => v.replace(" ", "\n") },
    },
    yAxis: {
      type: "value", min, max, interval: percent ? 25 : 50,
      axisLabel: { color: c.soft, fontSize: 13, formatter: (v) => (percent ? v + "%" : signed(v)) },
      splitLine: { lineStyle: { color: c.line } },
    },
    series: [
      {
        type: "custom", silent: true, animation: false, data: [0], z: 1,
        renderItem(params, api) {
          const points = [
            ...known.map((p, i) => api.coord([i, p.high ?? p.value])),
            ...known.map((p, i) => api.coord([i, p.low ?? p.value])).reverse(),
          ];
          return { type: "polygon", shape: { points }, style: { fill: c.accent, opacity: 0.14 } };
        },
      },
      {
        type: "line", silent: true, data: known.map((p) => p.value), symbolSize: 9, z: 3,
        symbol: known.some((p) => p.hatched) ? "emptyCircle" : "circle",
        lineStyle: { color: c.accent, width: 2.5, type: known.some((p) => p.hatched) ? "dashed" : "solid" },
        itemStyle: { color: c.accent },
        label: {
          show: true, position: "top", color: c.ink, fontSize: 14, fontWeight: 600,
          formatter: (p) => (percent ? Math.round(p.value) + "%" : signed(p.value)),
        },
      },
    ],
  }));
}

/** A dot and a whisker each: net promoter scores. */
export function dotsAndWhiskers(box, data) {
  box.style.height = 48 + 52 * data.scores.length + "px";
  picture(box, (c) => ({
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    xAxis: {
      type: "value", min: -100, max: 100, interval: 50, axisLabel: { color: c.soft, formatter: signed },
      splitLine: { lineStyle: { color: c.line } },
    },
    yAxis: {
      type: "category", data: data.scores.map((s) => plain(s.wave)), inverse: true, axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: c.ink, fontSize: 14, width: narrow() ? 120 : 240, overflow: "truncate" },
    },
    series: [
      {
        type: "custom", silent: true, animation: false, data: data.scores.map((s, i) => [s.low, i, s.high]),
        renderItem: (params, api) =>
          whisker(api, api.value(0), api.value(2), api.value(1), {
            stroke: c.accent, lineWidth: 2.5, opacity: 0.55,
            lineDash: data.scores[params.dataIndex].hatched ? [5, 4] : null,
          }),
      },
      {
        type: "scatter", symbolSize: 13, silent: true, z: 3,
        data: data.scores.map((s, i) => ({
          value: [s.score, i],
          itemStyle: { color: s.hatched ? c.paper : c.accent, borderColor: c.accent, borderWidth: 2 },
        })),
        label: {
          show: true, position: "top", color: c.ink, fontSize: 14, formatter: (p) => signed(p.value[0]),
        },
      },
    ],
  }));
}
