import type { CoveragePoint } from './metrics/coverage-curve.ts';
import { escapeHtml } from './report-markup.ts';
import { percent } from './report.ts';

/** One bar of a plot of shares. */
export interface ShareBar {
  readonly label: string;
  /** 0 to 1; undefined = not measured. */
  readonly share: number | undefined;
  /** Shown behind the bar: "12 of 14". */
  readonly note: string;
}

const [labelWidth, barWidth, noteWidth, rowHeight] = [190, 340, 130, 24];

/** Horizontal bars from 0 to 100 %, one a row, as inline SVG; the figures stand beside the bars. */
export function sharePlot(title: string, bars: readonly ShareBar[]): string {
  const width = labelWidth + barWidth + noteWidth;
  const rows = bars.map(({ label, share, note }, index) => {
    const y = index * rowHeight;
    const text = `${share === undefined ? '–' : `${percent(share)} %`} ${note}`.trim();
    return [
      `<text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${escapeHtml(label)}</text>`,
      `<rect class="track" x="${labelWidth}" y="${y + 5}" width="${barWidth}" height="14"/>`,
      `<rect class="bar" x="${labelWidth}" y="${y + 5}" width="${((share ?? 0) * barWidth).toFixed(1)}" height="14"/>`,
      `<text x="${labelWidth + barWidth + 8}" y="${y + 16}">${escapeHtml(text)}</text>`,
    ].join('');
  });
  const summary = bars.map(({ label, share }) => `${label} ${percent(share)} %`).join(', ');
  return figure(title, `${title}: ${summary}`, width, bars.length * rowHeight, rows);
}

const bins = 24;

/** How many answers took how long: a histogram of milliseconds as inline SVG, with p50 and p95 marked. */
export function latencyPlot(milliseconds: readonly number[], p50: number, p95: number): string {
  const [width, height, base] = [640, 150, 120];
  const most = Math.max(...milliseconds, 0.001);
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of milliseconds) {
    const bin = Math.min(bins - 1, Math.floor((value / most) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const highest = Math.max(...counts);
  const x = (value: number) => (value / most) * width;
  const bars = counts.map((count, index) => {
    const tall = (count / highest) * (base - 20);
    return `<rect class="bar" x="${((index * width) / bins + 1).toFixed(1)}" y="${(base - tall).toFixed(1)}" width="${(width / bins - 2).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
  });
  const mark = (value: number, name: string, y: number) =>
    `<line class="mark" x1="${x(value).toFixed(1)}" x2="${x(value).toFixed(1)}" y1="${y}" y2="${base}"/><text x="${Math.min(x(value) + 4, width - 90).toFixed(1)}" y="${y + 10}">${name} ${value.toFixed(1)} ms</text>`;
  const axis = `<line class="axis" x1="0" x2="${width}" y1="${base}" y2="${base}"/><text x="0" y="${base + 18}">0 ms</text><text x="${width}" y="${base + 18}" text-anchor="end">${most.toFixed(1)} ms</text>`;
  const description = `Latency of ${milliseconds.length} answers: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${most.toFixed(1)} ms`;
  return figure('Latency', description, width, height, [...bars, axis, mark(p50, 'p50', 0), mark(p95, 'p95', 16)]);
}

/**
 * Accuracy (upright) against coverage (across), both 0 to 100 %, as inline SVG: the surest answers are at the left.
 * `decided` marks where the system itself draws the line between answering and refusing.
 */
export function coveragePlot(
  title: string,
  points: readonly CoveragePoint[],
  decided: { readonly coverage: number; readonly accuracy: number },
): string {
  const [left, top, across, upright] = [48, 10, 520, 240];
  const x = (share: number) => (left + share * across).toFixed(1);
  const y = (share: number) => (top + (1 - share) * upright).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<line class="grid" x1="${left}" x2="${left + across}" y1="${y(share)}" y2="${y(share)}"/>`,
    `<text x="${left - 8}" y="${Number(y(share)) + 4}" text-anchor="end">${percent(share)}</text>`,
    `<text x="${x(share)}" y="${top + upright + 18}" text-anchor="middle">${percent(share)}</text>`,
  ]);
  const path = points.map(({ coverage, accuracy }) => `${x(coverage)},${y(accuracy)}`).join(' ');
  const dots = points.map(
    ({ coverage, accuracy }) =>
      `<circle class="bar" cx="${x(coverage)}" cy="${y(accuracy)}" r="3"><title>${percent(coverage)} % answered, ${percent(accuracy)} % right</title></circle>`,
  );
  const mark = [
    `<circle class="decided" cx="${x(decided.coverage)}" cy="${y(decided.accuracy)}" r="6"/>`,
    `<text x="${Number(x(decided.coverage)) + 10}" y="${Number(y(decided.accuracy)) - 8}">as it decides: ${percent(decided.accuracy)} % right</text>`,
  ];
  const axes = `<text x="${left + across / 2}" y="${top + upright + 36}" text-anchor="middle">answered, % of all questions (the rest refused)</text>`;
  const description = `${title}: ${points.map(({ coverage, accuracy }) => `${percent(coverage)} % answered, ${percent(accuracy)} % right`).join('; ')}`;
  const line = `<polyline class="curve" points="${path}"/>`;
  return figure(title, description, left + across + 20, top + upright + 44, [...grid, line, ...dots, ...mark, axes]);
}

function figure(title: string, description: string, width: number, height: number, parts: readonly string[]): string {
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg role="img" aria-label="${escapeHtml(description)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg></figure>`;
}
