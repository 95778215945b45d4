import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { Answer, Citation, Segment } from './answer.ts';
import { cite, type LocatedQuote } from './citations.ts';
import { derive, type Derivation } from './derivation.ts';
import type { Draft } from './draft.ts';
import { locateQuote, type ClaimedQuote } from './locate-quote.ts';
import { groundOf, standsOn, type Claim } from './support.ts';

/** A statement as a composer makes it, not yet checked. */
export interface UncheckedStatement extends Omit<Claim, 'derived'> {
  readonly quotes: readonly ClaimedQuote[];
  /** Numbers in `text` that code has computed from the quotes. A derivation is computed anew from their words. */
  readonly derived?: readonly (number | Derivation)[];
}

/** A statement that holds, with the citations that it is the first to point to. */
export interface CheckedStatement {
  readonly segment: Segment;
  readonly citations: readonly Citation[];
}

/** What more is asked of statements that were not composed of verbatim pieces. */
export interface StatementRules {
  /** Numbers that follow from the quotes without standing in them. */
  readonly derive: (text: string, located: readonly LocatedQuote[]) => readonly number[];
  readonly holds: (statement: Claim, located: readonly LocatedQuote[], ground: string) => boolean;
}

/** Checks the statements of one answer, one by one, and numbers their citations. */
export interface Verifier {
  /** Undefined when the statement does not hold; it is counted then. */
  check(statement: UncheckedStatement, rules?: StatementRules): Promise<CheckedStatement | undefined>;
  /** Counts a statement that cannot even be checked. */
  reject(): void;
  citations(): readonly Citation[];
  checks(): Answer['checks'];
}

export interface VerifierOptions {
  /** What the user wrote, and how it was understood. */
  readonly question: string;
  readonly index: PassageIndex;
  /** Origin that links are built on. */
  readonly publicUrl: string;
  /** Documents that may be cited; absent = all. */
  readonly documentIds?: readonly string[];
}

/**
 * Holds every quote against the documents' canonical text and every statement against its quotes. A quote that stands
 * elsewhere is counted as misattributed and cited where it stands; one that stands nowhere is dropped and counted as
 * fabricated. A statement without a quote left, or with a number, date or name that its quotes, their headings or
 * titles do not hold, is dropped and counted.
 */
export function createVerifier({ question, index, publicUrl, documentIds }: VerifierOptions): Verifier {
  const checks = { fabricated: 0, misattributed: 0, dropped: 0 };
  const citations: Citation[] = [];
  const allowed = documentIds === undefined ? undefined : new Set(documentIds);
  return {
    async check(given, rules) {
      const located: LocatedQuote[] = [];
      for (const claim of given.quotes) {
        const found = await locateQuote(claim, index, allowed);
        if (found.misattributed) checks.misattributed++;
        else if (found.located === undefined) checks.fabricated++;
        if (found.located !== undefined) located.push(found.located);
      }
      const ground = groundOf(located, index);
      const quoted = located.map(({ text }) => text);
      const computed = (given.derived ?? []).map((one) => (typeof one === 'number' ? one : derive(one, quoted)));
      const known = computed.filter((number) => number !== undefined);
      const statement: Claim = {
        text: given.text,
        negates: given.negates === true,
        derived: [...known.flat(), ...(rules?.derive(given.text, located) ?? [])],
      };
      if (
        located.length === 0 ||
        known.length < computed.length ||
        !standsOn(statement, ground, question) ||
        rules?.holds(statement, located, ground) === false
      ) {
        checks.dropped++;
        return undefined;
      }
      const before = citations.length;
      const numbers = located.map((quote) => cite(quote, citations, index, publicUrl));
      return {
        segment: { kind: 'statement', text: statement.text, citations: [...new Set(numbers)] },
        citations: citations.slice(before),
      };
    },
    reject() {
      checks.dropped++;
    },
    citations: () => citations,
    checks: () => ({ ...checks }),
  };
}

/** Checks a whole draft; notices are our own and pass. */
export async function* verifyDraft({ segments }: Draft, verifier: Verifier): AsyncGenerator<CheckedStatement, void> {
  for (const segment of segments) {
    if (segment.kind === 'notice') {
      yield { segment: { kind: 'notice', text: segment.text, citations: [] }, citations: [] };
      continue;
    }
    const checked = await verifier.check(segment);
    if (checked !== undefined) yield checked;
  }
}
