import { fold } from '../../../corpus/danish/folding.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import { leadIns } from '../../../corpus/danish/lexicon/conversation.ts';
import {
  collaborationCues,
  countCues,
  listCues,
  listNouns,
  whichCues,
  whyOpenings,
  yesNoOpenings,
} from '../../../corpus/danish/lexicon/forms.ts';
import { nounFollowers, venuePrepositions, verbFollowers } from '../../../corpus/danish/lexicon/sorts.ts';
import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import { listImperatives, listObjects } from '../../../corpus/danish/lexicon/utterances.ts';
import { askingWords } from '../../../corpus/danish/lexicon/message.ts';
import { endsIn, holdsAny, isQuestionWord, wordsOf, type Word } from '../words.ts';
import { opensWith } from './cues.ts';

export type Form = 'list' | 'count' | 'yes-no' | 'why' | 'open';

const foldedLeadIns = new Set([...leadIns].map(fold));
const foldedAsking = new Set(askingWords.map(fold));
const afterNouns = new Set([...venuePrepositions, ...nounFollowers].map(fold));
const afterVerbs = new Set(verbFollowers.map(fold));
/** Nouns that a question may open with. */
const nouns = new Set(
  [...aspects.flatMap((aspect) => aspectCues[aspect].cues), ...collaborationCues, ...listCues].flatMap((cue) =>
    wordsOf(cue).map(({ stem }) => stem),
  ),
);
/** Who asks, and who is asked. */
const parties = new Set(['jeg', 'vi', 'du', 'i'].map(fold));
const foldedVerbs = new Set(yesNoOpenings.map(fold));

/**
 * What shape of answer the words ask for.
 * @param isQuestion whether they end with a question mark: then also a sentence in the order of a statement asks
 */
export function formOf(words: readonly Word[], isQuestion: boolean): Form {
  const asking = withoutLeadIn(words);
  if (holdsAny(asking, countCues)) return 'count';
  if (opensWith(asking, whyOpenings)) return 'why';
  // "Må jeg bede om en oversigt over …?" is how a list is asked for, and no yes is waited for.
  if (parties.has(asking[1]?.folded ?? '') && holdsAny(asking, listNouns)) return 'list';
  if (opensWith(asking, yesNoOpenings) || opensWithVerb(asking)) return 'yes-no';
  if (holdsAny(asking, listNouns)) return 'list';
  if (tellsToList(asking)) return 'list';
  if (isWhether(asking)) return 'yes-no';
  if (isQuestion && (isStatement(asking) || opensLikeVerb(asking))) return 'yes-no';
  return holdsAny(asking, listCues) ? 'list' : 'open';
}

const imperatives = new Set(listImperatives.map(fold));
const objects = new Set(listObjects.map(fold));

/** "Nævn de kommuner, som …", "Vis mig alle ordninger". */
function tellsToList(words: readonly Word[]): boolean {
  const [first, second, third] = words;
  if (first === undefined || !imperatives.has(first.folded)) return false;
  const object = ['mig', 'os', 'op'].includes(second?.folded ?? '') ? third : second;
  return objects.has(object?.folded ?? '');
}

/** The words without "og", "men", "ja" and the like in front. */
function withoutLeadIn(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ folded }) => !foldedLeadIns.has(folded));
  return first < 0 ? words : words.slice(first);
}

/** "… om Odense er med": a verb follows, and not only in what is said of a noun ("om en liste, der er lang"). */
export function isWhether(words: readonly Word[]): boolean {
  return (
    words[0]?.folded === 'om' &&
    words.some(
      ({ folded }, at) => at > 1 && foldedVerbs.has(folded) && !['der', 'som'].includes(words[at - 1]?.folded ?? ''),
    )
  );
}

/** "Odense er da med?": a verb, and no word that asks. */
function isStatement(words: readonly Word[]): boolean {
  return (
    words.slice(1).some(({ folded }) => foldedVerbs.has(folded)) &&
    !words.some((word) => foldedAsking.has(word.folded) || isQuestionWord(word))
  );
}

const verbs = new Set([...finiteVerbs].map(fold));

/** Whether a word is one of the verbs by which clauses are told apart. */
export function isFiniteVerb({ folded }: Word): boolean {
  return foldedVerbs.has(folded) || verbs.has(folded);
}

function opensWithVerb([first]: readonly Word[]): boolean {
  return first !== undefined && verbs.has(first.folded);
}

/**
 * "Stiller centret diagnoser?": the form of a verb, and behind it what it is said of. A noun of that form ("Opgaver i
 * centret?") stands before a preposition or alone.
 */
function opensLikeVerb([first, second, third]: readonly Word[]): boolean {
  if (first === undefined || second === undefined || third === undefined) return false;
  if (!/^\p{L}{2,}(?:er|ede|te|år|ør)$/u.test(first.text.toLowerCase()) || isQuestionWord(first)) return false;
  if (foldedAsking.has(first.folded) || nouns.has(first.stem) || afterNouns.has(second.folded)) return false;
  return /^\p{Lu}/u.test(second.text) || afterVerbs.has(second.folded) || /(?:en|et|ne)$/u.test(second.folded);
}

const collaborationWords = collaborationCues.flatMap((cue) => wordsOf(cue));

/** Whether collaborations are asked for and not who is in one. */
export function asksForCollaborations(words: readonly Word[]): boolean {
  return (
    words.some((word) => collaborationWords.some((cue) => cue.stem === word.stem || endsIn(word, cue))) &&
    (holdsAny(words, whichCues) || tellsToList(withoutLeadIn(words)))
  );
}
