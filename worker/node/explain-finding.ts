import type { Answer } from '../answering/answer.ts';
import type { AnsweringServices } from '../answering/ports.ts';
import { understand } from '../answering/understand.ts';
import type { Finding } from './render-finding.ts';

/** Passages that are told about. */
const explained = 5;

/** Finds again what an answer was made from: the retriever gives the same passages for the same standalone question. */
export async function explainFinding(
  { standaloneQuestion }: Answer,
  { index, retriever }: AnsweringServices,
): Promise<Finding> {
  const { subjects, municipalities } = understand({ question: standaloneQuestion }, index);
  const found = await retriever.find({ text: standaloneQuestion, limit: explained });
  return { standaloneQuestion, subjects: [...new Set(subjects.map(({ name }) => name))], municipalities, found };
}
