import { readdir } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { fold } from '../corpus/danish/folding.ts';
import * as aspects from '../corpus/danish/lexicon/aspects.ts';
import * as collaborations from '../corpus/danish/lexicon/collaborations.ts';
import * as comparison from '../corpus/danish/lexicon/comparison.ts';
import * as concepts from '../corpus/danish/lexicon/concepts.ts';
import * as conversation from '../corpus/danish/lexicon/conversation.ts';
import * as deciding from '../corpus/danish/lexicon/deciding.ts';
import * as deadlines from '../corpus/danish/lexicon/deadlines.ts';
import * as deeds from '../corpus/danish/lexicon/deeds.ts';
import * as definitions from '../corpus/danish/lexicon/definitions.ts';
import * as digests from '../corpus/danish/lexicon/digests.ts';
import * as documentFacts from '../corpus/danish/lexicon/document-facts.ts';
import * as english from '../corpus/danish/lexicon/english.ts';
import * as factSheets from '../corpus/danish/lexicon/fact-sheets.ts';
import * as followUps from '../corpus/danish/lexicon/follow-ups.ts';
import * as forms from '../corpus/danish/lexicon/forms.ts';
import * as frames from '../corpus/danish/lexicon/frames.ts';
import * as functionWords from '../corpus/danish/lexicon/function-words.ts';
import * as idioms from '../corpus/danish/lexicon/idioms.ts';
import * as irregularVerbs from '../corpus/danish/lexicon/irregular-verbs.ts';
import * as message from '../corpus/danish/lexicon/message.ts';
import * as negations from '../corpus/danish/lexicon/negations.ts';
import * as openings from '../corpus/danish/lexicon/openings.ts';
import * as participation from '../corpus/danish/lexicon/participation.ts';
import * as parts from '../corpus/danish/lexicon/parts.ts';
import * as places from '../corpus/danish/lexicon/places.ts';
import * as plantedInstructions from '../corpus/danish/lexicon/planted-instructions.ts';
import * as reasons from '../corpus/danish/lexicon/reasons.ts';
import * as sectionLists from '../corpus/danish/lexicon/section-lists.ts';
import * as sorts from '../corpus/danish/lexicon/sorts.ts';
import * as standingApart from '../corpus/danish/lexicon/standing-apart.ts';
import * as tasks from '../corpus/danish/lexicon/tasks.ts';
import * as topics from '../corpus/danish/lexicon/topics.ts';
import * as utterances from '../corpus/danish/lexicon/utterances.ts';
import { municipalities } from '../corpus/danish/municipalities.ts';
import { stem } from '../corpus/danish/stemming.ts';
import { loadCorpus } from './load/load-corpus.ts';
import { deriveParticipation } from './participation.ts';
import { prepareDocuments } from './prepare-documents.ts';

const root = new URL('../', import.meta.url);
const folderOf = (path: string) => new URL(path, root).pathname;

/** Every module of the lexicon by its file. */
const lexicon: Readonly<Record<string, object>> = {
  'aspects.ts': aspects,
  'collaborations.ts': collaborations,
  'comparison.ts': comparison,
  'concepts.ts': concepts,
  'conversation.ts': conversation,
  'deadlines.ts': deadlines,
  'deciding.ts': deciding,
  'deeds.ts': deeds,
  'definitions.ts': definitions,
  'digests.ts': digests,
  'document-facts.ts': documentFacts,
  'english.ts': english,
  'fact-sheets.ts': factSheets,
  'follow-ups.ts': followUps,
  'forms.ts': forms,
  'frames.ts': frames,
  'function-words.ts': functionWords,
  'idioms.ts': idioms,
  'irregular-verbs.ts': irregularVerbs,
  'message.ts': message,
  'negations.ts': negations,
  'openings.ts': openings,
  'participation.ts': participation,
  'parts.ts': parts,
  'places.ts': places,
  'planted-instructions.ts': plantedInstructions,
  'reasons.ts': reasons,
  'section-lists.ts': sectionLists,
  'sorts.ts': sorts,
  'standing-apart.ts': standingApart,
  'tasks.ts': tasks,
  'topics.ts': topics,
  'utterances.ts': utterances,
};

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

/**
 * Headings, collaborations, participants and places of every corpus there is. A heading that names an aspect is none, nor
 * is a common noun ("regionen", "Aftalen"): some document writes it, or another form of it, with a small letter.
 */
async function namesOfDocuments(): Promise<Set<string>> {
  const aspectNames = new Set(Object.values(aspects.aspectCues).flatMap(({ labels }) => labels.map(fold)));
  const fixtures = (await readdir(folderOf('evals/fixtures'))).map((name) => `evals/fixtures/${name}`);
  const corpora = await Promise.all(
    ['corpus/documents', ...fixtures].map(async (path) =>
      prepareDocuments((await loadCorpus(folderOf(path))).documents),
    ),
  );
  const prepared = corpora.flat();
  const smallWords = prepared.flatMap(({ document }) => document.text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []);
  const commonNouns = new Set(smallWords.map((word) => stem(fold(word))));
  const names = prepared.flatMap(({ document, passages }) => [
    ...document.outline.map(({ heading }) => heading).filter((heading) => !aspectNames.has(fold(heading))),
    ...deriveParticipation(document, passages)
      .filter(({ kind }) => kind !== 'group')
      .flatMap(({ collaboration, name }) => [collaboration, name]),
  ]);
  const proper = names.filter((name) => /^\p{Lu}/u.test(name) && !commonNouns.has(stem(fold(name))));
  return new Set([...proper, ...municipalities.map(({ name }) => name)].map(fold));
}

it('every file of the lexicon is read', async () => {
  const files = (await readdir(folderOf('corpus/danish/lexicon'))).filter((name) => /(?<!\.test)\.ts$/.test(name));
  expect(Object.keys(lexicon).toSorted()).toEqual(files.toSorted());
});

it('no entry of the lexicon is a name, heading or place of a document', async () => {
  const names = await namesOfDocuments();
  const entries = Object.entries(lexicon).flatMap(([file, module]) =>
    stringsIn(module).map((entry) => ({ file, entry })),
  );
  expect(names.size).toBeGreaterThan(120);
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(({ entry }) => names.has(fold(entry)))).toEqual([]);
});
