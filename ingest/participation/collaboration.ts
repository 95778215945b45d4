import { headingName } from '../../corpus/heading-name.ts';
import type { CanonicalDocument } from '../../corpus/document.ts';
import { fold } from '../../corpus/danish/folding.ts';
import { findMunicipalities } from '../../corpus/danish/municipalities.ts';
import type { Passage } from '../../corpus/passage.ts';
import { isProperName } from '../proper-name.ts';
import { isAttribute } from './lexicon.ts';

/** A sentence's own subject when it is a name of several words ("Brandvagt Midt dækker …"). */
const sentenceSubject =
  /^(\p{Lu}[\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*)+)\s(?:er|dækker|består|drives|ejes|omfatter|samler|ledes)\s/u;

/** The same of one word, which may be any noun: the document must use it as a name. */
const oneWordSubject = /^(\p{Lu}[\p{L}\d-]{4,})\s(?:er|dækker|består|drives|ejes|omfatter|samler|ledes)\s/u;

/** What a sentence of a passage is about: a named item, the sentence's subject, or the nearest heading that is a name. */
export function collaborationOf(document: CanonicalDocument, passage: Passage, sentence: string): string {
  if (passage.kind === 'item' && passage.label !== undefined) return headingName(passage.label);
  const subject = document.names?.find(({ isSubject }) => isSubject)?.name;
  const heading =
    passage.headingPath
      .map(headingName)
      .findLast(
        (each) => !isAttribute(each) && (subject === undefined || each === subject || isNamed(each, document)),
      ) ??
    subject ??
    document.metadata.title;
  const named = sentenceSubject.exec(sentence)?.[1] ?? oneWordName(sentence, document.text);
  return named === undefined || isParticipant(named) || sharesWord(named, heading) ? heading : named;
}

function oneWordName(sentence: string, text: string): string | undefined {
  const word = oneWordSubject.exec(sentence)?.[1];
  return word !== undefined && !isAttribute(word) && isProperName(word, text) ? word : undefined;
}

/** Whether a heading is a name and not what its section tells of the document's subject: the text speaks of it so. */
function isNamed(heading: string, { text }: CanonicalDocument): boolean {
  return /\s\p{Lu}/u.test(heading) || text.split(heading).length > 2;
}

/** A municipality or region takes part; it is not what is taken part in. */
function isParticipant(name: string): boolean {
  return (
    /(?:^Region|\sKommune)(?!\p{L})/u.test(name) ||
    findMunicipalities(name).some(({ start, end }) => start === 0 && end === name.length)
  );
}

function sharesWord(one: string, other: string): boolean {
  const starts = (text: string) =>
    fold(text)
      .split(/[^\p{L}\d]+/u)
      .map((word) => word.slice(0, 5));
  const others = new Set(starts(other));
  return starts(one).some((word) => others.has(word));
}
