import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import { doerNounEndings } from '../../../corpus/danish/lexicon/forms.ts';
import { hedgeBeginnings } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { holdsAnswer, type AnswerType } from '../../../corpus/index/answer-type.ts';
import { sentenceFeatureNames, sentenceFeatures } from '../../../corpus/index/sentence-features.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Alias } from '../understanding/aliases.ts';
import type { Understanding } from '../understand.ts';
import { typeWords } from '../../../corpus/danish/lexicon/frames.ts';
import { cueWords, wordsOf, type Word } from '../words.ts';
import { isTurned } from './opposites.ts';
import type { AskedFact } from './asked-fact.ts';
import { conceptNearness, nearness } from './concept.ts';
import { isLeadIn } from './lead-in.ts';
import { asksForTask, tellsTask } from './told-task.ts';
import { countsThing, deniesThing } from './counted-thing.ts';
import { isOffice, saysOffice } from './offices.ts';
import { cellNames, isCell, readPassage, readSentence, sectionKey } from './read-sentence.ts';
import { heldFrom, pairsHeld, together } from './words-together.ts';

/** What a sentence is judged by when it is held against a question, each 0..1; the weights are fitted. */
export const factFeatureNames = [
  ...sentenceFeatureNames,
  /** Share of the specific words that the sentence, its label or its headings hold. */
  'held',
  'allHeld',
  'missingOne',
  'missingMore',
  /** A specific word held by the sentence itself or its label, as another word for it counts too. */
  'heldHere',
  /** No specific word is said by the sentence, nor does its label fit; an office is held by who is called so only. */
  'nothingHeld',
  /** Share of the specific words that it says word for word. */
  'exact',
  /** A specific word opens the sentence: it is what the sentence is about. */
  'topic',
  /** Share of the sentence's content words that the question has too, or that are numbers: little else is said. */
  'density',
  /** The question names no subject, and a specific word is missing: little ties it to the documents; or half of them. */
  'looseMissing',
  'looseHalf',
  'missingName',
  'missingNumber',
  /** The question names no subject, and none of its several numbers is there. */
  'looseNumber',
  'noSpecifics',
  /** The label, or else the last heading, is one that documents give the asked aspect. */
  'labelFits',
  'labelFitsAndHeld',
  'aspectAsked',
  'typeHeld',
  /** What the question's type asks for is not there: a number or date; a name or place, which other words may tell; a reason. */
  'numberLacking',
  'nameLacking',
  'placeLacking',
  'reasonLacking',
  'whyLacking',
  /** It tells of what may come, where the question asks what is. */
  'hedgedOther',
  /** The first, or last, of the specific words is said neither by it nor by its label. */
  'firstMissing',
  'lastMissing',
  /** It is of the asked year; it is of another one. */
  'yearHeld',
  'yearOther',
  /** It denies, where the question does not. */
  'deniesOther',
  'listDenied',
  /** It only sets aside what the question asks a list of ("Udover de otte projekter …"). */
  'listSetAside',
  /** A name is asked for by an office that is not said. */
  'officeMissing',
  /** It says what may or must be done, where the question asks how or whether one may. */
  'ruleHeld',
  /** Share of the specific words side by side in the question that stand near each other in the sentence. */
  'pairsHeld',
  'countFits',
  'countFails',
  /** The question names no subject; the sentence stands in its subject's section; it names the subject itself. */
  'noSubject',
  'inSubject',
  'namesSubject',
  /** It names something else that the documents tell of, and not the question's subject. */
  'namesOther',
  'field',
  'opensSection',
  /** It announces the items of a list. */
  'opensList',
  'listFits',
  /** How much of the question's idf mass the best passage holds. */
  'coverage',
] as const;

export interface FactCandidate {
  readonly passage: Passage;
  /** UTF-16 offsets in the document's canonical text. */
  readonly start: number;
  readonly end: number;
  /** In the order of `factFeatureNames`. */
  readonly values: readonly number[];
}

const foldedTypeWords: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = Object.fromEntries(
  Object.entries(typeWords).map(([type, words]) => [type, new Set([...words].map(fold))]),
);

const foldedText = remembered(fold);
const foldedName = remembered((heading: string) => fold(headingName(heading)));

/** One feature of a candidate. */
export function valueOf({ values }: FactCandidate, name: (typeof factFeatureNames)[number]): number {
  return values[factFeatureNames.indexOf(name)] ?? 0;
}

/** The labels that documents give an aspect, in folded and stemmed words. */
const labelForms = new Map(
  aspects.map((aspect) => [
    aspect,
    new Set(aspectCues[aspect].labels.flatMap((label) => wordsOf(label).flatMap(({ folded, stem }) => [folded, stem]))),
  ]),
);

/** Types whose answers are told from other words by their form; a capital or a preposition says less. */
const telling: ReadonlySet<AnswerType> = new Set(['frequency', 'share', 'money', 'date', 'count', 'reason', 'contact']);

/** Types whose answers are numbers, whatever word for them a sentence holds. */
const measured: ReadonlySet<AnswerType> = new Set(['date', 'money', 'share', 'count']);

/**
 * Every sentence of the passages with its features.
 * @param scores one per passage, as the search gave them
 * @param coverage of the whole search, 0..1
 * @param others names of what the documents tell of beside the question's subjects
 */
export function factCandidates(
  asked: Understanding,
  fact: AskedFact,
  passages: readonly Passage[],
  scores: readonly number[],
  coverage: number,
  others: readonly string[] = [],
): FactCandidate[] {
  const asks = new Set(asked.words.map(({ stem }) => stem));
  const introductions = new Map(
    passages.filter(({ kind }) => kind === 'prose').map((passage) => [sectionKey(passage), wordsOf(passage.text)]),
  );
  const typeAt = fact.type === undefined ? -1 : sentenceFeatureNames.indexOf(fact.type);
  // The subject's sections are searched: its name says nothing more of what is asked of it.
  const inSubject = new Set(asked.subjects.flatMap(({ matched }) => matched));
  const matter = asked.words.filter((_, at) => !inSubject.has(at)).map(({ text }) => text);
  const folded = others.map(fold);
  const sections = new Map<string, Word[]>();
  for (const passage of passages)
    sections.set(sectionKey(passage), [...(sections.get(sectionKey(passage)) ?? []), ...wordsOf(passage.text)]);
  return sentenceFeatures(asked.searchText, passages, scores, matter.join(' ')).map(
    ({ passage, start, end, values }) => {
      const introduction = isCell(passage) ? (introductions.get(sectionKey(passage, -1)) ?? []) : [];
      const own = featuresOf(asked, fact, asks, passage, start, end, values[typeAt] === 1, {
        introduction,
        section: sections.get(sectionKey(passage)) ?? [],
        others: folded,
      });
      const all: Record<string, number> = { ...own, coverage };
      const rest = factFeatureNames.slice(sentenceFeatureNames.length).map((name) => all[name] ?? 0);
      return { passage, start: passage.start + start, end: passage.start + end, values: [...values, ...rest] };
    },
  );
}

/** What a sentence is judged with beside its passage. */
interface Surroundings {
  /** Of a table, for its cells. */
  readonly introduction: readonly Word[];
  /** All that was found of its section. */
  readonly section: readonly Word[];
  /** Folded names of what the question is not about. */
  readonly others: readonly string[];
}

function featuresOf(
  asked: Understanding,
  { specifics, type, counted, countedBy, numbers, isCount }: AskedFact,
  asks: ReadonlySet<string>,
  passage: Passage,
  start: number,
  end: number,
  holdsType: boolean,
  { introduction, section, others }: Surroundings,
): Record<string, number> {
  const { all, sentences } = readPassage(passage);
  const { text, here, around, content, first, values } = sentences.get(start) ?? readSentence(passage, start, end);
  const { aliases } = asked;
  const subject = asked.subjects.find(({ name }) => isAbout(passage, name));
  const fits = labelFits(passage, asked);
  const isNone = isCount && counted !== undefined && deniesThing(text, counted);
  // The items belong to their lead-in.
  const opensList = isLeadIn(text);
  const typeHeld =
    isNone ||
    holdsType ||
    (type === 'person' && !asked.asksForName && namesDoer(here, specifics)) ||
    (opensList && type !== undefined && holdsAnswer(type, passage.text, asked.searchText));
  // "Hvilket år" is not said by "børn under 14 år" either.
  const saidByType = type !== undefined && (typeHeld || measured.has(type)) ? foldedTypeWords[type] : undefined;
  const wanted = specifics.filter(({ folded }) => saidByType?.has(folded) !== true);
  // What the name of the subject happens to say is said of nothing else.
  const names = new Set(asked.subjects.flatMap(({ name }) => wordsOf(name).map(({ folded }) => folded)));
  const isOther = (one: Word): boolean => !names.has(one.folded) || wanted.some(({ folded }) => folded === one.folded);
  const isTold = subject !== undefined && wanted.some(asksForTask) && tellsTask(passage, text, subject.name);
  const inText = together(
    wanted,
    wanted.map((word) =>
      type === 'person' && fits && passage.kind === 'field' && isSaidByLabel(word, asked)
        ? heldFrom
        : Math.max(
            (isTold || (fits && passage.kind === 'field')) && asksForTask(word) ? conceptNearness : 0,
            nearnessBy(word, here.filter(isOther), aliases),
          ),
    ),
    content.filter(isOther),
  );
  const near = wanted.map((word, at) =>
    inText[at] === 1 ? 1 : Math.max(inText[at] ?? 0, nearness(word, around), nearness(word, introduction)),
  );
  const said = content.filter(({ folded, stem }) => asks.has(stem) || /^\d/.test(folded)).length;
  const years = numbers.filter((number) => number >= 1900 && number < 2100);
  const missing = near.filter((one) => one < heldFrom).length;
  // The items that a lead-in announces say their part of it.
  const unsaid = opensList
    ? wanted.filter((word, at) => (near[at] ?? 0) < heldFrom && nearness(word, section) < heldFrom).length
    : missing;
  const counts =
    isCount &&
    (counted !== undefined || specifics.length > 0) &&
    (countedBy === undefined || nearness(countedBy, here) >= heldFrom) &&
    countsThing(text, `${cellNames(passage)} ${passage.label ?? ''}`, counted);
  const namesSubject = asked.subjects.some(
    ({ name, matched, score }) =>
      foldedText(text).includes(foldedText(name)) ||
      // "Slottet" calls it as the question does.
      (score < 1 &&
        matched.length > 0 &&
        matched.every((at) => here.some(({ stem }) => stem === asked.words[at]?.stem))),
  );
  return {
    held: wanted.length === 0 ? 0 : mean(near),
    allHeld: flag(wanted.length > 0 && missing === 0),
    missingOne: flag(missing === 1),
    missingMore: Math.min(1, Math.max(0, missing - 1) / 2),
    heldHere: wanted.length === 0 ? 0 : mean(inText),
    looseMissing: flag(asked.subjects.length === 0 && missing > 0),
    looseHalf: flag(
      asked.subjects.length === 0 &&
        unsaid > 0 &&
        (unsaid * 2 > wanted.length ||
          (unsaid * 2 === wanted.length &&
            !(type !== undefined && telling.has(type) && typeHeld && (near.at(-1) ?? 0) >= heldFrom))),
    ),
    nothingHeld: flag(
      wanted.length > 0 &&
        (!fits || type === 'person' || (type === 'place' && !typeHeld)) &&
        inText.every((one) => one < heldFrom),
    ),
    exact: wanted.length === 0 ? 0 : inText.filter((one) => one === 1).length / wanted.length,
    topic: Math.max(0, ...wanted.map((word) => nearnessBy(word, first.filter(isOther), aliases))),
    density: content.length === 0 ? 0 : said / content.length,
    missingName: flag(
      wanted.some(
        (word) =>
          isName(word) &&
          nearnessBy(word, all, aliases) < 1 &&
          (type === 'person' || nearnessBy(word, section, aliases) < 1),
      ),
    ),
    missingNumber: flag(numbers.some((number) => !values.has(number))),
    looseNumber: flag(
      asked.subjects.length === 0 &&
        asked.form !== 'yes-no' &&
        numbers.length > 1 &&
        !numbers.some((number) => values.has(number)),
    ),
    noSpecifics: flag(wanted.length === 0),
    labelFits: flag(fits),
    labelFitsAndHeld: flag(fits && missing === 0),
    aspectAsked: flag(asked.aspects.length > 0),
    typeHeld: flag(typeHeld),
    numberLacking: flag(type !== undefined && !typeHeld && type !== 'person' && type !== 'reason' && type !== 'place'),
    placeLacking: flag(type === 'place' && !typeHeld),
    nameLacking: flag(type === 'person' && !typeHeld),
    reasonLacking: flag(type === 'reason' && !typeHeld && !fits),
    whyLacking: flag(asked.form === 'why' && !typeHeld && !fits && !wanted.some((word) => isTurned(word, here))),
    hedgedOther: flag(isHedged(here) && !isHedged(asked.words)),
    firstMissing: flag((inText[0] ?? 1) < heldFrom),
    lastMissing: flag((inText.at(-1) ?? 1) < heldFrom),
    yearHeld: flag(years.length > 0 && years.every((year) => values.has(year))),
    yearOther: flag(years.length > 0 && !years.some((year) => values.has(year)) && yearsIn(text)),
    deniesOther: flag(here.some(isNegation) && asked.form !== 'yes-no' && !asked.words.some(isNegation)),
    listDenied: flag(
      asked.form === 'list' && type === undefined && opensDenying(text) && !asked.words.some(isNegation),
    ),
    listSetAside: flag(
      (asked.form === 'list' || asked.form === 'open') &&
        type === undefined &&
        setAside.test(text) &&
        wanted.some((word) => nearness(word, here.slice(0, asideReach)) >= heldFrom),
    ),
    officeMissing: flag(
      asked.asksForName &&
        wanted.some((word, at) => isOffice(word) && ((inText[at] ?? 1) < heldFrom || !saysOffice(word, here))),
    ),
    ruleHeld: flag(asksForRule(asked) && here.some(({ folded }) => modalVerbs.has(folded))),
    pairsHeld: pairsHeld(wanted, content),
    countFits: flag(counts),
    countFails: flag(isCount && !counts),
    noSubject: flag(asked.subjects.length === 0),
    inSubject: flag(subject !== undefined),
    namesSubject: flag(namesSubject),
    namesOther: flag(
      asked.subjects.length > 0 &&
        asked.form !== 'list' &&
        type !== undefined &&
        !namesSubject &&
        others.some((name) => foldedText(text).includes(name)),
    ),
    field: flag(passage.kind === 'field'),
    opensList: flag(opensList),
    listFits: flag(opensList && asked.form === 'list'),
    opensSection: flag(start === 0 && passage.kind === 'prose'),
  };
}

/** As `nearness`, where a name may also stand as its abbreviation and an abbreviation as its name. */
function nearnessBy(word: Word, text: readonly Word[], aliases: readonly Alias[]): number {
  const own = nearness(word, text);
  const others = own === 1 ? [] : aliases.filter((alias) => alias.word === word).map((alias) => alias.others);
  return others.some((names) => names.every((name) => nearness(name, text) === 1)) ? 1 : own;
}

const doer = new RegExp(`(?:${doerNounEndings.join('|')})s?$`, 'iu');
const isDoer = remembered((word: string) => doer.test(word));

/**
 * "Operatøransvar ligger hos de enkelte kommuner": who does it is told without a name, and by another word than those
 * the question has for what it is done to.
 */
function namesDoer(here: readonly Word[], specifics: readonly Word[]): boolean {
  return here.some(
    (word) => isDoer(word.text) && specifics.slice(1).every((asked) => nearness(asked, [word]) < heldFrom),
  );
}

const anyYear = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/u;

function yearsIn(text: string): boolean {
  return anyYear.test(text);
}

function isNegation({ folded }: Word): boolean {
  return negations.has(folded);
}

const setAside = /^(?:ud ?over|foruden|bortset fra)\s/iu;
/** So many words of a sentence may belong to what it sets aside. */
const asideReach = 5;

/** "Det er ikke laugets opgave": what is denied is no item of what is asked for. */
function opensDenying(text: string): boolean {
  return /^(?:\S+\s){1,3}(?:ikke|aldrig)\s/u.test(text);
}

const hedges = hedgeBeginnings.map(fold);

function isHedged(words: readonly Word[]): boolean {
  return words.some(({ folded }) => hedges.some((hedge) => folded.startsWith(hedge)));
}

const modalVerbs = new Set(['kan', 'skal', 'må', 'kræver', 'kræves', 'bør'].map(fold));

/** "Hvordan søger man?", "Skal man …?"; "Hvordan finansieres X?" asks how it is, and not what one may do. */
function asksForRule({ words }: Understanding): boolean {
  return words.some(
    ({ folded }, at) =>
      modalVerbs.has(folded) || (folded === 'hvordan' && !/(?:es|^er|^var)$/u.test(words[at + 1]?.folded ?? 'er')),
  );
}

function isName({ text, start }: Word): boolean {
  return start > 0 && /^\p{Lu}/u.test(text);
}

/** Whether a passage stands under the name, is labelled with it or says it. */
export function isAbout({ headingPath, label, text, embeddedText }: Passage, name: string): boolean {
  const key = foldedText(name);
  return (
    headingPath.some((heading) => foldedName(heading) === key) ||
    (label !== undefined && foldedName(label) === key) ||
    foldedText(text).includes(key) ||
    // A document whose title opens with the name is all about it.
    foldedText(embeddedText.slice(0, name.length)) === key
  );
}

const cueStems = new Map(
  aspects.map((aspect) => [
    aspect,
    new Set(
      aspectCues[aspect].cues
        .filter((cue) => !cue.includes(' '))
        .flatMap((cue) => cueWords(cue).map(({ stem }) => stem)),
    ),
  ]),
);

/** "Hvem LEDER X?": a line that is labelled with what the word asks for says it. An office must be said itself. */
function isSaidByLabel(word: Word, { aspects: asked }: Understanding): boolean {
  return !isOffice(word) && asked.some((aspect) => cueStems.get(aspect)?.has(word.stem) === true);
}

function labelFits({ label, headingPath }: Passage, asked: Understanding): boolean {
  const called = label ?? headingName(headingPath.at(-1) ?? '');
  // What the name of the subject happens to say is no label.
  if (asked.subjects.some(({ name }) => foldedName(name) === foldedName(called))) return false;
  const names = wordsOf(called);
  return asked.aspects.some((aspect) => {
    const forms = labelForms.get(aspect);
    return names.some(({ folded, stem }) => forms?.has(folded) === true || forms?.has(stem) === true);
  });
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
