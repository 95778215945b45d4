import { setMetricNames } from './metrics/set-metrics.ts';
import { metricNames, summarise } from './metrics/summary.ts';
import { setMetricTexts, metricTexts } from './report-texts.ts';
import { percent, type Report } from './report.ts';

/** Every measure with a target: target, floor of the gate and value of this run, under a head row. */
export function targetRows({ config, cases, sets }: Pick<Report, 'config' | 'cases' | 'sets'>): string[][] {
  const { targets, floors, tags } = config;
  const row = (name: string, target: number, floor: number | undefined, now: number | undefined) => [
    name,
    percent(target),
    percent(floor),
    now === undefined ? 'not measured' : percent(now),
    now === undefined ? '' : now >= target ? 'reached' : 'below',
  ];
  const { metrics } = summarise(cases);
  const ofTags = Object.entries(targets.tags).flatMap(([tag, wanted]) => {
    const ofTag = summarise(cases.filter((one) => one.tags.includes(tag)));
    return metricNames.flatMap((metric) => {
      const target = wanted[metric];
      if (target === undefined) return [];
      return [row(`${metricTexts[metric][0]}: ${tag}`, target, tags[tag]?.[metric], ofTag.metrics[metric])];
    });
  });
  return [
    ['measure', 'target', 'floor', 'now', 'outcome'],
    ...metricNames.flatMap((metric) => {
      const target = targets.all[metric];
      return target === undefined ? [] : [row(metricTexts[metric][0], target, floors[metric], metrics[metric])];
    }),
    ...ofTags,
    ...setMetricNames.flatMap((metric) => {
      const target = targets.sets[metric];
      const now = sets?.kind === 'measured' ? sets.metrics[metric] : undefined;
      return target === undefined ? [] : [row(setMetricTexts[metric][0], target, config.sets[metric], now)];
    }),
  ];
}
