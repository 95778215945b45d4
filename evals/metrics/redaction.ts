import { redact, redactionKinds } from '../../worker/answering/redaction/redact.ts';

/** Strings by group; what is personal in those of `personal` stands in {{ }}. */
export interface RedactionStrings {
  readonly personal: Readonly<Record<string, readonly string[]>>;
  readonly other: Readonly<Record<string, readonly string[]>>;
}

/** A string that redaction got wrong. */
export interface RedactionFault {
  readonly group: string;
  readonly text: string;
  readonly got: string;
}

export interface RedactionGroup {
  readonly name: string;
  readonly strings: number;
  /** Of the strings of `personal`: what is personal in them, and how much of it was taken out. Of `other`: none. */
  readonly spans: number;
  readonly caught: number;
  /** What was taken out that should have stayed. */
  readonly wrong: number;
}

export interface RedactionReport {
  readonly personalStrings: number;
  readonly otherStrings: number;
  readonly precision: number;
  readonly recall: number;
  readonly groups: readonly RedactionGroup[];
  readonly faults: readonly RedactionFault[];
}

const braces = /\{\{(.*?)\}\}/gu;
const marks = /\[(?:CPR-nummer|e-mailadresse|telefonnummer) fjernet\]/gu;

/** Counts, span by span, what redaction takes out and should, and what it takes out and should not. */
export function measureRedaction({ personal, other }: RedactionStrings): RedactionReport {
  const faults: RedactionFault[] = [];
  const measure = (name: string, strings: readonly string[]): RedactionGroup => {
    const counts = strings.map((marked) => {
      const counted = countOne(marked);
      if (counted.caught < counted.spans || counted.wrong > 0)
        faults.push({ group: name, text: marked, got: counted.got });
      return counted;
    });
    const sum = (of: 'spans' | 'caught' | 'wrong') => counts.reduce((total, one) => total + one[of], 0);
    return { name, strings: strings.length, spans: sum('spans'), caught: sum('caught'), wrong: sum('wrong') };
  };
  const ofPersonal = Object.entries(personal).map(([name, strings]) => measure(name, strings));
  const ofOther = Object.entries(other).map(([name, strings]) => measure(name, strings));
  const groups = [...ofPersonal, ...ofOther];
  const total = (of: 'strings' | 'spans' | 'caught' | 'wrong', list = groups) =>
    list.reduce((sum, group) => sum + group[of], 0);
  return {
    personalStrings: total('strings', ofPersonal),
    otherStrings: total('strings', ofOther),
    precision: total('caught') / (total('caught') + total('wrong')),
    recall: total('caught') / total('spans'),
    groups,
    faults,
  };
}

function countOne(marked: string): {
  readonly spans: number;
  readonly caught: number;
  readonly wrong: number;
  readonly got: string;
} {
  const spans = [...marked.matchAll(braces)].map((match) => match[1] ?? '');
  const { text: got, redactions } = redact(marked.replace(braces, '$1'));
  const taken = redactionKinds.reduce(
    (sum, kind) => sum + (redactions.find((redaction) => redaction.kind === kind)?.count ?? 0),
    0,
  );
  const caught = spans.filter((span) => !got.includes(span)).length;
  // What stands around the spans has to be there still, or too much was taken out.
  const isKept = caught < spans.length || got.replace(marks, '¤') === marked.replace(braces, '¤');
  return { spans: spans.length, caught, wrong: Math.max(taken - caught, isKept ? 0 : 1), got };
}
