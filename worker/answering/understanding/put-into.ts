import { fold } from '../../../corpus/danish/folding.ts';
import { parties, partyQuantifiers, yearSteps } from '../../../corpus/danish/lexicon/conversation.ts';
import { holdsAny, type Word } from '../words.ts';
import type { Whole } from './conversation.ts';
import { asksTheSame, isFragment, residual } from './leaning.ts';
import { findPlaces } from './places.ts';
import { asQuestion, likeIn, replaced, withOtherSubject } from './put-back.ts';
import type { Understanding } from './understanding.ts';

/** "Hvad med …?": another subject, municipality, year or party in the place of the topic's own. */
export function putInto(asked: Understanding, topic: Understanding, about: readonly string[]): Whole | undefined {
  const rest = residual(asked);
  const { searchText } = topic;
  const [subject] = asked.subjects;
  if (
    subject !== undefined &&
    rest.length === 0 &&
    (isFragment(asked) || asksTheSame(asked) || asked.aspects.length === 0)
  ) {
    const text = withOtherSubject(topic, subject.name);
    return text === undefined ? undefined : { text, inherited: ['question'] };
  }
  if (subject !== undefined) return undefined;
  const inYear = putYear(asked, topic, rest);
  if (inYear !== undefined) return { text: inYear, inherited: ['question'] };
  if (!isFragment(asked)) return undefined;
  if (asked.municipalities.length > 0 && rest.length === 0) return putPlace(asked.municipalities, topic);
  const swapped = swapParty(rest, topic) ?? swapName(asked, rest, topic);
  if (swapped !== undefined) return { text: swapped, inherited: ['question'] };
  if (asked.aspects.length > 0 || rest.length === 0 || about.length === 0) return undefined;
  const fragment = asQuestion(asked.searchText.replace(/^.*?\bmed\s+/iu, '')).slice(0, -1);
  return {
    text: `${asQuestion(searchText).slice(0, -1)}, og ${fragment.charAt(0).toLowerCase()}${fragment.slice(1)}?`,
    inherited: ['question'],
  };
}

const yearPattern = /(?<!\d)(?:19|20)\d\d(?:\/\d\d)?(?!\d)/u;

/** "Og i 2022?", "Hvad med året efter?": the topic's question in another year. */
function putYear(asked: Understanding, topic: Understanding, rest: readonly Word[]): string | undefined {
  if (asked.municipalities.length > 0) return undefined;
  const text = asQuestion(topic.searchText);
  const before = yearPattern.exec(text);
  const named = yearPattern.exec(asked.searchText)?.[0];
  const step = Object.entries(yearSteps).find(([cue]) => holdsAny(asked.words, [cue]));
  const year = named ?? (before === null || step === undefined ? undefined : stepped(before[0], step[1]));
  const said = new Set(step?.[0].split(' ').map(fold));
  if (year === undefined || !rest.every(({ text: word, folded }) => /^\d/u.test(word) || said.has(folded)))
    return undefined;
  if (before === null) return `${text.slice(0, -1)} i ${year}?`;
  return replaced(text, { start: before.index, end: before.index + before[0].length }, year);
}

/** "2022" as "2023", "2022/23" as "2023/24". */
function stepped(year: string, step: number): string {
  const [first, second] = year.split('/').map(Number);
  const next = String((first ?? 0) + step);
  return second === undefined ? next : `${next}/${String((second + step + 100) % 100).padStart(2, '0')}`;
}

function putPlace(names: readonly string[], topic: Understanding): Whole | undefined {
  const [name] = names;
  const [place] = findPlaces(topic.searchText).filter((one) => topic.municipalities.includes(one.name));
  if (name === undefined) return undefined;
  if (place !== undefined) {
    const suffix = /\skommunen?s?$/iu.exec(topic.searchText.slice(place.start, place.end))?.[0] ?? '';
    const written = topic.searchText.slice(place.start, place.end);
    const put = suffix === '' ? likeIn(written, place.name, name) : `${name}${suffix}`;
    return { text: asQuestion(replaced(topic.searchText, place, put)), inherited: ['question'] };
  }
  const [subject] = topic.subjects;
  if (subject === undefined || !topic.aspects.includes('participants')) return undefined;
  return { text: `Er ${names.join(' og ')} med i ${subject.name}?`, inherited: ['subject', 'question'] };
}

/** "Hvad med Løvskov?" after "Hvor mange gæster havde Engsø?": a name that no heading knows for another such. */
function swapName(asked: Understanding, rest: readonly Word[], topic: Understanding): string | undefined {
  const [name, ...others] = rest;
  const [old, ...more] = topic.words.filter(({ text }) => topic.unknownNames.includes(text));
  if (name === undefined || others.length > 0 || !asked.unknownNames.includes(name.text)) return undefined;
  if (old === undefined || more.length > 0 || topic.municipalities.length > 0) return undefined;
  return asQuestion(replaced(topic.searchText, old, name.text));
}

/** "Og regionen?" after "Hvor meget betaler hver kommune?": one party for another, its quantifier with it. */
function swapParty(rest: readonly Word[], topic: Understanding): string | undefined {
  const isParty = (word: Word): boolean => parties.some((party) => fold(party) === word.folded);
  const [party, ...others] = rest;
  if (party === undefined || others.length > 0 || !isParty(party)) return undefined;
  const at = topic.words.findIndex((word) => isParty(word));
  const old = topic.words[at];
  if (old === undefined) return undefined;
  const before = topic.words[at - 1];
  const start = before !== undefined && partyQuantifiers.map(fold).includes(before.folded) ? before.start : old.start;
  return asQuestion(replaced(topic.searchText, { start, end: old.end }, party.text));
}
