import { answerSchema, type Answer } from '../../answering/answer.ts';

export const sampleQuestion = 'Hvilke kommuner er med i Business Region Aarhus?';

/** The worker's own answer to a question, to be shown as it is or changed into another. */
export async function askWorker(worker: string, question = sampleQuestion): Promise<Answer> {
  const response = await fetch(new URL('/api/ask', worker), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  return answerSchema.parse(await response.json());
}

/** An answer that says these segments; where they cite, they cite what `answer` does. */
function saying(answer: Answer, change: Partial<Answer>): Answer {
  const changed = { ...answer, ...change };
  const text = changed.segments
    .map((segment) => `${segment.text}${segment.citations.map((n) => ` [${n}]`).join('')}`)
    .join('\n');
  return { ...changed, text };
}

/** The same answer when the documents tell a part of what was asked. */
export function partialAnswer(answer: Answer): Answer {
  return saying(answer, {
    status: 'partial',
    reason: 'not_in_documents',
    segments: [
      ...answer.segments,
      { kind: 'notice', text: 'Dokumenterne oplyser ikke, hvem der er formand.', citations: [] },
    ],
  });
}

/** The same answer when the documents tell nothing of what was asked, but something near it. */
export function unansweredAnswer(answer: Answer): Answer {
  return saying(answer, {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [
      {
        kind: 'notice',
        text: 'Dokumenterne oplyser ikke, hvor mange penge kommunerne betaler. Det nærmeste, de siger, er:',
        citations: [1],
      },
    ],
    citations: answer.citations.slice(0, 1).map((citation) => ({ ...citation, role: 'nearest' as const })),
  });
}
