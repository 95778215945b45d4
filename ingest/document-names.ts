import type { DocumentMetadata, DocumentName, OutlineEntry } from '../corpus/document.ts';
import { findExpansions } from '../corpus/danish/expansion.ts';
import { fold } from '../corpus/danish/folding.ts';
import { findMunicipalities } from '../corpus/danish/municipalities.ts';
import { escaped, isProperName } from './proper-name.ts';
import { headingName } from '../corpus/heading-name.ts';

const nameInTitle =
  /\p{Lu}[\p{L}\d’'-]*(?:\s(?:\p{Lu}[\p{L}\d’'-]*|\d{1,2}(?!\d)|(?:og|i|af|for|på)\s\p{Lu}[\p{L}-]*))*/gu;

/**
 * The names that a document gives: those it abbreviates ("Havnenes Råd (HR)"), and the one that the whole document is
 * about, when its title names it and its text speaks of it as of something that does or is something.
 */
export function documentNames(
  text: string,
  { title }: DocumentMetadata,
  outline: readonly OutlineEntry[],
): DocumentName[] {
  const abbreviated = new Map<string, DocumentName>();
  for (const { long, written } of findExpansions(text)) {
    const name = /^\p{Ll}/u.test(long) ? undefined : long;
    if (name !== undefined && !abbreviated.has(fold(name)))
      abbreviated.set(fold(name), { name, abbreviation: written, isSubject: false });
  }
  const subject = subjectIn(title, text, [...abbreviated.values()]);
  const isSection =
    subject !== undefined && outline.some(({ heading }) => fold(headingName(heading)) === fold(subject));
  if (subject === undefined || isSection) return [...abbreviated.values()];
  const known = abbreviated.get(fold(subject));
  abbreviated.set(fold(subject), { ...(known ?? { name: subject }), isSubject: true });
  return [...abbreviated.values()];
}

function subjectIn(title: string, text: string, abbreviated: readonly DocumentName[]): string | undefined {
  const short = abbreviated.find(({ name }) => title.includes(name));
  if (short !== undefined) return short.name;
  return [...title.matchAll(nameInTitle)]
    .map(([name]) => name)
    .find((name) => findMunicipalities(name).length === 0 && isProperName(name, text) && isSpokenOf(name, text));
}

/** Whether a sentence opens with the name and goes on with a verb. */
function isSpokenOf(name: string, text: string): boolean {
  return new RegExp(
    String.raw`(?:^|[.!?]\s|\n)${escaped(name)}\s(?:er|var|har|blev|består|hjælper|samler|omfatter|dækker|arbejder|ledes|drives|ejes|skal|kan|løser)\s`,
    'u',
  ).test(text);
}
