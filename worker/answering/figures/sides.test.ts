import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import type { Owner } from './owners.ts';
import { sidesOf } from './sides.ts';

const owner = (name: string): Owner => ({
  key: name.toLowerCase(),
  name,
  words: wordsOf(name),
  above: [],
  titles: [],
  isCollaboration: true,
});
const owners = [owner('Nordskolen'), owner('Sydskolen')];

function sides(text: string, measuring: readonly string[]) {
  const words = wordsOf(text);
  const subjects = owners.map(({ name }) => ({
    name,
    documentId: 'd',
    score: 1,
    matched: [words.findIndex((word) => word.text.startsWith(name))],
  }));
  const found = sidesOf(
    text,
    words,
    subjects,
    owners,
    words.filter((word) => measuring.includes(word.text)),
  );
  const texts = (some: typeof words = []) => some.map((word) => word.text);
  return found === undefined
    ? undefined
    : { common: texts(found.common), of: owners.map((one) => texts(found.of.get(one))) };
}

test('a word after a name is of it alone, one before the first name of both', () => {
  expect(
    sides('Hvor mange flere ansatte har Nordskolen, end Sydskolen har pedeller?', ['ansatte', 'pedeller']),
  ).toEqual({ common: ['ansatte'], of: [[], ['pedeller']] });
  expect(sides('Hvor er der flest ansatte, i Nordskolens kantine eller i Sydskolen?', ['ansatte', 'kantine'])).toEqual({
    common: ['ansatte'],
    of: [['kantine'], []],
  });
});

test('nothing said of one alone parts nothing', () => {
  expect(sides('Har Nordskolen eller Sydskolen flest ansatte?', [])).toBeUndefined();
});
