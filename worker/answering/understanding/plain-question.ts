import { fold } from '../../../corpus/danish/folding.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import {
  clauseAdverbs,
  clauseVerbs,
  confirmFrames,
  frontedOpenings,
  modalParticles,
  tagQuestions,
  yesNoOpenings,
} from '../../../corpus/danish/lexicon/forms.ts';
import { wordsOf, type Word } from '../words.ts';
import { plainCorrection } from './reactions.ts';

const verbs = new Set([...yesNoOpenings, ...finiteVerbs, ...clauseVerbs].map(fold));
const adverbs = new Set(clauseAdverbs.map(fold));
const particles = new Set(modalParticles.map(fold));
const fronted = new Set(frontedOpenings.map(fold));

const confirmed = new RegExp(String.raw`^(?:${confirmFrames.join('|')}),? at (.+)$`, 'isu');
const makesList =
  /^(?:(?:kan|vil) du )?(?:lav|skriv|giv|vis|lave|skrive|give|vise) (?:mig |os )?en (?:\p{Ll}+ )?liste (?:over|med) (.+)$/isu;
/** "Vis de ordninger, der findes". */
const namesThose =
  /^(?:nævn|vis|list|oplist|opregn|remse op)(?: mig| os)? (?:alle de|de|alle|samtlige) ([^,]{3,60}),? (?:der|som) (.+)$/isu;
const whether = /^(?:hvorvidt|om) (.+)$/isu;
const tagged = new RegExp(String.raw`^(.+?), (?:${tagQuestions.join('|')})$`, 'isu');
const cleft =
  /^(?:(?:er|var) det|det (?:er|var)) (?:(?:vel|da|jo|nu|mon|vist|ikke) )*(.+?),? (?:der|som) (\p{L}+)(.*)$/isu;
const asksWho =
  /^(hvem|hvad|hvor|hvornår|hvordan|hvor (?:mange|meget|tit|ofte|længe)(?: \p{Ll}+)?|hvilke[nt]? \p{Ll}+) er det((?: (?:nu|lige|egentlig|så|mon|da))*)(,?) (?:at )?(.+)$/isu;

/**
 * The plain question that a sentence asks in a roundabout way: "Passer det, at X er med?" and "X er med, ikke?" ask
 * "Er X med?", "Hvad er det nu, han hedder?" asks "Hvad hedder han?". Any other sentence is given as it is.
 */
export function plainQuestion(sentence: string): string {
  const correction = plainCorrection(sentence);
  if (correction !== undefined) return correction;
  const text = sentence.replace(/[\s?.!]+$/u, '');
  const clause = (confirmed.exec(text) ?? whether.exec(text))?.[1];
  if (clause !== undefined) return asked(verbFirst(clause)) ?? sentence;
  const listed = makesList.exec(text)?.[1];
  if (listed !== undefined) return `Nævn ${listed}.`;
  const [, which, verb] = namesThose.exec(text) ?? [];
  if (which !== undefined && verb !== undefined) return `Hvilke ${which} ${verb}?`;
  const statement = tagged.exec(text)?.[1];
  if (statement !== undefined && !opensWithVerb(statement)) return asked(verbFirst(statement)) ?? sentence;
  return asked(withoutCleft(text)) ?? sentence;
}

/** A statement as the yes-no question that asks whether it holds; undefined when its verb is not told. */
export function verbFirst(clause: string): string | undefined {
  const split = cleft.exec(clause);
  const [, held, verb, others] = split ?? [];
  if (held !== undefined && verb !== undefined && isVerb(verb)) return `${verb} ${held}${others ?? ''}`;
  const words = wordsOf(clause);
  const at = words.findIndex(({ folded }, index) => index > 0 && verbs.has(folded) && !isRelative(words[index - 1]));
  const found = words[at];
  if (found === undefined || fronted.has(words[0]?.folded ?? '')) return undefined;
  let end = at;
  while (end > 1 && isAdverb(words[end - 1])) end--;
  const subject = clause.slice(0, words[end]?.start).trim();
  const between = words.slice(end, at).filter(({ folded }) => !particles.has(folded));
  const rest = words.slice(at + 1);
  const next = rest.find(({ folded }) => !particles.has(folded));
  return [found.text, subject, ...between.map(({ text }) => text), next === undefined ? '' : clause.slice(next.start)]
    .filter((piece) => piece !== '')
    .join(' ');
}

/** "Hvor er det nu, de har et kontor?" as "Hvor har de et kontor?". */
function withoutCleft(text: string): string | undefined {
  const [, ask, coloured, comma, clause] = asksWho.exec(text) ?? [];
  if (ask === undefined || clause === undefined) return undefined;
  const first = wordsOf(clause)[0];
  if (first === undefined) return undefined;
  if (isRelative(first)) {
    const verb = wordsOf(clause)[1];
    return verb !== undefined && verbs.has(verb.folded) ? `${ask} ${clause.slice(verb.start)}` : undefined;
  }
  const isClause = coloured !== '' || comma !== '' || /^(?:han|hun|de|man|vi)$/u.test(first.folded);
  const plain = isClause ? verbFirst(clause) : undefined;
  return plain === undefined ? undefined : `${ask} ${plain}`;
}

function asked(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
}

function opensWithVerb(text: string): boolean {
  return verbs.has(wordsOf(text)[0]?.folded ?? '');
}

function isVerb(word: string): boolean {
  return verbs.has(fold(word)) || /(?:er|ede|te)$/iu.test(word);
}

function isRelative(word: Word | undefined): boolean {
  return word !== undefined && (word.folded === 'der' || word.folded === 'som');
}

function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && (adverbs.has(word.folded) || particles.has(word.folded));
}
