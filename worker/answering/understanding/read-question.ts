import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import {
  holdingVerbs,
  nameCues,
  officeCues,
  scatteredNameCues,
  whoCues,
} from '../../../corpus/danish/lexicon/forms.ts';
import { dealingCues } from '../../../corpus/danish/lexicon/section-lists.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { cueWords, endsIn, holdsAny, isContent, wordsOf, type Word } from '../words.ts';
import { aliasesOf, publisherAliases } from './aliases.ts';
import { withoutAskingSlips } from './asking-slips.ts';
import { isNameWord } from './names.ts';
import { askedRole } from './asked-role.ts';
import { readComparison } from './comparison.ts';
import { holdsCue, holdsScattered } from './cues.ts';
import { asksWhyWritten } from './document-reason.ts';
import { digestOf } from './digest.ts';
import { documentFactsOf } from './document-facts.ts';
import { asksForCollaborations, formOf } from './form.ts';
import { withoutIdioms } from './idioms.ts';
import { glossed, languageOf } from './language.ts';
import { namedDocuments } from './named-documents.ts';
import { knownParticipants, otherNames } from './named-participants.ts';
import { findPlaces } from './places.ts';
import { exceptionOf } from './exception.ts';
import { premiseOf } from './premise.ts';
import { findSubjects } from './subjects.ts';
import { termOf } from './term.ts';
import { topicOf } from './topic.ts';
import type { Understanding } from './understanding.ts';
import { utteranceOf } from './utterance.ts';

/**
 * Reads one question by itself, without what was said before it.
 * @param isQuestion whether the message is worded as a question
 */
export function readQuestion(question: string, isQuestion: boolean, index: PassageIndex): Understanding {
  const language = languageOf(question);
  const mended = spelt(question, index);
  const standaloneQuestion = language === 'en' ? mended : withoutAskingSlips(mended, (stem) => isNameWord(stem, index));
  const searchText = withoutIdioms(language === 'en' ? glossed(standaloneQuestion) : standaloneQuestion);
  const words = wordsOf(searchText);
  const named = namedDocuments(words, index.documents);
  const kinds = index.documents.map(({ metadata }) => metadata.kind);
  const subjects = findSubjects(words, index).filter(({ matched }) => matched.some((at) => !named.titleWords.has(at)));
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const known = knownParticipants(words, new Set([...inSubject, ...named.titleWords]), index);
  const inName = new Set([...inSubject, ...named.titleWords, ...known.flatMap(({ matched }) => matched)]);
  const mentions = findPlaces(searchText).filter(
    ({ start }) => !words.some((word, at) => word.start === start && inName.has(at)),
  );
  const municipalities = mentions.map(({ name }) => name);
  const inMention = words.flatMap((word, at) =>
    mentions.some(({ start, end }) => start <= word.start && word.end <= end) ? [at] : [],
  );
  const organisations = [...known, ...otherNames(words, new Set([...inName, ...inMention]))];
  const rest = words.filter((_, at) => !inSubject.has(at));
  const form = formOf(words, isQuestion);
  const askedAspects = aspects.filter((aspect) => aspectCues[aspect].cues.some((cue) => holdsCue(rest, cue)));
  const facts = subjects.length > 0 ? [] : documentFactsOf(words, named, kinds);
  const wantsCollaborations = asksForCollaborations(words);
  const isList = wantsCollaborations && form === 'list';
  const digest =
    facts.length > 0 || isList
      ? undefined
      : asksWhyWritten(words, form, named, index.documents)
        ? 'document-reason'
        : digestOf(words, subjects, municipalities, form, named, kinds);
  const isOwn = facts.length === 0 && digest === undefined && municipalities.length === 0;
  const asksAspect = askedAspects.some((aspect) => aspect !== 'participants');
  const meant = isOwn ? termOf(searchText) : undefined;
  // An abbreviation that stands for a subject can still be asked the meaning of.
  const isAbbreviation = meant?.isMeaning === true && /^\p{Lu}{2,}$/u.test(meant.text);
  const term = subjects.length === 0 || isAbbreviation ? meant : undefined;
  const apart = new Set([...inSubject, ...named.titleWords]);
  const topic = isOwn ? topicOf(words, form, apart, kinds) : undefined;
  const premise = form === 'why' ? premiseOf(searchText) : undefined;
  const exception = form === 'yes-no' ? exceptionOf(searchText) : undefined;
  const isOfDocument = facts.length > 0 || digest === 'document' || digest === 'document-reason';
  return {
    standaloneQuestion,
    searchText,
    words,
    subjects,
    unknownNames: rest
      .filter(({ text, start }) => start > 0 && /^\p{Lu}\p{Ll}/u.test(text) && !isPartOfPlace(text, municipalities))
      .filter(isContent)
      .map(({ text }) => text),
    municipalities: [...new Set(municipalities)],
    organisations,
    aliases: [...aliasesOf(words, inSubject, index.documents), ...publisherAliases(words, index.documents)],
    aspects: askedAspects,
    role: askedRole(words, inName),
    form,
    asksForCollaborations: wantsCollaborations,
    asksForDealers: holdsAny(words.slice(0, 2), whoCues) && dealingCues.some((cue) => holdsCue(words, cue)),
    documentFacts: facts,
    documentIds: named.ids,
    digest,
    topic,
    term: term?.isMeaning === true || !asksAspect ? term : undefined,
    comparison: readComparison(searchText, words, inSubject),
    asksForName:
      holdsAny(words, nameCues) || scatteredNameCues.some((cue) => holdsScattered(words, cue)) || asksForHolder(words),
    utterance: isOfDocument ? 'question' : utteranceOf(words, subjects.length + municipalities.length > 0, isQuestion),
    language,
    premise:
      premise === undefined ? undefined : { asked: readQuestion(premise.question, true, index), taken: premise.taken },
    exception:
      exception === undefined
        ? undefined
        : {
            all: exception.all === undefined ? undefined : readQuestion(exception.all, true, index),
            who: readQuestion(exception.who, true, index),
          },
    leansOnHistory: false,
    inherited: [],
    parts: [],
  };
}

const offices = officeCues.flatMap(cueWords);

/** "Hvem er formand …?", or the office as the first word of a question without a verb; a compound is an office too. */
function asksForHolder(words: readonly Word[]): boolean {
  if (!holdsAny(words, officeCues) && !words.some((word) => offices.some((office) => endsIn(word, office))))
    return false;
  return (holdsAny(words, whoCues) && holdsAny(words, holdingVerbs)) || holdsAny(words.slice(0, 1), officeCues);
}

function isPartOfPlace(word: string, municipalities: readonly string[]): boolean {
  const [asked] = wordsOf(word);
  return (
    asked !== undefined &&
    (asked.stem.startsWith('kommun') ||
      municipalities.some((name) =>
        wordsOf(name).some(({ folded }) => folded === asked.folded || `${folded}s` === asked.folded),
      ))
  );
}

/** Misspelt municipalities outside subjects by their official names: what is answered is said under that name. */
function spelt(question: string, index: PassageIndex): string {
  const slips = findPlaces(question).filter(({ isSlip }) => isSlip);
  if (slips.length === 0) return question.trim();
  const words = wordsOf(question);
  const inSubject = new Set(findSubjects(words, index).flatMap(({ matched }) => matched));
  return slips
    .filter(({ start }) => !words.some((word, at) => word.start === start && inSubject.has(at)))
    .toReversed()
    .reduce((text, { name, start, end }) => `${text.slice(0, start)}${name}${text.slice(end)}`, question.trim());
}
