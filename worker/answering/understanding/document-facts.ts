import {
  documentFactCues,
  documentFacts,
  documentFillers,
  documentOnlyCues,
  type DocumentFact,
} from '../../../corpus/danish/lexicon/document-facts.ts';
import { isContent, sameWord, cueWords, type Word } from '../words.ts';
import { holdsScattered } from './cues.ts';
import { isDocumentNoun, type NamedDocuments } from './named-documents.ts';

const explained = [...Object.values(documentFactCues).flat(), ...documentFillers]
  .flatMap((cue) => cueWords(cue))
  .filter(isContent);

/**
 * What a question asks of a document itself; nothing when it also holds a word that neither the asking nor the
 * document explains. `kinds` are the sorts of documents there are ("notat").
 */
export function documentFactsOf(
  words: readonly Word[],
  named: NamedDocuments,
  kinds: readonly string[],
): readonly DocumentFact[] {
  if (!named.speaks && !documentOnlyCues.some((cue) => holdsScattered(words, cue))) return [];
  return factsIn(words, named.titleWords, kinds);
}

/** What a turn asks of the document that the turn before it asked about ("Hvornår?"). */
export function documentFactsAfter(words: readonly Word[]): readonly DocumentFact[] {
  return factsIn(words, new Set(), []);
}

function factsIn(
  words: readonly Word[],
  titleWords: ReadonlySet<number>,
  kinds: readonly string[],
): readonly DocumentFact[] {
  const kindWords = kinds.flatMap((kind) => cueWords(kind));
  const isExplained = (word: Word): boolean =>
    !isContent(word) ||
    isDocumentNoun(word) ||
    [...explained, ...kindWords].some((one) => sameWord(one, word) || one.stem === word.stem);
  const asked = words.filter((_, at) => !titleWords.has(at));
  if (!asked.every(isExplained)) return [];
  const facts = documentFacts.filter((fact) => documentFactCues[fact].some((cue) => holdsScattered(asked, cue)));
  // "Hvem er det skrevet til?" holds the words that ask who wrote it.
  return facts.includes('recipient') ? facts.filter((fact) => fact !== 'publisher') : facts;
}
