import { describe, expect, it } from 'vitest';

import { findExpansions } from './expansion.ts';

describe('findExpansions', () => {
  it.each([
    ['den regionale vækst- og udviklingsstrategi (REVUS). ', 'regionale vækst- og udviklingsstrategi', 'REVUS'],
    ['KLP (kommunal plan for klima) er ny', 'kommunal plan for klima', 'KLP'],
    ['Sammenslutningen af Søbade (SAS) mødes', 'Sammenslutningen af Søbade', 'SAS'],
    ['En skovplan (SKP) er en plan', 'skovplan', 'SKP'],
  ])('reads %s', (text, long, written) => {
    expect(findExpansions(text)).toMatchObject([{ long, written }]);
  });

  it('holds the long form and the abbreviation in its span', () => {
    const text = 'Her er Søernes Fælles Råd (SFR) med.';
    const [found] = findExpansions(text);
    expect(text.slice(found?.start, found?.end)).toBe('Søernes Fælles Råd (SFR)');
  });

  it.each(['budgettet (40 pct.)', 'Odense (OK)', 'mødet (se bilag 2)', 'fire huse (alle i byen) er nye'])(
    'takes nothing in brackets for an abbreviation that is none: %s',
    (text) => {
      expect(findExpansions(text)).toEqual([]);
    },
  );
});
