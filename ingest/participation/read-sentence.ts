import { municipalities } from '../../corpus/danish/municipalities.ts';
import { partBehind, partClause, partLabel } from '../../corpus/danish/lexicon/parts.ts';
import { negation, notNow } from '../../corpus/danish/lexicon/standing-apart.ts';
import type { Participation } from '../../corpus/participation.ts';
import {
  enumerationSpan,
  findGroups,
  municipalityMentions,
  onlyMunicipalities,
  readEnumeration,
  type Mention,
} from './enumerations.ts';
import { customerCue, isFundingLabel, leads, memberCue, otherRoleLabels, outsiders, singleRoles } from './lexicon.ts';

/** Mentions that stand together in one role; offsets count from the sentence's start. */
export interface Reading {
  readonly role: Participation['role'];
  readonly mentions: readonly Mention[];
  /** How many municipalities the sentence states. */
  readonly stated?: number;
  /** Only a number of municipalities is told, in passing: it states, but is no participant of its own. */
  readonly onlyStates?: true;
  /** The sentence before leads in and belongs to the evidence. */
  readonly withPrevious?: true;
  /** The part of the sentence that is all the evidence. */
  readonly clause?: { readonly start: number; readonly end: number };
}

/** One reading with where it was found. */
export interface Found extends Reading {
  readonly collaboration: string;
  readonly headingPath: readonly string[];
  /** The head of the table's column that it stands in. */
  readonly column?: string;
  /** Canonical offset of the text that the reading's own offsets count from. */
  readonly base: number;
  readonly evidence: { readonly start: number; readonly end: number };
}

export interface SentenceContext {
  readonly label: string | undefined;
  /** The label says that participants follow. */
  readonly isList: boolean;
  /** Length of the label with its colon in front of the sentence. */
  readonly labelled: number;
  readonly previous: string | undefined;
}

/** What one sentence says about taking part. */
export function readSentence(sentence: string, context: SentenceContext): Reading[] {
  const groups = findGroups(sentence).filter(({ name }) => /kommuner/u.test(name));
  const stated = groups[0]?.count;
  const statedPart = stated === undefined ? {} : { stated };
  const isNotNow = notNow.test(sentence);
  const denied = negation.test(sentence) || isNotNow;
  const isFunding = context.label !== undefined && isFundingLabel(context.label);

  const readings: Reading[] = [];
  const isTaken = ({ start, end }: Mention) =>
    readings.some(({ mentions }) => mentions.some((one) => one.start < end && start < one.end));
  const add = (reading: Reading) => {
    const mentions = reading.mentions.filter((mention) => !isTaken(mention));
    if (mentions.length > 0) readings.push({ ...reading, mentions });
  };

  if (context.isList) {
    const span = { start: context.labelled, end: sentence.length };
    add({ role: 'member', mentions: readEnumeration(sentence, span, true), ...statedPart });
    return readings;
  }
  const ofLabel = otherRoleLabels.find(({ pattern }) => context.label !== undefined && pattern.test(context.label));
  if (ofLabel !== undefined && context.labelled > 0) {
    const span = { start: context.labelled, end: sentence.length };
    add({ role: ofLabel.role, mentions: readEnumeration(sentence, span, true) });
    return readings;
  }
  const ofPart =
    context.labelled > 0 && context.label !== undefined && partLabel.test(context.label)
      ? onlyMunicipalities(sentence, { start: context.labelled, end: sentence.length })
      : undefined;
  if (ofPart !== undefined) {
    add({ role: 'member', mentions: ofPart });
    return readings;
  }
  if (!denied) for (const reading of readParts(sentence)) add(reading);
  for (const { role, pattern } of leads) {
    if (denied) break;
    for (const match of sentence.matchAll(pattern)) {
      const span = enumerationSpan(sentence, match.index + match[0].length);
      const mentions = readEnumeration(sentence, span, role !== 'member' || /mellem|:|er\s*$/u.test(match[0]));
      add({ role, mentions, ...statedPart });
    }
  }
  for (const run of runsOf(
    sentence,
    municipalityMentions(sentence).filter((one) => !isTaken(one)),
  )) {
    const [first] = run;
    if (first === undefined) continue;
    const before = sentence.slice(0, first.start);
    if (run.length > 1) {
      const bare = isBare(sentence, run);
      const led = bare && context.previous !== undefined && /kommuner(?:ne)?\s?[.:]$/iu.test(context.previous);
      if (customerCue.test(before.replace(/kommuner(?:ne)?\s*$/u, ''))) add({ role: 'customer', mentions: run });
      else if (isFunding) add({ role: 'funder', mentions: run });
      else if (led) add({ role: 'member', mentions: run, withPrevious: true });
      else if (isNotNow) add({ role: 'outside', mentions: run });
      else if (!denied && memberCue.test(sentence)) add({ role: 'member', mentions: run, ...statedPart });
    } else {
      const role = isNotNow ? 'outside' : singleRole(clauseOf(sentence, first), denied);
      // "Mødet holdes i Nyborg, hvor kredsen deltager": where it is does not take part.
      const isPlace = role === 'member' && /(?<!\p{L})i\s$/u.test(before);
      if (role !== undefined && !isPlace) add({ role, mentions: run });
    }
  }
  // Who buys from a collaboration and is said to stand outside it is both.
  const outside = outsidersIn(sentence).filter(
    (mention) => readings.every(({ role }) => role === 'customer') || !isTaken(mention),
  );
  if (denied && outside.length > 0) readings.push({ role: 'outside', mentions: outside });
  for (const mention of otherSingles(sentence)) {
    const role = singleRole(sentence, denied);
    if (role !== undefined && role !== 'member') add({ role, mentions: [mention] });
  }
  if (groups.length > 0 && !readings.some(({ role }) => role === 'member')) {
    const passing =
      denied || isFunding || !memberCue.test(sentence) || /borgmestr|bestyrelse|styregruppe/iu.test(sentence);
    const isEvery = !denied && !isFunding && stated === municipalities.length;
    const open = passing && !isEvery && !/^I\s\p{Lu}/u.test(sentence);
    const withRegion = [...groups, ...regionsBeside(sentence)];
    add({ role: 'member', mentions: withRegion, ...statedPart, ...(open ? { onlyStates: true as const } : {}) });
  }
  return readings;
}

/** Who is in each of the parts that a sentence tells apart, in front of the names or behind them. */
function readParts(sentence: string): Reading[] {
  const matches = [...sentence.matchAll(partClause)];
  const inFront = matches.flatMap((match, at): Reading[] => {
    const { start, end } = enumerationSpan(sentence, match.index + match[0].length);
    const span = { start, end: Math.min(end, matches[at + 1]?.index ?? end) };
    const mentions = onlyMunicipalities(sentence, span);
    if (mentions === undefined) return [];
    const kept = sentence.slice(match.index, span.end).replace(/[\s,;]*(?:og|mens)?\s*$/u, '');
    return [{ role: 'member', mentions, clause: { start: match.index, end: match.index + kept.length } }];
  });
  const behind = runsOf(sentence, municipalityMentions(sentence)).flatMap((mentions): Reading[] => {
    const [first] = mentions;
    const last = mentions.at(-1);
    const told = last === undefined ? null : partBehind.exec(sentence.slice(last.end));
    if (first === undefined || last === undefined || told === null) return [];
    return [{ role: 'member', mentions, clause: { start: first.start, end: last.end + told[0].length } }];
  });
  return [...inFront, ...behind];
}

/** The part of a sentence that speaks of the mention, where others speak of other municipalities. */
function clauseOf(sentence: string, { start }: Mention): string {
  const cuts = [...sentence.matchAll(/,\s(?:og|men|mens)\s/gu)].map(({ index }) => index);
  const from = cuts.findLast((at) => at < start) ?? 0;
  const to = cuts.find((at) => at > start) ?? sentence.length;
  const others = sentence.slice(0, from) + sentence.slice(to);
  return municipalityMentions(others).length > 0 ? sentence.slice(from, to) : sentence;
}

function singleRole(sentence: string, denied: boolean): Participation['role'] | undefined {
  const role = singleRoles.find(({ cue }) => cue.test(sentence))?.role;
  return denied && role === 'member' ? undefined : role;
}

/** Mentions with nothing but commas, "og" and "Kommune" between them. */
function runsOf(text: string, mentions: readonly Mention[]): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins =
      last !== undefined &&
      /^(?:\s|,|\([^()]{1,30}\)|(?<!\p{L})(?:og|samt|kommuner?)(?!\p{L}))+$/iu.test(
        text.slice(last.end, mention.start),
      );
    if (run !== undefined && joins) run.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

function isBare(text: string, run: readonly Mention[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  return `${text.slice(0, first.start)}${text.slice(last.end)}`.replace(/kommuner|[\s.]/giu, '') === '';
}

const name = String.raw`\p{Lu}[\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*)*`;
const singlePatterns = [
  new RegExp(String.raw`^(${name})\s(?:har|følger|deltager|varetager|er)\s`, 'u'),
  new RegExp(String.raw`\s(?:fra|hos)\s(${name})\ser\s`, 'u'),
];

/** What a person holds, and no organisation. */
const office = /^(?:næst|vice)?(?:formand|forkvinde|forperson|leder|direktør|borgmester|koordinator|sekretær)/iu;

/** Regions and organisations that a sentence gives a role. */
function otherSingles(sentence: string): Mention[] {
  return singlePatterns.flatMap((pattern): Mention[] => {
    const match = pattern.exec(sentence);
    const found = match?.[1];
    if (match === null || found === undefined || !/\s|^\p{Lu}\p{L}+$/u.test(found)) return [];
    // "Bestyrelsen" is a body of the collaboration itself.
    if (/^\p{Lu}\p{Ll}{3,}(?:en|et|erne)$/u.test(found) || office.test(found)) return [];
    const start = match.index + match[0].indexOf(found);
    const kind = /^Region\s/u.test(found) ? 'region' : 'organisation';
    return [{ kind, name: found, start, end: start + found.length }];
  });
}

/** Whom a sentence says to stand outside. */
function outsidersIn(sentence: string): Mention[] {
  const names = outsiders.exec(sentence)?.groups?.['names'];
  return names === undefined ? [] : readEnumeration(sentence, { start: 0, end: names.length }, true);
}

/** "alle 11 kommuner og regionen". */
function regionsBeside(sentence: string): Mention[] {
  const match = /kommuner(?:ne)?\sog\s(regionen|Region\s\p{Lu}[\p{L}-]+)(?!\p{L})/u.exec(sentence);
  const found = match?.[1];
  if (match === null || found === undefined) return [];
  const end = match.index + match[0].length;
  return [{ kind: 'region', name: found, start: end - found.length, end }];
}
