import type { ErrorType } from './metrics/error-type.ts';
import type { SetMetricName } from './metrics/set-metrics.ts';
import type { MetricName } from './metrics/summary.ts';

/** What each measure says, in words for a reader who has not seen the code; the order is the report's. */
export const metricTexts: Readonly<Record<MetricName, readonly [name: string, meaning: string]>> = {
  passed: ['Answers right', 'right in everything the case expects'],
  statusRight: ['Status right', 'rightly answered, answered in part, or refused'],
  factRecall: ['Facts', 'expected facts that the answer holds'],
  forbiddenFree: ['Nothing forbidden', 'answers without anything they must not hold'],
  listPrecision: ['List precision', 'names in list answers that belong there, each once'],
  listRecall: ['List recall', 'expected names that list answers hold'],
  listF1: ['List F1', 'the two above as one figure'],
  evidenceHitAt1: ['Evidence first', 'the first passage found holds evidence'],
  evidenceRecallAt5: ['Evidence in first five', 'evidence held by the first five passages found'],
  evidenceNdcgAt10: ['Ranking (nDCG@10)', 'how high evidence stands among the first ten passages'],
  evidenceCited: ['Evidence cited', 'evidence that the answer cites'],
  citationRecall: ['Statements supported', 'statements whose quotes hold all their words, names and numbers'],
  citationPrecision: ['Quotes needed', 'quotes that their statement cannot do without'],
  verbatim: ['Quotes verbatim', 'quotes that are character for character the document'],
  refusalPrecision: ['Refusals right', 'refusals that were due'],
  refusalRecall: ['Refusals made', 'due refusals that were made'],
  falseRefusalRate: ['False refusals', 'answerable questions that were refused (lower is better)'],
  withinWords: ['Short enough', 'answers within their number of words'],
};

/** What each kind of failure is called, and what it means. */
export const errorTexts: Readonly<Record<Exclude<ErrorType, 'ok'>, readonly [name: string, meaning: string]>> = {
  retrieval_miss: ['Retrieval miss', 'the passage with the answer was not found'],
  missed_refusal: ['Missed refusal', 'answered although the documents do not'],
  wrong_refusal: ['Wrong refusal', 'refused although the documents answer'],
  incomplete_list: ['Incomplete list', 'a list with names missing, repeated or too many'],
  wrong_span: ['Wrong span', 'the wrong words were chosen as the answer'],
  wrong_status: [
    'Wrong status',
    'the right words, but given as a whole answer instead of a partial one, or the other way round',
  ],
  bad_citation: ['Bad citation', 'a quote is not verbatim, or the evidence is not cited'],
  too_long: ['Too long', 'more words than allowed'],
};

/** What each measure on others' questions says. */
export const setMetricTexts: Readonly<Record<SetMetricName, readonly [name: string, meaning: string]>> = {
  offTopicRefused: [
    'Off-topic questions refused',
    'questions about the corona pandemic put to the project’s own documents',
  ],
  spanContained: [
    'Answer contained before refusal',
    'XQuAD questions whose best answer holds the words that answer, over the texts of XQuAD',
  ],
};
