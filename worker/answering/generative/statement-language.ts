import { tokenize } from '../../../corpus/danish/tokens.ts';

/** The commonest words of each language that are no words of Danish. */
const foreignWords = {
  en: 'the and of is are was were to by with from that this these those which who has have it its they their not as an be been',
  de: 'der die das und ist sind nicht mit von zu ein eine auf für dem den im sich auch wird werden wurde',
  sv: 'och är inte som på av ett även från till också kommun varje där när',
} as const;
const danishWords = new Set(
  'og i at er det en den til på de med for af som der et har ikke var fra kan om vil han hun være blev bliver også men hver mellem'.split(
    ' ',
  ),
);
const sets = Object.entries(foreignWords).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ').filter((word) => !danishWords.has(word))),
}));

/** The language of a short text as far as its small words tell; "da" when they tell nothing. */
export function languageOfStatement(text: string): string {
  const words = tokenize(text).map((token) => token.text.toLowerCase());
  const danish = words.filter((word) => danishWords.has(word)).length;
  const counted = sets.map(({ language, words: foreign }) => ({
    language,
    count: words.filter((word) => foreign.has(word)).length,
  }));
  const most = counted.reduce((one, other) => (other.count > one.count ? other : one));
  return most.count >= 2 && most.count > danish ? most.language : 'da';
}
