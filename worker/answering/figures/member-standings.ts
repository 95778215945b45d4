import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Quote } from '../draft.ts';
import type { Figure } from './figures-of.ts';
import { ownerKey, type Owner } from './owners.ts';
import { quoteOf, type Standing, type Standings } from './standings.ts';

/**
 * How many municipalities take part in each: as the text states it, otherwise counted from the names it gives. Two
 * groups of names in one section make the number lie between the first and both.
 */
export function memberStandings(
  figures: readonly Figure[],
  owners: readonly Owner[],
  participation: readonly Participation[],
  passages: readonly Passage[],
): Standings {
  const held = owners.flatMap((owner): Standing[] => {
    const rows = participation.filter(
      ({ role, kind, collaboration, name }) =>
        role === 'member' &&
        (kind === 'municipality' || (kind === 'group' && /kommun/iu.test(name))) &&
        ownerKey(collaboration) === owner.key,
    );
    if (rows.length === 0) return [];
    const collective = rows.find(({ kind, count }) => kind === 'group' && count !== undefined);
    const named = rows.filter(({ kind }) => kind === 'municipality');
    const names = [...new Set(named.map(({ name }) => name))];
    const inFirst = new Set(named.filter(({ group }) => group === named[0]?.group).map(({ name }) => name)).size;
    const total = collective?.count ?? named[0]?.stated ?? names.length;
    const stated = figures.find(
      (figure) =>
        figure.owner === owner && figure.unit === 'count' && figure.low === total && /kommun/iu.test(figure.noun),
    );
    const isCounted = collective === undefined && stated === undefined;
    const evidence = quotesOfRows(named.length > 0 ? named : rows, passages);
    const quotes = stated === undefined ? evidence : [...evidence, quoteOf(stated)];
    return [
      {
        owner,
        low: isCounted ? inFirst : total,
        high: total,
        isExact: !isCounted || inFirst === total,
        operands: [total],
        unit: 'count',
        per: undefined,
        noun: 'kommuner',
        isApproximate: false,
        quotes: quotes.filter(
          ({ start, end }, at) => quotes.findIndex((other) => other.start === start && other.end === end) === at,
        ),
        ...(isCounted ? { derived: { operation: 'count' as const, names } } : {}),
        said: `${total} kommuner`,
        year: undefined,
        earlier: undefined,
        isOnly: true,
      },
    ];
  });
  return {
    held,
    missing: owners.filter((owner) => !held.some((one) => one.owner === owner)),
    inOtherUnit: [],
    unit: 'count/',
    isOtherYear: false,
  };
}

function quotesOfRows(rows: readonly Participation[], passages: readonly Passage[]): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const { documentId, evidenceStart: start, evidenceEnd: end } of rows) {
    const passage = passages.find((one) => one.documentId === documentId && one.start <= start && end <= one.end);
    if (passage === undefined) continue;
    const text = passage.text.slice(start - passage.start, end - passage.start);
    quotes.set(`${documentId} ${start}`, { role: 'support', passageId: passage.id, start, end, text });
  }
  return [...quotes.values()];
}
