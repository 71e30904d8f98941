// The other pictures: bars by segment, the S-Curve, the flow between two waves, shares and scores over waves.
import { inkOn, narrow, picture, plain, tint } from "./paint.js";

/** One bar a segment, split into asked, partly asked and assumed. */
export function segmentBars(box, data) {
  const rows = [...data.rows].reverse();
  picture(box, (c) => {
    const part = (key, style) => ({
      type: "bar", stack: "all", barMaxWidth: 24, name: key.replace("partly", "partly asked"),
      data: rows.map((row) => ({
        value: row[key], itemStyle: style(row), label: key === "asked" ? { color: inkOn(row.color) } : {},
      })),
      label: {
        show: true, formatter: (p) => (p.value > 0 ? p.value : ""), fontSize: 12,
        color: key === "asked" ? undefined : c.ink,
      },
    });
    return {
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: "value", show: false },
      yAxis: {
        type: "category", data: rows.map((row) => (row.segment ? row.segment + "  " : "") + row.name),
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: c.ink, fontSize: 14, width: narrow() ? 130 : 220, overflow: "truncate" },
      },
      series: [
        part("asked", (row) => ({ color: row.color })),
        part("partly", (row) => ({ color: tint(row.color, 0.42), borderColor: row.color, borderWidth: 1 })),
        part("assumed", (row) => ({
          color: "transparent", borderColor: row.color, borderWidth: 1.5, borderType: "dashed",
        })),
      ],
    };
  });
}

/** The curve itself: flat, steep, flat, as trust grows. x and result 0..1. */
const climb = (x) => 1 / (1 + Math.exp(-9 * (x - 0.5)));

/** The S-Curve with its four stages along it and the accounts as dots above and below the line. */
export function trustCurve(box, data) {
  const { chart } = picture(box, (c) => {
    const small = narrow();
    const line = Array.from({ length: 101 }, (_, i) => [i / 100, climb(i / 100)]);
    const width = box.clientWidth - (small ? 16 : 48);
    const height = box.clientHeight - 96;
    const dots = data.stages.flatMap((_, stage) => swarm(data.dots.filter((d) => d.stage === stage), stage, width, height));
    return {
      grid: { left: small ? 8 : 24, right: small ? 8 : 24, top: 24, bottom: small ? 56 : 40 },
      xAxis: {
        type: "value", min: 0, max: 1, interval: 0.25, axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { show: false }, splitLine: { lineStyle: { color: c.line, type: "dashed" } },
      },
      yAxis: { type: "value", min: -0.25, max: 1.25, show: false },
      series: [
        {
          type: "line", data: line, showSymbol: false, silent: true, smooth: true,
          lineStyle: { color: c.accent, width: 3 }, z: 1,
          areaStyle: { color: c.accent, opacity: 0.05, origin: "start" },
        },
        {
          type: "scatter", z: 3, cursor: "pointer",
          data: dots.map((d) => ({
            value: [d.px, d.py], name: d.name, account: d.id, dot: d,
            symbol: d.from < 0 || d.from === d.stage ? "circle" : d.from < d.stage ? "triangle" : "path://M0,0L10,0L5,9Z",
            symbolSize: d.from < 0 || d.from === d.stage ? 12 : 14,
            itemStyle: {
              color: d.from >= 0 && d.from < d.stage ? c.good : d.from > d.stage ? c.bad : c.sheet,
              borderColor: d.from >= 0 && d.from !== d.stage ? c.sheet : c.ink, borderWidth: 1,
            },
          })),
        },
        {
          type: "custom", silent: true, animation: false, data: [0],
          renderItem(params, api) {
            const children = data.stages.map((name, i) => ({
              type: "text",
              style: {
                text: small ? name.replace(" ", "\n") : name, x: api.coord([i * 0.25 + 0.125, 0])[0],
                y: api.coord([0, -0.25])[1] + 10, align: "center", fill: c.ink,
                font: `600 ${small ? 12 : 15}px "Source Sans 3"`,
              },
            }));
            return { type: "group", children };
          },
        },
      ],
      tooltip: {
        trigger: "item", confine: true, backgroundColor: c.sheet, borderColor: c.line, textStyle: { color: c.ink },
        formatter: (item) => {
          const d = item.data?.dot;
          if (!d) return "";
          const was = d.from >= 0 && d.from !== d.stage ? `<br>was ${plain(data.stages[d.from])}` : "";
          return `<strong>${plain(d.name)}</strong><br>${plain(data.stages[d.stage])}${was}`;
        },
      },
    };
  });
  chart.on("click", (event) => {
    if (event.data?.account) window.location.assign("/accounts/" + event.data.account);
  });
}

/** Lays the dots of a stage in columns across its quarter, centred on the curve. */
function swarm(dots, stage, width, height) {
  const step = 17;
  const columns = Math.max(1, Math.floor((width / 4 - 16) / step));
  const deep = Math.ceil(dots.length / columns);
  const used = Math.ceil(dots.length / deep) || 1;
  const ordered = [...dots].sort((a, b) => b.revenue - a.revenue);
  return ordered.map((dot, i) => {
    const column = i % used;
    const row = Math.floor(i / used);
    const inColumn = Math.floor((dots.length - 1 - column) / used) + 1;
    const px = stage * 0.25 + 0.125 + ((column - (used - 1) / 2) * step) / width;
    const py = climb(px) + ((row - (inColumn - 1) / 2) * step * 1.45) / height;
    return { ...dot, px, py: Math.min(1.2, Math.max(-0.2, py)) };
  });
}

/** The flow from the segments before to the segments now. */
export function flow(box, data) {
  picture(box, (c) => ({
    series: [
      {
        type: "sankey", left: 8, right: narrow() ? 96 : 180, top: 8, bottom: 8, nodeWidth: 14, nodeGap: 12,
        draggable: false, layoutIterations: 0,
        data: data.nodes.map((node) => ({
          name: node.name, depth: node.depth, itemStyle: { color: node.color },
          label: {
            show: true, position: node.depth ? "right" : "right", color: c.ink, fontSize: narrow() ? 12 : 14,
            formatter: narrow() && !node.depth ? node.label.split(" ")[0] : node.label,
            width: narrow() ? 90 : 170, overflow: "truncate",
          },
        })),
        links: data.links.map((link) => ({
          ...link,
          lineStyle: {
            color: "source", opacity: link.source.split(" ")[1] === link.target.split(" ")[1] ? 0.16 : 0.5,
          },
        })),
        tooltip: { formatter: (p) => (p.dataType === "edge" ? String(p.value) : plain(String(p.value))) },
      },
    ],
  }));
}

/** Shares of matched accounts over waves, labelled directly; counts where the base is too small for shares. */
export function sharesOverWaves(box, data) {
  box.style.height = 16 + 56 * data.waves.length + "px";
  picture(box, (c) => {
    const small = narrow();
    const share = (wave, group) => (data.enough ? (100 * data.counts[wave][group]) / data.matched : data.counts[wave][group]);
    return {
      grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: "value", show: false, max: data.enough ? 100 : undefined },
      yAxis: {
        type: "category", data: data.waves, inverse: true, axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: c.ink, fontSize: 14 },
      },
      series: data.groups.map((group, g) => ({
        type: "bar", stack: "all", name: group.name, barMaxWidth: 44, silent: true,
        itemStyle: { color: group.color, borderColor: c.paper, borderWidth: 1 },
        data: data.waves.map((_, w) => share(w, g)),
        label: {
          show: true, color: inkOn(group.color), fontSize: 12, overflow: "truncate",
          formatter: (p) => {
            const room = (p.value / (data.enough ? 100 : data.matched || 1)) * (box.clientWidth - 120);
            const number = Math.round(p.value) + (data.enough ? "%" : "");
            const name = p.dataIndex === 0 && !small ? group.name + " " : "";
            if (room > (name + number).length * 7) return name + number;
            return room > 28 ? number : "";
          },
        },
      })),
    };
  });
}
