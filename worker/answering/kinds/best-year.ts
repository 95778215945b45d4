import type { Proposal } from '../draft.ts';
import { dated, standingsOverYears } from '../figures/over-years.ts';
import { leadersOf } from '../figures/standings.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { compare } from './comparison-evidence.ts';

/** "I hvilket år sparede X mest?": the figures of one owner, year by year. */
export function bestYear(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison } = asked;
  if (comparison?.kind !== 'extreme' || !comparison.asksForYear || comparison.scale === 'age') return undefined;
  const compared = compare(asked, comparison, evidence);
  const [owner] = compared?.scope.owners ?? [];
  if (compared === undefined || owner === undefined || !compared.scope.isNamed || compared.scope.owners.length > 1)
    return undefined;
  const standings = standingsOverYears(compared.table.figures, compared.measure, owner).filter(
    ({ year, earlier }) => year !== undefined && earlier === undefined,
  );
  const { leaders, isDecided } = leadersOf(standings, comparison.direction);
  if (standings.length < 2 || !isDecided) return undefined;
  const others = standings.filter((one) => !leaders.includes(one));
  const rest = others.length === 0 ? '' : `, mod ${enumerate(others.map(dated))}`;
  return {
    support: 0.95,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `${owner.name}: ${enumerate(leaders.map(dated))}${rest}.`,
          quotes: [...leaders, ...others].flatMap(({ quotes }) => quotes),
        },
      ],
    }),
  };
}
