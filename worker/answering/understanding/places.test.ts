import { describe, expect, it } from 'vitest';

import { findPlaces } from './places.ts';

describe('the municipalities of a question', () => {
  it('are recognised with a slip in them', () => {
    expect(findPlaces('Er Silkebrog med?')).toMatchObject([{ name: 'Silkeborg', isSlip: true }]);
  });

  it.each(['Rungsted', 'Kolind', 'Hjerting'])('are not read into the town of %s', (town) => {
    expect(findPlaces(`Hvad kostede båden i ${town}?`)).toEqual([]);
  });
});
