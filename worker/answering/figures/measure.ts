import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues, aspects, type Aspect } from '../../../corpus/danish/lexicon/aspects.ts';
import {
  employingVerbs,
  foundingCues,
  onceBeginnings,
  shareWords,
  type Scale,
} from '../../../corpus/danish/lexicon/comparison.ts';
import { nearness } from '../facts/concept.ts';
import { sameWord, sharesPart, wordsOf, type Word } from '../words.ts';
import type { Figure } from './figures-of.ts';
import type { Unit } from './read-figures.ts';

/** What is measured: a matter the lexicon knows, and words that the figure's surroundings must hold. */
export interface Measure {
  readonly topic: 'money' | 'staff' | 'members' | 'age' | 'frequency' | 'words';
  /** Each must be said of the figure. */
  readonly words: readonly Word[];
  /** Each must be said near it, be it of where it is ("sekretariatet har tre ansatte"). */
  readonly around: readonly Word[];
  /** Prefer figures of which these are said. */
  readonly wished: readonly Word[];
  readonly units: readonly Unit[];
  readonly per: Word | undefined;
  /** What comes on top is measured ("to vagtledere mere"), and not what there is. */
  readonly isAdded: boolean;
  /** How long something is or lasts: a count is then of kilometres. */
  readonly isLength: boolean;
  /** Named by a word for what each pays: "bidrag", "pris". */
  readonly isRate: boolean;
  /** With money and no "pr.": whether a rate or a whole amount is meant first. */
  readonly rateFirst: boolean;
}

const cuesOf = (aspect: Aspect): Word[] =>
  aspectCues[aspect].cues.filter((cue) => !cue.includes(' ')).flatMap((cue) => wordsOf(cue));
const moneyCues = cuesOf('money');
const staffCues = [...cuesOf('staff'), ...wordsOf('ansættelser')];
const frequencyCues = cuesOf('frequency');
const memberWords = wordsOf(
  'kommuner medlemmer medlemskommuner ejerkommuner deltagerkommuner deltagere parter municipalities members',
);
const wholeAmounts = wordsOf('budget penge økonomi omsætning beløb million finansiering');
const rates = wordsOf('bidrag kontingent pris takst gebyr sats');
const founding = new Set(foundingCues.map(fold));
/** Labels that only speak of staff: what such a line counts is staff, whatever it is called. */
const staffLabels = new Set(
  aspectCues.staff.labels
    .map(fold)
    .filter((label) =>
      aspects.every((aspect) => aspect === 'staff' || !aspectCues[aspect].labels.map(fold).includes(label)),
    ),
);
/** What a verb of employing counts right behind it is staff, whatever it is called. */
const employedBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${employingVerbs.join('|')})\s+(?:(?:de|alle|i alt|nu|selv)\s+)*$`,
  'iu',
);
const moneyLabels = new Set(aspectCues.money.labels.map(fold));

const inflection = /^\p{L}?(?:e|en|et|er|erne|ens|ets|s)$/u;
const isCue = (cues: readonly Word[], word: Word): boolean =>
  cues.some(
    (cue) =>
      cue.folded === word.folded ||
      cue.stem === word.stem ||
      (cue.folded.length > 3 &&
        word.folded.startsWith(cue.folded) &&
        inflection.test(word.folded.slice(cue.folded.length))),
  );
/** A compound is of the kind of its last part: "medlemspris" is a price. */
const isKindOf = (cues: readonly Word[], word: Word): boolean =>
  isCue(cues, word) || cues.some((cue) => cue.folded.length > 3 && word.folded.endsWith(cue.folded));
const shares = shareWords.flatMap((cue) => wordsOf(cue));
const participantCues = cuesOf('participants');
const isMember = (word: Word): boolean => isCue(memberWords, word);

/** What the words of a question measure; undefined when they name nothing that a figure could be of. */
export function readMeasure(words: readonly Word[], scale: Scale, per: Word | undefined): Measure | undefined {
  const base = {
    per,
    rateFirst: false,
    wished: [],
    around: [],
    isAdded: false,
    isRate: false,
    isLength: scale === 'length',
  };
  if (scale === 'age')
    return { ...base, topic: 'age', words: words.filter(({ folded }) => !founding.has(folded)), units: ['date'] };
  const money = words.filter((word) => isKindOf(moneyCues, word));
  if (money.length > 0 || scale === 'price') {
    const rest = words.filter((word) => !money.includes(word));
    return {
      ...base,
      topic: 'money',
      words: rest.filter((word) => !isMember(word)),
      wished: rest.filter(isMember),
      units: ['kr'],
      isRate: money.some((word) => isKindOf(rates, word)),
      rateFirst: !money.some((word) => isCue(wholeAmounts, word)),
    };
  }
  const staff = words.filter((word) => isCue(staffCues, word));
  if (staff.length > 0)
    return { ...base, topic: 'staff', words: words.filter((word) => !staff.includes(word)), units: ['count'] };
  if (scale === 'frequency' || words.some((word) => isCue(frequencyCues, word)))
    return { ...base, topic: 'frequency', words: [], wished: words, units: ['times-a-year'] };
  const membership = words.filter((word) => isMember(word) || isCue(participantCues, word));
  if (membership.some(isMember) && membership.length === words.length)
    return { ...base, topic: 'members', words: [], units: ['count'] };
  if (words.length === 0 && scale !== 'speed') return undefined;
  const said = words.filter((word) => !isCue(shares, word));
  return { ...base, topic: 'words', words: said, units: unitsOf(words, scale) };
}

/** What lasts: "udrykningstid", "opsigelsesvarsel", "frist". */
const lasting = /(?:tid|varsel|varsl|frist|varighed)(?:en|et|er|erne)?$/u;

function unitsOf(words: readonly Word[], scale: Scale): readonly Unit[] {
  if (scale === 'speed') return ['seconds'];
  if (scale === 'length') return ['seconds', 'count'];
  if (scale === 'number') return ['count', 'percent'];
  if (words.some((word) => isCue(shares, word))) return ['percent'];
  return words.some(({ folded }) => lasting.test(folded)) ? ['seconds'] : ['count', 'percent', 'kr'];
}

/** How well the figure is of what is measured: undefined not at all, otherwise the wished words it is said with. */
export function fit(figure: Figure, measure: Measure): number | undefined {
  if (
    measure.per !== undefined &&
    (figure.per === undefined ||
      !wordsOf(figure.per).some((word) => measure.per !== undefined && sameWord(word, measure.per)))
  )
    return undefined;
  if (figure.isAdded !== measure.isAdded || !isUnit(figure, measure) || !isTopic(figure, measure)) return undefined;
  const everywhere = [...figure.named, ...figure.context];
  const near = measure.topic === 'staff' ? figure.named : everywhere;
  if (!measure.words.every((word) => isSaid(word, near) || isMeant(word, calledBy(figure)))) return undefined;
  if (!measure.around.every((word) => isSaid(word, everywhere))) return undefined;
  if (
    measure.topic === 'words' &&
    measure.words.length > 0 &&
    figure.unit !== 'seconds' &&
    !measure.words.some((word) => isSaid(word, saying(figure, everywhere)) || isMeant(word, figure.called))
  )
    return undefined;
  if (figure.isPart && !measure.words.some((word) => isSaid(word, wordsOf(figure.noun)))) return undefined;
  // A labelled line is about its date; a sentence may name one in passing.
  if (measure.topic === 'age') return figure.passage.kind === 'field' ? 1 : 0;
  // What a number counts says more of it than the heading it stands under.
  if (measure.topic === 'words') return saidIn(figure.named, measure) + saidIn(wordsOf(figure.noun), measure);
  return measure.wished.filter((word) => isSaid(word, clauseOf(figure))).length;
}

function saidIn(near: readonly Word[], { words }: Measure): number {
  return words.filter((word) => isSaid(word, near)).length;
}

/** What may say in other words what a figure is of; a length of time has no noun, so its clause does. */
function calledBy(figure: Figure): readonly Word[] {
  if (figure.unit !== 'seconds') return figure.called;
  // "Ti måneder" says how long, and not what lasts.
  const length = wordsOf(figure.words);
  const clause = clauseOf(figure).filter((word) => !length.some(({ folded }) => folded === word.folded));
  return [...figure.called, ...clause, ...length.slice(2)];
}

/** What a figure is called by: money and "gange" have no noun of their own, and what is done says what they are. */
function saying(figure: Figure, everywhere: readonly Word[]): readonly Word[] {
  if (figure.noun === 'gange') return everywhere;
  return figure.unit === 'kr' ? [...figure.named, ...clauseOf(figure)] : figure.named;
}

function isUnit(figure: Figure, { units, topic, isLength }: Measure): boolean {
  if (isLength && figure.unit === 'count' && !/^(?:(?:kilo)?meter|km)(?:\s|$)/u.test(figure.noun)) return false;
  if (units.includes(figure.unit)) return true;
  return topic === 'money' && isBareAmount(figure);
}

/** "3 millioner" on a line about money. */
export function isBareAmount({ unit, noun, low, passage }: Figure): boolean {
  return unit === 'count' && noun === '' && low >= 100_000 && moneyLabels.has(fold(passage.label ?? ''));
}

function isTopic(figure: Figure, { topic, isAdded }: Measure): boolean {
  const label = fold(figure.passage.label ?? '');
  switch (topic) {
    case 'age':
      return (
        [...figure.named, ...figure.context].some(({ folded }) => founding.has(folded)) && !hasOtherDateBefore(figure)
      );
    case 'staff':
      return (
        wordsOf(figure.noun).some((word) =>
          staffCues.some((cue) => sameWord(cue, word) || (cue.stem.length >= 5 && sharesPart(cue, word))),
        ) ||
        (staffLabels.has(label) && figure.noun !== '') ||
        // "Fastansatte: 34"
        (figure.noun === '' && isAlone(figure) && wordsOf(label).some((word) => isKindOf(staffCues, word))) ||
        (figure.noun !== '' && employedBefore.test(figure.passage.text.slice(figure.sentence.start, figure.start))) ||
        // "Forventer at ansætte to vagtledere mere" says by its verb that it is of staff.
        (isAdded && figure.context.some((word) => isCue(staffCues, word)))
      );
    case 'money':
      return !figure.context.some(({ folded }) => onceBeginnings.some((start) => folded.startsWith(fold(start))));
    case 'members':
    case 'frequency':
    case 'words':
      return true;
    default:
      return topic satisfies never;
  }
}

/** Whether the line holds the figure and nothing else. */
function isAlone({ passage, words }: Figure): boolean {
  const { label, text } = passage;
  const value = label !== undefined && text.startsWith(`${label}:`) ? text.slice(label.length + 1) : text;
  return passage.kind === 'field' && value.trim() === words;
}

/** A sentence's first date is the one its verb is about: "begyndte i 2021 og slutter i 2024". */
function hasOtherDateBefore({ passage, sentence, start }: Figure): boolean {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(passage.text.slice(sentence.start, start));
}

/** The words from the figure to the next mark, and those before it back to the last. */
function clauseOf({ passage, sentence, start, end }: Figure): readonly Word[] {
  const before =
    passage.text
      .slice(sentence.start, start)
      .split(/,\s|[;/]/u)
      .at(-1) ?? '';
  const after = passage.text.slice(end, sentence.end).split(/,\s|[;/]/u)[0] ?? '';
  return wordsOf(`${before} ${after}`);
}

/**
 * Whether a word is said: inflected, or as part of a longer one; "indbyggertal" also by "indbyggere",
 * "opsigelsesvarsel" by "opsigelse" and "varsel". "Utilfredse" is not said by "tilfredse".
 */
function isSaid(word: Word, words: readonly Word[]): boolean {
  return (
    words.some(
      (other) =>
        !isNegated(other, word) &&
        !isNegated(word, other) &&
        (sameWord(word, other) ||
          (other.stem.length > word.stem.length && sharesPart(word, other)) ||
          (/tal(?:let)?$/u.test(word.folded) && sharesPart(word, other))),
    ) ||
    (words.some(({ stem }) => stem.length >= 5 && stem.length < word.stem.length && word.folded.startsWith(stem)) &&
      words.some(({ stem }) => stem.length >= 4 && stem.length < word.stem.length - 4 && word.stem.endsWith(stem)))
  );
}

/** Another word for the same, as what is counted is called: "klaget" for "klager", "glade" for "tilfredse". */
function isMeant(word: Word, named: readonly Word[]): boolean {
  return named.some((other) => !isNegated(word, other) && !isNegated(other, word) && nearness(word, [other]) >= 0.8);
}

function isNegated(word: Word, other: Word): boolean {
  return word.folded === `u${other.folded}` || word.stem === `u${other.stem}`;
}

/** Figures that can be held against each other: same unit, per the same. */
export function unitKey(figure: Figure): string {
  const unit = isBareAmount(figure) ? 'kr' : figure.unit;
  return `${unit}/${figure.per === undefined ? '' : (wordsOf(figure.per)[0]?.stem ?? '')}`;
}
