import type { Derivation } from './derivation.ts';
import type { Citation, answerReasons, answerStatuses } from './answer.ts';

/** A span of a document that a statement is to stand on, not yet checked. */
export interface Quote {
  readonly role: Citation['role'];
  readonly passageId: string;
  /** UTF-16 offsets in the document's canonical text. */
  readonly start: number;
  readonly end: number;
  /** What the composer holds to stand there. */
  readonly text: string;
}

export interface DraftSegment {
  readonly kind: 'statement' | 'notice';
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** Numbers in `text` that code has computed from the quotes, and so need not stand in them. */
  readonly derived?: readonly (number | Derivation)[];
  /** A statement that something is not so may name what the question names. */
  readonly negates?: boolean;
}

/** An answer before verification. */
export interface Draft {
  readonly status: (typeof answerStatuses)[number];
  readonly reason?: (typeof answerReasons)[number];
  readonly segments: readonly DraftSegment[];
}

/** What a kind of answer offers: how well it is supported (0..1), and how it is said. */
export interface Proposal {
  readonly support: number;
  readonly say: () => Draft;
}
