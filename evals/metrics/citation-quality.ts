import type { Answer, Citation } from '../../worker/answering/answer.ts';
import { notEntailed } from './entailment.ts';

export interface CitationQuality {
  /** Share of the statements that their citations entail together; undefined for an answer without statements. */
  readonly recall: number | undefined;
  /** Share of the citations that are needed; 0 when there are none, undefined without statements. */
  readonly precision: number | undefined;
  /** Words of the statements that no citation holds. */
  readonly unsupported: readonly string[];
}

const supportOf = ({ quote, headingPath, document }: Citation) => [quote, ...headingPath, document.title];

/**
 * Citation recall and precision by the arithmetic of ALCE (princeton-nlp/ALCE, eval.py): a statement counts when it
 * has citations, all of them exist, and together they entail it. A citation counts when its statement is entailed and
 * it is not superfluous: alone it entails the statement, or the others do not. `userWords` is what the user wrote.
 */
export function citationQuality(
  { segments, citations }: Pick<Answer, 'segments' | 'citations'>,
  userWords: readonly string[],
): CitationQuality {
  const statements = segments.filter(({ kind }) => kind === 'statement');
  if (statements.length === 0) return { recall: undefined, precision: undefined, unsupported: [] };

  let supported = 0;
  let needed = 0;
  let total = 0;
  const unsupported: string[] = [];
  for (const { text, citations: numbers } of statements) {
    const cited = numbers.flatMap((number) => citations.filter(({ n }) => n === number));
    const missingWith = (some: readonly Citation[]) => notEntailed(text, [...some.flatMap(supportOf), ...userWords]);
    const missing = missingWith(cited);
    total += numbers.length;
    unsupported.push(...missing);
    if (cited.length === 0 || cited.length < numbers.length || missing.length > 0) continue;
    supported += 1;
    needed += cited.filter((citation) => {
      if (cited.length === 1 || missingWith([citation]).length === 0) return true;
      return missingWith(cited.filter((other) => other !== citation)).length > 0;
    }).length;
  }
  return { recall: supported / statements.length, precision: total === 0 ? 0 : needed / total, unsupported };
}
