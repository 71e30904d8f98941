// What matters against how well we do: one numbered dot a need, the corner to act on shaded.
import { narrow, picture, plain } from "./paint.js";

const MIDDLE = 3.5;

/** Whole points from a little below the lowest mean, so that the dots have room. */
const from = (means) => Math.max(1, Math.min(3, Math.floor(Math.min(...means) - 0.2)));

/** A name stands left of its dot where another dot, or the edge, would be in its way. */
function leans(need, all) {
  const inTheWay = (other) => other !== need && Math.abs(other.importance - need.importance) < 0.16
    && other.performance >= need.performance && other.performance - need.performance < 1;
  return all.some(inTheWay);
}

export function needs(box, data) {
  const all = data.needs;
  const left = from(all.map((need) => need.performance));
  const low = from(all.map((need) => need.importance));
  picture(box, (c) => {
    const small = narrow();
    const dot = (need) => {
      const colour = need.act ? c.bad : c.accent;
      return {
        value: [need.performance, need.importance], name: need.name, base: need.base, symbolSize: 24,
        itemStyle: { color: need.small ? c.paper : colour, borderColor: colour, borderWidth: 2 },
        label: {
          show: true, position: "inside", formatter: String(need.number), fontSize: 13, fontWeight: 650,
          color: need.small ? colour : c.paper,
        },
      };
    };
    const name = (need) => ({
      value: [need.performance, need.importance], symbolSize: 24, itemStyle: { color: "transparent" },
      label: {
        show: true, position: leans(need, all) ? "left" : "right", distance: 8, formatter: need.name,
        color: c.ink, fontSize: 14,
      },
    });
    const axis = (title, min) => ({
      type: "value", min, max: 5, interval: 1, name: title, nameLocation: "middle", nameGap: 32,
      nameTextStyle: { color: c.soft, fontSize: 14 }, axisLabel: { color: c.soft },
      axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: c.line } },
    });
    return {
      grid: { left: small ? 40 : 56, right: small ? 16 : 64, top: 16, bottom: 56 },
      xAxis: axis("how well we do", left),
      yAxis: axis("how much it matters", low),
      tooltip: {
        formatter: (p) => `${plain(p.data.name)}<br>matters ${p.value[1].toFixed(1)}, we do ${p.value[0].toFixed(1)}; n = ${p.data.base}`,
      },
      series: [
        {
          type: "scatter", data: all.map(dot), z: 3,
          markArea: {
            silent: true, itemStyle: { color: c.bad, opacity: 0.07 },
            data: [[{ coord: [left, MIDDLE] }, { coord: [MIDDLE, 5] }]],
          },
        },
        { type: "scatter", data: small ? [] : all.map(name), silent: true, tooltip: { show: false } },
      ],
    };
  });
}
