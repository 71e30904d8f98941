// What matters against how well we do: one dot a need, the corner to act on shaded.
import { narrow, picture, plain } from "./paint.js";

export function needs(box, data) {
  picture(box, (c) => {
    const small = narrow();
    const dot = (need) => ({
      value: [need.performance, need.importance],
      name: need.name,
      base: need.base,
      symbolSize: 14,
      itemStyle: {
        color: need.small ? c.paper : need.act ? c.bad : c.accent,
        borderColor: need.act ? c.bad : c.accent, borderWidth: 2,
      },
    });
    const axis = (name, gap) => ({
      type: "value", min: 1, max: 5, interval: 1, name, nameLocation: "middle", nameGap: gap,
      nameTextStyle: { color: c.soft, fontSize: 14 }, axisLabel: { color: c.soft },
      axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: c.line } },
    });
    return {
      grid: { left: small ? 40 : 56, right: small ? 16 : 160, top: 16, bottom: 56 },
      xAxis: axis("how well we do", 32),
      yAxis: axis("how much it matters", 32),
      tooltip: {
        formatter: (p) => `${plain(p.data.name)}<br>matters ${p.value[1].toFixed(1)}, we do ${p.value[0].toFixed(1)}; n = ${p.data.base}`,
      },
      series: [{
        type: "scatter",
        data: data.needs.map(dot),
        label: {
          show: true, position: "right", distance: 10, color: c.ink, fontSize: small ? 12 : 14,
          formatter: (p) => p.data.name, width: small ? 110 : 200, overflow: small ? "break" : "none",
        },
        labelLayout: { moveOverlap: "shiftY", hideOverlap: false },
        markArea: {
          silent: true, itemStyle: { color: c.bad, opacity: 0.07 },
          data: [[{ coord: [1, 3.5] }, { coord: [3.5, 5] }]],
        },
      }],
    };
  });
}
