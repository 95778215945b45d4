import { fold } from '../../../corpus/danish/folding.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import { clauseVerbs, yesNoOpenings } from '../../../corpus/danish/lexicon/forms.ts';
import { askingWords } from '../../../corpus/danish/lexicon/message.ts';
import { isContent, wordsOf, type Word } from '../words.ts';
import { isWhether } from './form.ts';

const foldedAsking = new Set(askingWords.map(fold));
const foldedVerbs = new Set(yesNoOpenings.map(fold));
const verbs = new Set([...yesNoOpenings, ...finiteVerbs, ...clauseVerbs].map(fold));

const asking = String.raw`(?:${askingWords.join('|')})(?!\p{L})`;
const verbThenSubject = String.raw`(?:${yesNoOpenings.join('|')})\s+(?:der|det|den|de|man|vi|en|et|\p{Lu})`;
/** Between two questions: "og" before a word that asks or a verb with its subject, or a comma alone. */
const joint = new RegExp(
  String.raw`(?:[,;]\s*|\s+)(?:og|samt|and)\s+(?=${asking})|[,;]\s*(?:og|and)\s+(?=${verbThenSubject})|[,;]\s*(?=${asking})`,
  'giu',
);

/** "Hvem er formand, hvor mange ansatte har de, og koster det noget?": questions, each with something to ask for. */
export function partsOf(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = 0;
  for (const match of sentence.matchAll(joint)) {
    const before = sentence.slice(rest, match.index);
    const after = sentence.slice(match.index + match[0].length);
    if (!asksForSomething(before) || !asksForSomething(after)) continue;
    if (!/\p{L}/u.test(match[0]) && !isMainClause(wordsOf(after))) continue;
    pieces.push(`${before.trim()}?`);
    rest = match.index + match[0].length;
  }
  return [...pieces, sentence.slice(rest).trim()];
}

/** Opens with a word that asks and holds at least one more word that says what for. */
function asksForSomething(text: string): boolean {
  const words = wordsOf(text);
  const first = words[0]?.folded ?? '';
  return (
    words.length > 2 &&
    !isCondition(words) &&
    (foldedAsking.has(first) || foldedVerbs.has(first) || isWhether(words)) &&
    words.slice(foldedAsking.has(first) ? 1 : 0).some(isContent)
  );
}

/** "hvis jeg er syg": when something holds, and not whose something is ("hvis ansvar er det"). */
function isCondition([first, second]: readonly Word[]): boolean {
  return first?.folded === 'hvis' && second !== undefined && !isContent(second);
}

/** "hvad koster en plads", and not "hvad en plads koster": the verb stands straight behind what asks. */
function isMainClause([first, second, third, fourth]: readonly Word[]): boolean {
  const isVerb = (word: Word | undefined): boolean => word !== undefined && verbs.has(word.folded);
  if (first?.folded === 'hvis') return false;
  if (isVerb(second)) return first?.folded !== 'hvor' || !isVerb(third);
  return /^(?:mange|meget|stor|stort|store|ofte|tit|laenge|lang|langt|gammel)$/u.test(second?.folded ?? '')
    ? isVerb(third) || isVerb(fourth)
    : first?.folded.startsWith('hvilke') === true && isVerb(third);
}
