import { findCprNumbers } from './cpr-numbers.ts';
import { findPhoneNumbers } from './phone-numbers.ts';

export const redactionKinds = ['cpr', 'email', 'phone'] as const;
export type RedactionKind = (typeof redactionKinds)[number];

/** How many of a kind were taken out. */
export interface Redaction {
  readonly kind: RedactionKind;
  readonly count: number;
}

export interface Redacted {
  /** The text with a mark in the place of each finding. */
  readonly text: string;
  /** The text without findings or marks, as it is searched for. */
  readonly bare: string;
  /** In the order of `redactionKinds`; empty = the text is as it was. */
  readonly redactions: readonly Redaction[];
}

const marks: Readonly<Record<RedactionKind, string>> = {
  cpr: '[CPR-nummer fjernet]',
  email: '[e-mailadresse fjernet]',
  phone: '[telefonnummer fjernet]',
};

const anyMark = /\[(?:CPR-nummer|e-mailadresse|telefonnummer) fjernet\]/gu;

const email =
  /[\p{L}\p{N}._%+'-]{1,64}(?:@|\s?(?:\(at\)|\[at\]|\(snabela\)|\[snabela\])\s?)(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}/giu;

interface Finding {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
}

/** Takes personal numbers and addresses out of what somebody wrote. A text that was redacted stays as it is. */
export function redact(text: string): Redacted {
  if (!/[\d@\p{Nd}]|(?:at|snabela)[)\]]/iu.test(text)) return { text, bare: text, redactions: [] };
  let left = inPlainDigits(text);
  const found: Finding[] = [];
  // What stood right beside a finding can be told for what it is only when that is gone.
  for (let findings = find(left); findings.length > 0; findings = find(left)) {
    left = replaceAll(left, findings);
    found.push(...findings);
  }
  if (found.length === 0) return { text, bare: text, redactions: [] };
  return {
    text: left,
    bare: left
      .replace(anyMark, '')
      .replace(/\(\s*\)/gu, '')
      .replace(/\s+(?=[\s?.,!)])/gu, '')
      .trim(),
    redactions: redactionKinds.flatMap((kind) => {
      const count = found.filter((finding) => finding.kind === kind).length;
      return count === 0 ? [] : [{ kind, count }];
    }),
  };
}

function find(text: string): readonly Finding[] {
  const mails = [...text.matchAll(email)].map(({ 0: found, index }): Finding => ({
    kind: 'email',
    start: index,
    end: index + found.length,
  }));
  const cprs = findCprNumbers(text).map((range): Finding => ({ kind: 'cpr', ...range }));
  const phones = findPhoneNumbers(text).map((range): Finding => ({ kind: 'phone', ...range }));
  const found: Finding[] = [];
  for (const one of [...mails, ...cprs, ...phones]) {
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Digits of other scripts as our own, odd spaces and hyphens as usual ones, and nothing that cannot be seen. */
function inPlainDigits(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/gu, ' ')
    .replace(/[\u2010-\u2012\u2212]/gu, '-')
    .replace(/[\uff10-\uff19\uff20\uff0e]/gu, (character) => character.normalize('NFKC'));
}

function replaceAll(text: string, findings: readonly Finding[]): string {
  let done = 0;
  const pieces = findings.map(({ kind, start, end }) => {
    const piece = text.slice(done, start) + marks[kind];
    done = end;
    return piece;
  });
  return pieces.join('') + text.slice(done);
}

/** The counts of several texts together. */
export function sumRedactions(lists: readonly (readonly Redaction[])[]): readonly Redaction[] {
  return redactionKinds.flatMap((kind) => {
    const count = lists.flat().reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0);
    return count === 0 ? [] : [{ kind, count }];
  });
}
