import { answerStatuses } from '../worker/answering/answer.ts';
import type { ConfusionTable } from './metrics/refusal.ts';

/** The confusion table of statuses with its head: a row for each expected status, a column for each given. */
export function statusRows(confusion: ConfusionTable): string[][] {
  return [
    ['expected \\ got', ...answerStatuses],
    ...answerStatuses.map((expected) => [expected, ...answerStatuses.map((got) => `${confusion[expected][got]}`)]),
  ];
}
