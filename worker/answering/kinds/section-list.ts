import { fold } from '../../../corpus/danish/folding.ts';
import { candidateWords } from '../../../corpus/danish/lexicon/comparison.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { sectionListFillers } from '../../../corpus/danish/lexicon/section-lists.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal, Quote } from '../draft.ts';
import { nearness } from '../facts/concept.ts';
import { sentencesIn, type PassageSentence } from '../facts/passage-sentences.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { ownerKey, type Owner } from '../figures/owners.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { cueWords, endsIn, isContent, isFrame, sameWord, wordsOf, type Word } from '../words.ts';

const sorts = candidateWords.flatMap((cue) => cueWords(cue));
const fillers = sectionListFillers.flatMap((cue) => cueWords(cue));
const asking = new Set(['hvilke', 'hvilken', 'hvilket', 'which'].map(fold));
/** From this nearness on a sentence says a word, at least in a compound or by another word for it. */
const saidFrom = 0.65;

/** A sentence that is likely to answer comes before the refusal, whichever section it stands in. */
const refusalSupport = 0.6;

/**
 * Of which collaborations the documents tell something ("Hvilke samarbejder arbejder med bosætning?"): each section with
 * a sentence or line that says all of it, in the documents' order.
 */
export function sectionList(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { subjects, municipalities, organisations, comparison, form, words, digest } = asked;
  if (comparison !== undefined || digest !== undefined || municipalities.length > 0 || form === 'count')
    return undefined;
  if (subjects.length > 0 || organisations.some(({ isKnown }) => isKnown)) return undefined;
  const asksWho = asked.asksForDealers;
  if (!asksWho && !(form === 'list' && asksForSort(words))) return undefined;
  const wanted = words.filter((word) => isContent(word) && !isSort(word) && !isFiller(word) && !isFrame(word));
  if (wanted.length === 0) return undefined;
  const { owners } = figuresOf(evidence.subjectPassages, evidence.participation);
  const telling = owners
    .filter(({ isCollaboration }) => isCollaboration)
    .flatMap((owner) => tellingSentence(owner, wanted, evidence.subjectPassages) ?? []);
  const literal = telling.filter(({ isLiteral }) => isLiteral);
  const told = literal.length > 0 ? literal : telling;
  if (told.length === 0) return { support: refusalSupport, say: refuse };
  const names = enumerate(told.map(({ owner }) => owner.name));
  return {
    support: told.length > 1 || !asksWho ? 0.87 : 0.7,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `Det nævnes for ${names}.`,
          quotes: told.map(({ sentence }) => quoteOf(sentence)),
        },
      ],
    }),
  };
}

function refuse(): ReturnType<Proposal['say']> {
  return {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
  };
}

interface Telling {
  readonly owner: Owner;
  readonly sentence: PassageSentence;
  /** It says the words themselves, and not others for them. */
  readonly isLiteral: boolean;
}

/** The sentence of an owner's section that says every word, most literally; headings below its own count too. */
function tellingSentence(owner: Owner, wanted: readonly Word[], passages: readonly Passage[]): Telling | undefined {
  const isOwn = (name: string): boolean => ownerKey(name) === owner.key;
  const own = passages.filter(
    ({ headingPath, label }) => headingPath.some(isOwn) || (label !== undefined && isOwn(label)),
  );
  const scored = sentencesIn(own).flatMap((sentence): (Telling & { readonly score: number })[] => {
    const { passage, text } = sentence;
    if (wordsOf(text).some(({ folded }) => negations.has(folded))) return [];
    const below = passage.headingPath.slice(passage.headingPath.findIndex(isOwn) + 1);
    const said = wordsOf([...below, passage.label ?? '', text].join(' '));
    const near = wanted.map((word) => nearness(word, said));
    if (Math.min(...near) < saidFrom) return [];
    const isLiteral = wanted.every((word) => said.some((one) => sameWord(word, one) || one.folded.includes(word.stem)));
    return [{ owner, sentence, isLiteral, score: near.reduce((sum, one) => sum + one, isLiteral ? wanted.length : 0) }];
  });
  return scored.toSorted((one, other) => other.score - one.score)[0];
}

/** "Hvilke samarbejder …", "hvilke af de nævnte ordninger …": collaborations are what is asked for. */
function asksForSort(words: readonly Word[]): boolean {
  const at = words.findIndex(({ folded }) => asking.has(folded));
  const noun = at < 0 ? undefined : words.slice(at + 1).find((word) => isContent(word) && !isFiller(word));
  return noun !== undefined && isSort(noun);
}

function isSort(word: Word): boolean {
  return sorts.some((sort) => sort.stem === word.stem || endsIn(word, sort));
}

function isFiller(word: Word): boolean {
  return fillers.some((filler) => sameWord(filler, word));
}

function quoteOf({ passage, text, end }: PassageSentence): Quote {
  const words = text.replace(/^[•\s]+/u, '');
  return { role: 'support', passageId: passage.id, start: end - words.length, end, text: words };
}
