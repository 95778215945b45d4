import { fold } from '../../corpus/danish/folding.ts';
import {
  anaphora,
  aspectCues,
  aspects,
  documentFactCues,
  englishWords,
  followUpOpenings,
  nameCues,
  requestCues,
  thanksWords,
  type Aspect,
} from '../../corpus/danish/lexicon.ts';
import { splitSentences } from '../../corpus/danish/sentences.ts';
import { findMunicipalities } from '../../corpus/danish/municipalities.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { AskRequest } from './answer.ts';
import { findSubjects, type Subject } from './subjects.ts';
import { findPhrase, isContent, sameWord, wordsOf, type Word } from './words.ts';

export const askedForms = ['list', 'count', 'yes-no', 'why', 'open'] as const;
export type DocumentFact = keyof typeof documentFactCues;

/** What a question asks, read once; every kind of answer reads this and nothing else of the question. */
export interface Understanding {
  /** The question with what it left out filled in. */
  readonly standaloneQuestion: string;
  readonly words: readonly Word[];
  /** What it is about, in the order named. */
  readonly subjects: readonly Subject[];
  /** Official names of the municipalities it names outside its subjects. */
  readonly municipalities: readonly string[];
  readonly aspects: readonly Aspect[];
  readonly form: (typeof askedForms)[number];
  /** Whether it asks for collaborations and not for who is in one. */
  readonly asksForCollaborations: boolean;
  readonly documentFact: DocumentFact | undefined;
  /** Whether the name of somebody or something is asked for. */
  readonly asksForName: boolean;
  readonly utterance: 'question' | 'request' | 'thanks' | 'gibberish';
  readonly language: 'da' | 'en';
}

const foldedThanks = new Set([...thanksWords].map(fold));
const foldedAnaphora = new Set([...anaphora].map(fold));

/** Reads the question in the light of the conversation. Deterministic; the lexicon holds every cue. */
export function understand(request: AskRequest, index: PassageIndex): Understanding {
  const asked = read(request.question, index);
  if (asked.utterance !== 'question' || asked.documentFact !== undefined) return asked;
  if ((request.history ?? []).length === 0 && namesNothing(asked)) return { ...asked, utterance: 'gibberish' };
  const before = (request.history ?? []).filter(({ role }) => role === 'user').map(({ text }) => text);
  if (before.length === 0 || !leansOnHistory(asked)) return asked;
  const earlier = before.map((text) => read(text, index)).filter(({ utterance }) => utterance === 'question');
  const subjects =
    asked.subjects.length > 0 ? [] : (earlier.findLast(({ subjects }) => subjects.length > 0)?.subjects ?? []);
  const topic = earlier.at(-1);
  if (
    asked.municipalities.length > 0 &&
    asked.subjects.length === 0 &&
    topic !== undefined &&
    topic.subjects.length === 0 &&
    topic.municipalities.length > 0
  )
    return {
      ...asked,
      aspects: topic.aspects,
      form: topic.form,
      asksForCollaborations: topic.asksForCollaborations,
      standaloneQuestion: `${request.question.trim()} (${topic.standaloneQuestion})`,
    };
  if (asked.subjects.length > 0 && topic !== undefined && asked.aspects.length === 0) {
    const earlierQuestion = topic.standaloneQuestion;
    const name = topic.subjects[0]?.name;
    if (name !== undefined) return inherit(asked, [], topic, `${request.question.trim()} (${earlierQuestion})`);
  }
  if (subjects.length === 0) return asked;
  return inherit(
    asked,
    subjects,
    undefined,
    `${request.question.trim()} (${subjects.map(({ name }) => name).join(', ')})`,
  );
}

function inherit(
  asked: Understanding,
  subjects: readonly Subject[],
  topic: Understanding | undefined,
  standaloneQuestion: string,
): Understanding {
  return {
    ...asked,
    standaloneQuestion,
    subjects: subjects.length > 0 ? subjects.map((subject) => ({ ...subject, matched: [] })) : asked.subjects,
    words:
      topic === undefined
        ? asked.words
        : [
            ...asked.words,
            ...topic.words.filter((_, at) => !topic.subjects.some(({ matched }) => matched.includes(at))),
          ],
    aspects: topic === undefined ? asked.aspects : topic.aspects,
    form: topic === undefined ? asked.form : topic.form,
    municipalities:
      asked.municipalities.length > 0 || topic === undefined ? asked.municipalities : topic.municipalities,
  };
}

/** "Hvor meget koster det?" with nothing before it: every content word only says which aspect is asked. */
function namesNothing({ words, subjects, municipalities, aspects: asked }: Understanding): boolean {
  if (subjects.length > 0 || municipalities.length > 0 || !words.some(({ folded }) => foldedAnaphora.has(folded)))
    return false;
  return words
    .filter(isContent)
    .every((word) =>
      asked.some((aspect) => aspectCues[aspect].cues.some((cue) => wordsOf(cue).some((one) => sameWord(one, word)))),
    );
}

function leansOnHistory({ words, subjects, aspects: asked }: Understanding): boolean {
  const opens = followUpOpenings.some((opening) => findPhrase(words, opening) === 0);
  const namesOther = subjects.length === 0 && words.some(({ text }, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(text));
  if (namesOther && !opens) return false;
  const points = words.some(({ folded }) => foldedAnaphora.has(folded));
  return subjects.length === 0
    ? opens || points || (words.length <= 6 && (asked.length > 0 || words.filter(isContent).length < 2))
    : opens && words.length <= 7;
}

function read(question: string, index: PassageIndex): Understanding {
  const part = questionPart(question);
  const isQuestion = part.isQuestion;
  const text = namesSomething(part.text, index) || !namesSomething(question, index) ? part.text : question;
  const words = wordsOf(text);
  const subjects = findSubjects(words, index);
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const capitalised = findMunicipalities(text);
  const municipalities = (capitalised.length > 0 ? capitalised : typedSmall(text))
    .filter(({ start }) => !words.some((word, at) => word.start === start && inSubject.has(at)))
    .map(({ name }) => name);
  const rest = words.filter((_, at) => !inSubject.has(at));
  const asked = aspects.filter((aspect) => aspectCues[aspect].cues.some((cue) => holdsCue(rest, cue)));
  const opening = words[0]?.folded ?? '';
  const form = formOf(words, opening);
  return {
    standaloneQuestion: question.trim(),
    words,
    subjects,
    municipalities: [...new Set(municipalities)],
    aspects: asked,
    form,
    asksForCollaborations:
      words.some(
        ({ stem, folded }) =>
          stem.startsWith('samarbejd') || folded.startsWith('faellesskab') || stem.startsWith(fold('fællesskab')),
      ) && words.some(({ folded }) => folded.startsWith('hvilke') || folded === 'hvor' || folded === 'which'),
    documentFact: documentFactOf(words, subjects),
    asksForName: nameCues.some((cue) => findPhrase(words, cue) >= 0),
    utterance: utteranceOf(words, subjects, municipalities.length, isQuestion),
    language: words.filter(({ folded }) => englishWords.has(folded)).length >= 2 ? 'en' : 'da',
  };
}

function namesSomething(text: string, index: PassageIndex): boolean {
  return findSubjects(wordsOf(text), index).length > 0 || findMunicipalities(text).length > 0;
}

/** Municipalities typed without capitals; one inside a capitalised name stays part of that name. */
function typedSmall(text: string): ReturnType<typeof findMunicipalities> {
  return findMunicipalities(text.toLowerCase()).filter(({ start }) => /^\p{Ll}/u.test(text.slice(start)));
}

/**
 * The part that asks: mark-up is left out, and beside a sentence that ends with a question mark what else is said (a
 * greeting, an order of how to answer) does not count.
 */
function questionPart(question: string): { readonly text: string; readonly isQuestion: boolean } {
  const plain = question.replace(/<[^<>]*>/gu, ' ').replace(/!?\[[^\]]*\]\([^)]*\)/gu, ' ');
  const asking = splitSentences(plain)
    .map(({ start, end }) => plain.slice(start, end).trim())
    .filter((sentence) => sentence.endsWith('?'))
    .map((sentence) => {
      const after = sentence.slice(sentence.lastIndexOf(': ') + 1).trim();
      return wordsOf(after).length > 2 ? after : sentence;
    });
  return asking.length === 0 ? { text: plain, isQuestion: false } : { text: asking.join(' '), isQuestion: true };
}

function holdsCue(words: readonly Word[], cue: string): boolean {
  if (cue.includes(' ')) return findPhrase(words, cue) >= 0;
  const [wanted] = wordsOf(cue);
  return (
    wanted !== undefined &&
    words.some((word) => (wanted.folded.length <= 4 ? word.folded === wanted.folded : sameWord(word, wanted)))
  );
}

function formOf(words: readonly Word[], opening: string): Understanding['form'] {
  if (
    findPhrase(words, 'hvor mange') >= 0 ||
    findPhrase(words, 'how many') >= 0 ||
    words.some(({ stem }) => stem === 'antal')
  )
    return 'count';
  if (opening === 'hvorfor' || opening === 'why') return 'why';
  if (
    ['er', 'deltager', 'indgar', 'har', 'kan', 'skal', 'betaler', 'hoerer', 'is', 'are', 'does', 'do']
      .map(fold)
      .includes(opening)
  )
    return 'yes-no';
  if (
    words.some(({ folded }) => folded.startsWith('hvilke') || folded === 'which' || folded === 'list') ||
    words.some(({ stem }) => stem === 'deltag' || stem === 'medlem' || stem === 'kommun')
  )
    return 'list';
  return 'open';
}

function documentFactOf(words: readonly Word[], subjects: readonly Subject[]): DocumentFact | undefined {
  if (subjects.length > 0) return undefined;
  const facts = ['publisher', 'date', 'pages', 'caseNumber'] as const;
  return facts.find((fact) => documentFactCues[fact].some((cue) => findPhrase(words, cue) >= 0));
}

function utteranceOf(
  words: readonly Word[],
  subjects: readonly Subject[],
  municipalities: number,
  isQuestion: boolean,
): Understanding['utterance'] {
  if (requestCues.some((cue) => findPhrase(words, cue) >= 0)) return 'request';
  if (words.length === 0) return 'gibberish';
  if (
    words.some(({ folded }) => /^(?:tak|thank)/.test(folded)) &&
    words.every((word) => foldedThanks.has(word.folded) || !isContent(word))
  )
    return 'thanks';
  const hasContent = words.some(isContent);
  const looksLikeWords = words.some(
    ({ folded }) =>
      /[aeiouyæøå]/.test(folded) &&
      !/(.)\1\1/.test(folded) &&
      !/[bcdfghjklmnpqrstvwxz]{6}/.test(folded) &&
      !/\d/.test(folded),
  );
  if (!looksLikeWords && subjects.length === 0 && municipalities === 0) return 'gibberish';
  if (!hasContent && !isQuestion && subjects.length === 0) return 'gibberish';
  return 'question';
}
