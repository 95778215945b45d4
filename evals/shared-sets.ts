import type { AnsweringServices } from '../worker/answering/ports.ts';
import { bestAnswer } from './before-refusal.ts';
import { ingestSet } from './bench/ingested-set.ts';
import {
  hasSharedData,
  readOffTopicQuestions,
  readRetrievalSets,
  readUnanswerableQuestions,
  sharedDataMissing,
} from './bench/shared-data.ts';
import { coverageCurve, type CoveragePoint } from './metrics/coverage-curve.ts';
import type { SetMetricName } from './metrics/set-metrics.ts';
import { askInProcess } from './run-corpora.ts';

/** Questions that the project's own documents have nothing to do with. */
export interface OffTopicResult {
  readonly asked: number;
  readonly refused: number;
  /** Those that got an answer all the same, with what was said. */
  readonly answered: readonly { readonly question: string; readonly answer: string }[];
}

/** Questions over texts of others, put to the whole road from ingest to answer. */
export interface SpanResult {
  /** Questions whose answer stands in the texts. */
  readonly questions: number;
  /** Those whose best answer, before refusal, holds the answer's words. */
  readonly contained: number;
  /** Questions about the same texts that these do not answer. */
  readonly unanswerable: number;
  /** What the system did decide: questions answered, and how many of those answers hold the right words. */
  readonly answered: number;
  readonly answeredRight: number;
  readonly curve: readonly CoveragePoint[];
}

export type SetsReport =
  | { readonly kind: 'skipped'; readonly why: string }
  | {
      readonly kind: 'measured';
      readonly metrics: Readonly<Record<SetMetricName, number>>;
      readonly offTopic: OffTopicResult;
      readonly spans: SpanResult;
    };

const curveSteps = 20;

/** Puts others' questions to the system; `services` are those of the project's own documents. */
export async function measureSets(services: AnsweringServices): Promise<SetsReport> {
  if (!hasSharedData()) return { kind: 'skipped', why: sharedDataMissing };
  const offTopic = await measureOffTopic(await readOffTopicQuestions(), services);
  const spans = await measureSpans();
  return {
    kind: 'measured',
    metrics: {
      offTopicRefused: offTopic.refused / offTopic.asked,
      spanContained: spans.contained / spans.questions,
    },
    offTopic,
    spans,
  };
}

async function measureOffTopic(questions: readonly string[], services: AnsweringServices): Promise<OffTopicResult> {
  const ask = askInProcess(services);
  const answered: { question: string; answer: string }[] = [];
  for (const question of questions) {
    const { answer } = await ask({ question });
    if (answer.status !== 'unanswered') answered.push({ question, answer: answer.text });
  }
  return { asked: questions.length, refused: questions.length - answered.length, answered };
}

async function measureSpans(): Promise<SpanResult> {
  const { xquad } = await readRetrievalSets();
  const { services } = await ingestSet(xquad);
  const ask = askInProcess(services);
  const unanswerable = await readUnanswerableQuestions();
  const questions = [
    ...xquad.questions.filter(({ answerInText }) => answerInText),
    ...unanswerable.map((question) => ({ question, answer: undefined })),
  ];
  const outcomes: { confidence: number; right: boolean; answered: boolean }[] = [];
  for (const { question, answer: wanted } of questions) {
    const { answer } = await ask({ question });
    const { text, confidence } = await bestAnswer(question, answer, services);
    const right = wanted !== undefined && text.toLowerCase().includes(wanted.toLowerCase());
    outcomes.push({ confidence, right, answered: answer.status !== 'unanswered' });
  }
  const answered = outcomes.filter((outcome) => outcome.answered);
  return {
    questions: questions.length - unanswerable.length,
    contained: outcomes.filter(({ right }) => right).length,
    unanswerable: unanswerable.length,
    answered: answered.length,
    answeredRight: answered.filter(({ right }) => right).length,
    curve: coverageCurve(outcomes, curveSteps),
  };
}
