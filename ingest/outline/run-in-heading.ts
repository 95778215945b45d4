import { readsAsSentence, startsFinite } from './closed-classes.ts';

const openingName = /^(\p{Lu}[^,.:;!?()\n]{1,70}?)(?:(,?) (?:som|der) |(,) )(?=\p{Ll})/u;
const mostWords = 6;

/**
 * The name a paragraph opens with when bold type was lost and a heading ran into its text: "Navnet, som er …" without
 * a main clause, or "Navnet, er …", where the comma between subject and verb is left from the heading.
 * Undefined when the paragraph opens with an ordinary sentence.
 */
export function openingHeading(paragraph: string): string | undefined {
  const match = openingName.exec(paragraph);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  if (name.split(' ').length > mostWords || readsAsSentence(name)) return undefined;
  const rest = paragraph.slice(match[0].length);
  if (!startsFinite(rest)) return undefined;
  if (match[3] !== undefined) return name;
  const sentence = /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(rest)?.[0] ?? rest;
  return /, (?:og )?(?=\p{Ll})/u.test(sentence) && closesWithMainClause(sentence) ? undefined : name;
}

/** "…, som er stiftet i 2012, har ti ansatte": the relative clause ends in a comma and the main verb follows. */
function closesWithMainClause(sentence: string): boolean {
  return sentence.split(/, /u).slice(1).some(startsFinite);
}
