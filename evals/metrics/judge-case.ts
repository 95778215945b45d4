import type { Passage } from '../../corpus/passage.ts';
import type { Answer, Citation } from '../../worker/answering/answer.ts';
import type { EvalCase } from '../case.ts';
import { answerWords } from './answer-length.ts';
import { citationQuality, type CitationQuality } from './citation-quality.ts';
import { errorType, type ErrorType } from './error-type.ts';
import { evidenceCited } from './evidence-cited.ts';
import { evidenceRetrieval, type EvidenceRetrieval } from './evidence-retrieval.ts';
import { locateEvidence, type TextSpan } from './evidence-spans.ts';
import { factRecall } from './fact-recall.ts';
import { forbiddenContent } from './forbidden-content.ts';
import { listScore, type ListScore } from './list-score.ts';
import type { NameReader } from './read-names.ts';
import { citationsNotVerbatim } from './verbatim-share.ts';

/** What the documents hold, read from the ingest and not from any answer. */
export interface CorpusFacts {
  /** Canonical text by document id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly municipalities: ReadonlySet<string>;
  readonly readNames: NameReader;
}

/** The last answer of a case, with what led to it. */
export interface AskedCase {
  /** What the user wrote, one entry per turn. */
  readonly userTurns: readonly string[];
  readonly answer: Answer;
  /** Ids of the passages found for the last turn, best first. */
  readonly retrieved: readonly string[];
  /** Time from question to whole answer, last turn. */
  readonly milliseconds: number;
}

export interface Judgement {
  readonly passed: boolean;
  readonly error: ErrorType;
  /** What is wrong, one English sentence each; empty when passed. */
  readonly faults: readonly string[];
  readonly status: { readonly expected: Answer['status']; readonly got: Answer['status'] };
  readonly factRecall: number | undefined;
  /** Forbidden phrases that occur; undefined when nothing was forbidden. */
  readonly forbidden: readonly string[] | undefined;
  readonly list: ListScore | undefined;
  readonly retrieval: EvidenceRetrieval | undefined;
  readonly evidenceCited: number | undefined;
  readonly citation: CitationQuality;
  readonly citations: number;
  readonly notVerbatim: readonly number[];
  readonly words: number;
  readonly withinWords: boolean | undefined;
}

const citedSpan = ({ document, start, end }: Citation): TextSpan => ({ documentId: document.id, start, end });

/**
 * Holds an answer against what its case expects. A case passes when the status (and the reason, if given) is right, all
 * facts are there, nothing forbidden is, the members are exactly named, every quote is verbatim, the evidence is cited
 * (not asked of a refusal, which may stand alone) and the answer is within its words.
 */
export function judgeCase({ expect }: EvalCase, asked: AskedCase, facts: CorpusFacts): Judgement {
  const { answer, userTurns } = asked;
  const text = answer.segments.map((segment) => segment.text).join('\n');
  const statements = answer.segments.filter(({ kind }) => kind === 'statement').map((segment) => segment.text);

  const fact = factRecall(text, expect.facts);
  const forbidden = forbiddenContent(text, expect.forbid);
  const list =
    expect.members === undefined
      ? undefined
      : listScore(
          statements.flatMap((statement) => facts.readNames(statement)),
          expect.members,
          facts.municipalities,
          userTurns.flatMap((turn) => facts.readNames(turn).map(({ name }) => name)),
        );
  const evidence = expect.evidence.map((piece) => locateEvidence(piece, facts.texts));
  const retrieval = evidenceRetrieval(evidence, asked.retrieved, facts.passages);
  const cited = evidenceCited(evidence, answer.citations.map(citedSpan));
  const notVerbatim = citationsNotVerbatim(answer.citations, facts.texts).map(({ n }) => n);
  const words = answerWords(answer.segments);
  const withinWords = expect.maxWords === undefined ? undefined : words <= expect.maxWords;

  const wrong = {
    status: answer.status !== expect.status,
    reason: expect.reason !== undefined && answer.reason !== expect.reason,
    facts: fact.missing.length > 0,
    forbidden: forbidden.length > 0,
    list: list !== undefined && (list.precision < 1 || list.recall < 1),
    verbatim: notVerbatim.length > 0,
    evidence: expect.status !== 'unanswered' && cited !== undefined && cited < 1,
    words: withinWords === false,
  };
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const faults = [
    wrong.status ? `status is ${answer.status}, expected ${expect.status}` : '',
    wrong.reason ? `reason is ${answer.reason ?? 'absent'}, expected ${expect.reason}` : '',
    wrong.facts ? `missing: ${named(fact.missing)}` : '',
    wrong.forbidden ? `forbidden: ${named(forbidden)}` : '',
    list !== undefined && list.missing.length > 0 ? `not listed: ${named(list.missing)}` : '',
    list !== undefined && list.unexpected.length > 0 ? `listed in error: ${named(list.unexpected)}` : '',
    list !== undefined && list.repeated.length > 0 ? `listed more than once: ${named(list.repeated)}` : '',
    wrong.verbatim ? `not verbatim: [${notVerbatim.join('], [')}]` : '',
    wrong.evidence ? `evidence not cited (${Math.round((cited ?? 0) * 100)} % is)` : '',
    wrong.words ? `${words} words, at most ${expect.maxWords} expected` : '',
  ].filter((fault) => fault !== '');

  return {
    passed: faults.length === 0,
    error: errorType({
      expected: expect.status,
      got: answer.status,
      evidenceFound: retrieval === undefined || retrieval.found === 1 || cited === 1,
      wrong,
    }),
    faults,
    status: { expected: expect.status, got: answer.status },
    factRecall: fact.recall,
    forbidden: expect.forbid.length === 0 ? undefined : forbidden,
    list,
    retrieval,
    evidenceCited: expect.status === 'unanswered' ? undefined : cited,
    citation: citationQuality(answer, userTurns),
    citations: answer.citations.length,
    notVerbatim,
    words,
    withinWords,
  };
}
