import { z } from 'zod';

import { answerReasons, answerStatuses } from '../worker/answering/answer.ts';

/** A fact that the answer's text must hold, or several wordings of which one must occur. */
const factSchema = z.union([z.string().min(1), z.strictObject({ anyOf: z.array(z.string().min(1)).min(1) })]);

const expectationSchema = z.strictObject({
  status: z.enum(answerStatuses),
  /** Checked only when given: a refusal may be right for more than one reason. */
  reason: z.enum(answerReasons).optional(),
  /** Compared folded and with numerals as values. */
  facts: z.array(factSchema).default([]),
  /** Must not occur anywhere in the answer's segments. */
  forbid: z.array(z.string().min(1)).default([]),
  /** The names a list answer must hold: no more, no fewer, each once; order is not compared. */
  members: z.array(z.string().min(1)).optional(),
  /** Verbatim spans of the canonical text that the answer should stand on; they judge retrieval and citations. */
  evidence: z.array(z.string().min(1)).default([]),
  /** Most words the statements and notices may have together. */
  maxWords: z.int().positive().optional(),
});

const caseBase = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  tags: z.array(z.string()).min(1),
  expect: expectationSchema,
  /** Why the case still fails; it is then counted in the report but does not fail the run. */
  known: z.string().min(1).optional(),
};

const evalCaseSchema = z.union([
  z.strictObject({ ...caseBase, question: z.string() }),
  /** The user's turns; the system answers each, the expectation is held against the last answer. */
  z.strictObject({ ...caseBase, turns: z.array(z.string()).min(2).max(6) }),
]);

export type EvalCase = z.infer<typeof evalCaseSchema>;

/** One file under `evals/cases`. */
export const caseFileSchema = z.strictObject({
  /** Folder of documents the cases are about, from the project's root: "corpus/documents" or "evals/fixtures/<name>". */
  corpus: z.string(),
  /**
   * The set that nothing is tuned on: its cases are reported apart, by figures alone, and neither the accepted run nor
   * the floors of the others look at them.
   */
  heldOut: z.boolean().default(false),
  cases: z.array(evalCaseSchema).min(1),
});
