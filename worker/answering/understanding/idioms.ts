import { idioms } from '../../../corpus/danish/lexicon/idioms.ts';

const patterns = idioms.map(([pattern, plain]): readonly [RegExp, string] => [
  new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'iu'),
  plain,
]);

/** A question with its turns of several words as the one word that says the same ("sat i gang": "startet"). */
export function withoutIdioms(question: string): string {
  return patterns.reduce((text, [pattern, plain]) => text.replace(pattern, plain), question);
}
