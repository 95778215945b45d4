import { join } from 'node:path';

import type { AutocannonRequest } from 'autocannon';

import { loadCaseFiles } from '../../load-cases.ts';
import { ownCorpus } from '../../run-corpora.ts';
import { randomBelow, seededRandom } from '../seeded-random.ts';
import { projectDir } from './project.ts';

/** What is measured, each apart. */
export const routes = ['/api/ask', '/api/search', '/healthz'] as const;
export type Route = (typeof routes)[number];

const seed = 1;

/** The single questions of the cases about the project's own documents, in an order that the seed fixes. */
export async function readQuestions(): Promise<string[]> {
  const { files } = await loadCaseFiles(join(projectDir, 'evals/cases'));
  const questions = files
    .filter(({ corpus, heldOut }) => corpus === ownCorpus && !heldOut)
    .flatMap(({ cases }) => cases.flatMap((one) => ('question' in one ? [one.question] : [])))
    .filter((question) => question.trim() !== '' && question.length <= 1_000);
  const random = seededRandom(seed);
  for (let index = questions.length - 1; index > 0; index--) {
    const other = randomBelow(random, index + 1);
    [questions[index], questions[other]] = [questions[other] ?? '', questions[index] ?? ''];
  }
  return questions;
}

/** One request to the route for each question. */
export function requestsTo(route: Route | 'page', questions: readonly string[]): AutocannonRequest[] {
  return questions.map((question) => {
    const query = encodeURIComponent(question);
    switch (route) {
      case '/api/ask':
        return {
          method: 'POST',
          path: route,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ question }),
        };
      case '/api/search':
        return { method: 'GET', path: `${route}?q=${query}`, headers: {} };
      case 'page':
        return { method: 'GET', path: `/?q=${query}`, headers: {} };
      case '/healthz':
        return { method: 'GET', path: route, headers: {} };
    }
  });
}
