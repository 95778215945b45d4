import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

/** Danish sets for measuring, beside the project and not part of it. */
const sharedDataDir = fileURLToPath(new URL('../../../shared/data', import.meta.url));

export const sharedDataMissing = `skipped: no Danish sets in ${sharedDataDir}`;

export function hasSharedData(): boolean {
  return existsSync(sharedDataDir);
}

const textSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });
const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  relevant: z.array(z.string()),
  answer: z.string(),
  /** XQuAD: null where the translated answer does not stand in the text. */
  answerStart: z.int().nullable().optional(),
  /** Exams: whether the answer stands in the text. */
  answerInText: z.boolean().optional(),
});
const provisionSchema = z.object({ id: z.string(), law: z.string(), text: z.string() });
const offTopicSchema = z.object({ question: z.string() });

export type SetText = z.infer<typeof textSchema>;

export interface SetQuestion {
  readonly id: string;
  readonly question: string;
  /** Ids of the texts that answer it. */
  readonly relevant: ReadonlySet<string>;
  readonly answer: string;
  /** The answer stands word for word, case aside, in a relevant text. */
  readonly answerInText: boolean;
  /** Questions of one group are about the same article or exam: they stay together in cross-validation. */
  readonly group: string;
}

export interface RetrievalSet {
  readonly name: string;
  readonly texts: readonly SetText[];
  /** Those with a relevant text. */
  readonly questions: readonly SetQuestion[];
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const content = await readFile(`${sharedDataDir}/${path}`, 'utf8');
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

async function readSet(name: string, folder: string, groupOf: (textId: string) => string): Promise<RetrievalSet> {
  const questions = await readLines(`${folder}/questions.jsonl`, questionSchema);
  return {
    name,
    texts: await readLines(`${folder}/passages.jsonl`, textSchema),
    questions: questions
      .filter((question) => question.relevant.length > 0)
      .map(({ id, question, relevant, answer, answerStart, answerInText }) => ({
        id,
        question,
        relevant: new Set(relevant),
        answer,
        answerInText: answerInText ?? (answerStart !== null && answerStart !== undefined),
        group: groupOf(relevant[0] ?? ''),
      })),
  };
}

export async function readRetrievalSets(): Promise<{ readonly xquad: RetrievalSet; readonly exams: RetrievalSet }> {
  return {
    xquad: await readSet('XQuAD-da', 'xquad-da', (id) => id.split('-').slice(0, 2).join('-')),
    exams: await readSet('Exams', 'proevebank', (id) => id.split('/').slice(0, 2).join('/')),
  };
}

/** Law provisions and questions nobody's documents answer. */
export async function readProvisions(): Promise<string[]> {
  return (await readLines('law/provisions.jsonl', provisionSchema)).map(({ text }) => text);
}

export async function readOffTopicQuestions(): Promise<string[]> {
  return (await readLines('offtopic/corona-questions.jsonl', offTopicSchema)).map(({ question }) => question);
}

/** Questions about the texts of XQuAD that they do not answer, though they share its words. */
export async function readUnanswerableQuestions(): Promise<string[]> {
  return (await readLines('xquad-da/unanswerable.jsonl', offTopicSchema)).map(({ question }) => question);
}
