import { html } from 'hono/html';

import type { Markup } from './layout.ts';

export interface Bar {
  /** What stands under the bar. */
  readonly label: string;
  /** Heights from the ground up, in the order of `Plot.series`. */
  readonly values: readonly number[];
}

export interface Plot {
  readonly title: string;
  /** Names of the parts of each bar. */
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
}

const size = { width: 720, height: 220, left: 44, bottom: 36, top: 12 } as const;

/** Stacked bars as a picture; the same figures stand in a table that is given beside it. */
export function barPlot({ title, series, bars }: Plot): Markup {
  const highest = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const step = (size.width - size.left) / Math.max(1, bars.length);
  const scale = (size.height - size.bottom - size.top) / highest;
  const ground = size.height - size.bottom;
  const every = Math.ceil(bars.length / 12);
  return html`<svg class="plot" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}">
    <line x1="${size.left}" y1="${ground}" x2="${size.width}" y2="${ground}" class="axis" />
    <text x="${size.left - 6}" y="${ground}" text-anchor="end">0</text>
    <text x="${size.left - 6}" y="${size.top + 8}" text-anchor="end">${highest.toLocaleString('da-DK')}</text>
    ${bars.map(({ label, values }, at) => {
      const x = size.left + at * step;
      const pieces = values.map((value, part) => {
        const y = ground - sum(values.slice(0, part + 1)) * scale;
        return html`<rect
          class="part-${part}"
          x="${(x + step * 0.1).toFixed(1)}"
          y="${y.toFixed(1)}"
          width="${(step * 0.8).toFixed(1)}"
          height="${(value * scale).toFixed(1)}"
        >
          <title>${label}: ${series[part] ?? ''} ${value}</title>
        </rect>`;
      });
      const name =
        at % every === 0
          ? html`<text x="${(x + step / 2).toFixed(1)}" y="${ground + 18}" text-anchor="middle">${label}</text>`
          : '';
      return html`${pieces}${name}`;
    })}
  </svg>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
