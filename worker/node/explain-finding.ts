import type { Answer } from '../answering/answer.ts';
import type { AnsweringServices } from '../answering/ports.ts';
import { findPassages } from '../answering/retrieve.ts';
import { understand } from '../answering/understand.ts';
import type { Finding } from './render-finding.ts';

/** Passages that are told about. */
const explained = 5;

/** Finds again what an answer was made from: there are the same passages for the same standalone question. */
export async function explainFinding({ standaloneQuestion }: Answer, services: AnsweringServices): Promise<Finding> {
  const { subjects, municipalities } = understand({ question: standaloneQuestion }, services.index);
  const found = await findPassages({ text: standaloneQuestion, limit: explained }, services);
  return { standaloneQuestion, subjects: [...new Set(subjects.map(({ name }) => name))], municipalities, found };
}
