import type { Unit } from './read-figures.ts';

/** A number the Danish way: "1.234,5". */
export function danishNumber(value: number): string {
  const [whole = '0', decimals] = String(Number(value.toFixed(2))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/**
 * A computed amount with its unit: "26,4 mio. kr.", "30,25 kr. pr. indbygger", "3 minutter og 30 sekunder".
 * @param noun what is counted, with "count"
 */
export function sayAmount(value: number, unit: Unit, per: string | undefined, noun: string): string {
  switch (unit) {
    case 'kr': {
      const amount =
        value >= 1e6 && Number.isInteger(value / 1e4)
          ? `${danishNumber(value / 1e6)} mio. kr.`
          : `${danishNumber(value)} kr.`;
      return per === undefined ? amount : `${amount} pr. ${per}`;
    }
    case 'percent':
      return `${danishNumber(value)} procentpoint`;
    case 'seconds':
      return sayDuration(value);
    case 'times-a-year':
      return `${danishNumber(value)} gange om året`;
    case 'count':
    case 'date':
      return `${danishNumber(value)} ${noun}`.trim();
    default:
      return unit satisfies never;
  }
}

const spans: readonly (readonly [number, string, string])[] = [
  [86_400, 'dag', 'dage'],
  [3600, 'time', 'timer'],
  [60, 'minut', 'minutter'],
  [1, 'sekund', 'sekunder'],
];

function sayDuration(seconds: number): string {
  const months = seconds / 2_628_000;
  if (Number.isInteger(months) && months > 0) return months === 1 ? '1 måned' : `${months} måneder`;
  const parts: string[] = [];
  let rest = seconds;
  for (const [length, one, many] of spans) {
    const number = Math.floor(rest / length);
    rest -= number * length;
    if (number > 0) parts.push(`${number} ${number === 1 ? one : many}`);
  }
  if (parts.length === 0) return '0 sekunder';
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1) ?? ''}`;
}
