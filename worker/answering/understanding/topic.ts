import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import { documentTopicCues, mentionCues, topicCues, topicFillers } from '../../../corpus/danish/lexicon/topics.ts';
import { cueWords, holdsAny, isContent, sameWord, type Word } from '../words.ts';
import { holdsScattered } from './cues.ts';
import type { Form } from './form.ts';
import { isDocumentNoun } from './named-documents.ts';

/** A matter on which it is asked what the documents say. */
export interface AskedTopic {
  readonly words: readonly Word[];
  /** Whether the question is whether, and not what, they say of it. */
  readonly isWhether: boolean;
  /** It is asked for in so many words. */
  readonly isAsked: boolean;
  /** Nothing but the matter is said. */
  readonly isBare: boolean;
}

const fillers = [...topicCues, ...documentTopicCues, ...mentionCues, ...topicFillers].flatMap((cue) => cueWords(cue));
const aspectWords = aspects.flatMap((aspect) => aspectCues[aspect].cues).flatMap((cue) => cueWords(cue));

/** A bare message of more words asks for something in particular. */
const bareWords = 2;

/**
 * The matter of a question for what the documents say on something, or of a message that names nothing but a matter.
 * @param apart indices of words that name a subject or a title
 * @param kinds sorts of documents there are ("notat")
 */
export function topicOf(
  words: readonly Word[],
  form: Form,
  apart: ReadonlySet<number>,
  kinds: readonly string[],
): AskedTopic | undefined {
  const free = words.filter((_, at) => !apart.has(at));
  const kindWords = kinds.flatMap((kind) => cueWords(kind));
  const isMatter = (word: Word): boolean => isContent(word) && !isDocumentNoun(word) && !among(word, kindWords);
  const matter = free.filter(isMatter);
  const isOfDocument = free.some((word) => isDocumentNoun(word) || among(word, kindWords));
  const cues = isOfDocument ? [...topicCues, ...documentTopicCues] : topicCues;
  const asksWhat = cues.some((cue) => holdsScattered(free, cue));
  const isWhere = words[0]?.folded === 'hvor';
  const asksWhether = !asksWhat && (form === 'yes-no' || isWhere) && holdsAny(free, mentionCues);
  if (asksWhat || asksWhether) {
    const left = matter.filter((word) => !among(word, fillers));
    return left.length === 0
      ? undefined
      : { words: left, isWhether: asksWhether || form === 'yes-no', isAsked: true, isBare: false };
  }
  const isBare =
    apart.size === 0 &&
    form === 'open' &&
    matter.length > 0 &&
    matter.length <= bareWords &&
    words.every((word) => matter.includes(word) || word.folded === 'og') &&
    !matter.some((word) => among(word, aspectWords));
  return isBare ? { words: matter, isWhether: false, isAsked: false, isBare: true } : undefined;
}

function among(word: Word, cues: readonly Word[]): boolean {
  return cues.some((cue) => cue.folded === word.folded || sameWord(cue, word));
}
