import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import { nameCues } from '../../../corpus/danish/lexicon/forms.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { holdsAny, wordsOf } from '../words.ts';
import { readComparison } from './comparison.ts';
import { holdsCue } from './cues.ts';
import { digestOf } from './digest.ts';
import { documentFactsOf } from './document-facts.ts';
import { asksForCollaborations, formOf } from './form.ts';
import { languageOf } from './language.ts';
import { namedDocuments } from './named-documents.ts';
import { questionPart } from './question-part.ts';
import { findSubjects } from './subjects.ts';
import type { Understanding } from './understanding.ts';
import { utteranceOf } from './utterance.ts';

/** Reads one message by itself, without what was said before it. */
export function readQuestion(question: string, index: PassageIndex): Understanding {
  const part = questionPart(question);
  const text = namesSomething(part.text, index) || !namesSomething(question, index) ? part.text : question;
  const words = wordsOf(text);
  const named = namedDocuments(words, index.documents);
  const kinds = index.documents.map(({ metadata }) => metadata.kind);
  const subjects = findSubjects(words, index).filter(({ matched }) => matched.some((at) => !named.titleWords.has(at)));
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const capitalised = findMunicipalities(text);
  const municipalities = (capitalised.length > 0 ? capitalised : typedSmall(text))
    .filter(({ start }) => !words.some((word, at) => word.start === start && inSubject.has(at)))
    .map(({ name }) => name);
  const rest = words.filter((_, at) => !inSubject.has(at));
  const form = formOf(words);
  const facts = subjects.length > 0 ? [] : documentFactsOf(words, named, kinds);
  const digest = facts.length > 0 ? undefined : digestOf(words, subjects, municipalities, form, named, kinds);
  const isOfDocument = facts.length > 0 || digest === 'document';
  return {
    standaloneQuestion: question.trim(),
    words,
    subjects,
    municipalities: [...new Set(municipalities)],
    aspects: aspects.filter((aspect) => aspectCues[aspect].cues.some((cue) => holdsCue(rest, cue))),
    form,
    asksForCollaborations: asksForCollaborations(words),
    documentFacts: facts,
    documentIds: named.ids,
    digest,
    comparison: readComparison(text, words, inSubject),
    asksForName: holdsAny(words, nameCues),
    utterance: isOfDocument
      ? 'question'
      : utteranceOf(words, subjects.length + municipalities.length > 0, part.isQuestion),
    language: languageOf(words),
  };
}

function namesSomething(text: string, index: PassageIndex): boolean {
  return findSubjects(wordsOf(text), index).length > 0 || findMunicipalities(text).length > 0;
}

/** Municipalities typed without capitals; one inside a capitalised name stays part of that name. */
function typedSmall(text: string): ReturnType<typeof findMunicipalities> {
  return findMunicipalities(text.toLowerCase()).filter(({ start }) => /^\p{Ll}/u.test(text.slice(start)));
}
