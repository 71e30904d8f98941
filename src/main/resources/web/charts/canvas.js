// A model's grid: the accounts of each cell packed in it without overlap, or each at its own numbers; area = revenue.
import { packEnclose, packSiblings } from "d3-hierarchy";
import { inkOn, narrow, over, picture, plain, tint, whole } from "./paint.js";

const GAP = 3;

export function canvas(box, data) {
  const slides = data.slides;
  const wide = data.columns.length;
  const high = data.rows.length;
  const exact = Boolean(data.xTicks);
  let at = data.at ?? slides.length - 1;

  const { chart, redraw } = picture(box, (c) => option(c));
  chart.on("click", (event) => {
    if (event.data?.account) window.location.assign("/accounts/" + event.data.account);
  });
  slider();

  function option(c) {
    const small = narrow();
    const width = box.clientWidth;
    const height = box.clientHeight;
    const pad = small ? { left: 34, right: 4, top: 8, bottom: 44 } : { left: 64, right: 8, top: 8, bottom: 52 };
    const cellW = (width - pad.left - pad.right) / wide;
    const cellH = (height - pad.top - pad.bottom) / high;
    // One scale for all waves, so that a bubble grows only when its revenue does.
    const scale = exact ? largest(slides, cellW, cellH) : Math.min(...slides.map((slide) => fit(slide, cellW, cellH)));
    const put = exact ? pin : place;
    const now = put(slides[at], cellW, cellH, scale);
    const before = at > 0 ? put(slides[at - 1], cellW, cellH, scale) : new Map();
    return {
      grid: { left: pad.left, right: pad.right, top: pad.top, bottom: pad.bottom },
      xAxis: axis(wide),
      yAxis: axis(high),
      tooltip: {
        trigger: "item", confine: true, backgroundColor: c.sheet, borderColor: c.line, padding: [8, 12],
        textStyle: { color: c.ink, fontSize: 14 },
        extraCssText: "max-width:280px;white-space:normal;box-shadow:0 6px 20px rgb(31 41 51/.12)",
        formatter: (item) => (item.data?.account ? tip(item.data) : ""),
      },
      series: [cells(c, small, cellW, cellH), tails(c, now, before), bubbles(c, now), words(c, small, pad)],
    };
  }

  function axis(max) {
    return {
      type: "value", min: 0, max, interval: 1, axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { show: false }, splitLine: { show: false },
    };
  }

  // The areas: softly tinted, a paper-coloured gap only where two segments meet, named once at their top left.
  function cells(c, small, cellW, cellH) {
    const items = [];
    const named = new Set();
    for (let y = high - 1; y >= 0; y--) {
      for (let x = 0; x < wide; x++) items.push([x, y, data.grid[y][x]]);
    }
    return {
      type: "custom", silent: true, z: 1, data: items, animation: false,
      renderItem(params, api) {
        const [x, y, segment] = items[params.dataIndex];
        const area = data.segments[segment];
        const [left, top] = api.coord([x, y + 1]);
        const same = (dx, dy) => data.grid[y + dy]?.[x + dx] === segment;
        const rect = {
          x: left, y: top,
          width: cellW - (same(1, 0) ? 0 : GAP), height: cellH - (same(0, -1) ? 0 : GAP),
        };
        const children = [{ type: "rect", shape: rect, style: { fill: tint(area.color, 0.16) } }];
        if (!named.has(segment) || params.dataIndex === 0) {
          if (params.dataIndex === 0) named.clear();
          named.add(segment);
          const label = small ? `${segment}` : `${segment}  ${area.name}`;
          children.push({
            type: "text",
            style: {
              text: small ? `${segment} ${area.name}` : label, x: left + (small ? 6 : 12), y: top + (small ? 6 : 10),
              fill: c.ink, font: `600 ${small ? 12 : 15}px "Source Sans 3"`, width: cellW - 10, overflow: "break",
              lineHeight: small ? 13 : 18,
            },
          });
        }
        return { type: "group", children };
      },
    };
  }

  // A tail points back to where each bubble that changed its segment came from, in that segment's colour.
  function tails(c, now, before) {
    const lines = [];
    for (const [id, bubble] of now) {
      const was = before.get(id);
      if (was && was.segment !== bubble.segment) lines.push([was, bubble]);
    }
    return {
      type: "custom", silent: true, z: 2, data: lines, animation: false,
      renderItem(params, api) {
        const [was, bubble] = lines[params.dataIndex];
        const a = api.coord([was.cx, was.cy]);
        const b = api.coord([bubble.cx, bubble.cy]);
        const far = Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
        const dx = (a[0] - b[0]) / far;
        const dy = (a[1] - b[1]) / far;
        const length = Math.min(far, bubble.r + (narrow() ? 26 : 44));
        const half = Math.max(2, Math.min(bubble.r * 0.6, 7));
        return {
          type: "polygon",
          shape: {
            points: [
              [b[0] - dy * half, b[1] + dx * half], [b[0] + dx * length, b[1] + dy * length],
              [b[0] + dy * half, b[1] - dx * half],
            ],
          },
          style: { fill: data.segments[was.segment].color, opacity: 0.55 },
        };
      },
    };
  }

  function bubbles(c, placed) {
    const items = [...placed.values()].map((b) => {
      const colour = data.segments[b.segment].color;
      const loss = exact && b.known && b.revenue < 0;
      const nothing = exact && b.known && b.revenue === 0;
      const hollow = b.fresh || loss;
      const full = b.evidence === "asked" && !hollow;
      const fill = hollow ? c.paper
        : full ? colour : b.evidence === "partly-asked" ? over(colour, 0.42, c.paper) : c.paper;
      return {
        symbol: nothing ? CROSS : "circle",
        id: b.id, name: b.name, account: b.id, value: [b.cx, b.cy], bubble: b, symbolSize: 2 * b.r,
        itemStyle: {
          opacity: exact && full ? 0.88 : 1, color: nothing ? colour : fill,
          borderColor: b.alert ? c.bad : full ? c.paper : colour,
          borderWidth: b.alert ? 3 : hollow ? 2.5 : nothing ? 0 : full ? 1 : 1.5,
          borderType: b.evidence === "assumed" && !hollow && !b.alert ? "dashed" : "solid",
        },
        label: {
          show: b.r > 30 || Boolean(b.alert && exact), position: b.r > 30 ? "inside" : "right", formatter: () => b.name, width: b.r > 30 ? 1.7 * b.r : 120, overflow: "truncate", fontSize: 12,
          color: full && b.r > 30 ? inkOn(colour) : c.ink,
        },
        emphasis: { itemStyle: { borderColor: c.ink, borderWidth: 2, borderType: "solid" } },
      };
    });
    return { type: "scatter", z: 3, data: items, cursor: "pointer", labelLayout: { hideOverlap: true } };
  }

  // The axes in plain words, as the sheet of paper has them.
  function words(c, small, pad) {
    return {
      type: "custom", silent: true, z: 1, data: [0], animation: false,
      renderItem(params, api) {
        const [left, bottom] = api.coord([0, 0]);
        const [right, top] = api.coord([wide, high]);
        const font = `${small ? 13 : 14}px "Source Sans 3"`;
        const style = { fill: c.soft, font };
        const columns = small || exact ? [] : data.columns.map((name) => name.toLowerCase());
        const rows = small || exact ? [] : data.rows.map((name) => name.toLowerCase());
        const texts = [
          { ...style, text: data.xSays + " →", x: right, y: bottom + (small ? 14 : 28), align: "right" },
        ];
        columns.forEach((name, i) => {
          texts.push({ ...style, text: name, x: api.coord([i + 0.5, 0])[0], y: bottom + 8, align: "center" });
        });
        // Numbers where the bands meet; at the ends they turn inwards, so that nothing is cut off.
        (small ? [] : data.xTicks ?? []).forEach((tick) => {
          const align = tick.at === 0 ? "left" : tick.at === wide ? "right" : "center";
          texts.push({ ...style, text: tick.text, x: api.coord([tick.at, 0])[0], y: bottom + 8, align });
        });
        const children = texts.map((text) => ({ type: "text", style: text }));
        const up = (text, x, y, align) => ({
          type: "text", x, y, rotation: Math.PI / 2, style: { ...style, text, x: 0, y: 0, align },
        });
        children.push(up(data.ySays + " →", left - (small ? 24 : 44), top, "right"));
        (small ? [] : data.yTicks ?? []).forEach((tick) => {
          const align = tick.at === 0 ? "left" : tick.at === high ? "right" : "center";
          children.push(up(tick.text, left - 22, api.coord([0, tick.at])[1], align));
        });
        rows.forEach((name, i) => {
          children.push(up(name, left - 22, api.coord([0, i + 0.5])[1], "center"));
        });
        return { type: "group", children };
      },
    };
  }

  function tip(item) {
    const b = item.bubble;
    const area = data.segments[b.segment];
    const money = b.known ? `${whole(b.revenue)} ${plain(data.currency)}` : "revenue unknown";
    const alert = b.alert ? `<br><strong>${plain(b.alert)}</strong>` : "";
    const fresh = b.fresh ? ", new" : "";
    return `<strong>${plain(b.name)}</strong><br>${b.segment} ${plain(area.name)}, ${b.evidence.replace("-", " ")}${fresh}<br>${money}${alert}<br>${plain(b.why)}`;
  }

  function slider() {
    const input = document.getElementById("canvas-slide");
    const name = document.getElementById("canvas-slide-name");
    if (!input || slides.length < 2) return;
    input.max = String(slides.length - 1);
    input.value = String(at);
    name.textContent = slides[at].wave;
    input.closest("label").hidden = false;
    input.addEventListener("input", () => {
      at = Number(input.value);
      name.textContent = slides[at].wave;
      redraw();
    });
  }
}

const CROSS = "path://M0,1L1,0L5,4L9,0L10,1L6,5L10,9L9,10L5,6L1,10L0,9L4,5Z";

/** The scale at which the largest bubble of all waves takes a good part of its cell. */
function largest(slides, cellW, cellH) {
  const most = Math.max(1, ...slides.flatMap((slide) => slide.bubbles.map((b) => Math.abs(b.revenue))));
  return (0.17 * Math.min(cellW, cellH)) / Math.sqrt(most);
}

/** Every bubble at its own numbers, moved aside a little where several stand on one spot; small ones lie on top. */
function pin(slide, cellW, cellH, scale) {
  const placed = new Map();
  for (const bubble of [...slide.bubbles].sort((a, b) => Math.abs(b.revenue) - Math.abs(a.revenue))) {
    const r = Math.max(5, scale * Math.sqrt(Math.abs(bubble.revenue)));
    placed.set(bubble.id, { ...bubble, r, cx: bubble.px * cellW, cy: bubble.py * cellH });
  }
  const all = [...placed.values()];
  all.forEach((one) => hold(one, cellW, cellH));
  for (let round = 0; round < 60 && all.length < 600; round++) {
    let moved = false;
    for (let i = 0; i < all.length; i++) {
      for (let k = i + 1; k < all.length; k++) moved = part(all[i], all[k]) || moved;
    }
    all.forEach((one) => hold(one, cellW, cellH));
    if (!moved) break;
  }
  for (const one of all) {
    one.cx /= cellW;
    one.cy /= cellH;
  }
  return placed;
}

/** Pushes two bubbles of one cell apart that lie on each other; the smaller one goes further. */
function part(a, b) {
  if (a.x !== b.x || a.y !== b.y) return false;
  const dx = b.cx - a.cx || 0.01;
  const dy = b.cy - a.cy;
  const far = Math.hypot(dx, dy);
  const over = a.r + b.r + 1 - far;
  if (over <= 0.5) return false;
  const share = (b.r * b.r) / (a.r * a.r + b.r * b.r);
  const step = 0.5 * over;
  a.cx -= (dx / far) * step * share;
  a.cy -= (dy / far) * step * share;
  b.cx += (dx / far) * step * (1 - share);
  b.cy += (dy / far) * step * (1 - share);
  return true;
}

/** Keeps a bubble whole within its cell. */
function hold(one, cellW, cellH) {
  const within = (at, from, size) => {
    const room = Math.max(0, size / 2 - one.r - 3);
    const middle = from + size / 2;
    return Math.max(middle - room, Math.min(middle + room, at));
  };
  one.cx = within(one.cx, (one.x - 1) * cellW, cellW);
  one.cy = within(one.cy, (one.y - 1) * cellH, cellH);
}

/** The bubbles of a wave by cell. */
function byCell(slide) {
  const cells = new Map();
  for (const bubble of slide.bubbles) {
    const key = bubble.x + "," + bubble.y;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(bubble);
  }
  return cells;
}

const radius = (bubble, scale) => Math.max(3, scale * Math.sqrt(Math.max(0, bubble.revenue)));

/** Packs a cell; the circles get x, y around (0, 0). */
function pack(bubbles, scale) {
  const circles = [...bubbles]
    .sort((a, b) => b.revenue - a.revenue)
    .map((bubble) => ({ ...bubble, column: bubble.x, row: bubble.y, r: radius(bubble, scale) + 1.5 }));
  packSiblings(circles);
  return circles;
}

/** The largest scale at which every cell of the wave still holds its bubbles, below the area's name. */
function fit(slide, cellW, cellH) {
  let low = 0;
  let high = 10;
  const room = Math.min(cellW - 12, cellH - 40) / 2;
  const cells = [...byCell(slide).values()];
  for (let step = 0; step < 24; step++) {
    const scale = (low + high) / 2;
    const fits = cells.every((bubbles) => packEnclose(pack(bubbles, scale)).r <= room);
    if (fits) low = scale;
    else high = scale;
  }
  return low || 0.01;
}

/** Every bubble of a wave with its centre in the units of the grid. */
function place(slide, cellW, cellH, scale) {
  const placed = new Map();
  for (const bubbles of byCell(slide).values()) {
    const circles = pack(bubbles, scale);
    const round = packEnclose(circles);
    for (const circle of circles) {
      placed.set(circle.id, {
        ...circle, r: circle.r - 1.5,
        cx: bubbles[0].x - 0.5 + (circle.x - round.x) / cellW,
        cy: bubbles[0].y - 0.5 - 12 / cellH - (circle.y - round.y) / cellH,
      });
    }
  }
  return placed;
}
