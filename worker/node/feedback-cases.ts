/** A thumb down with the question and answer that its giver included. */
export interface IncludedFeedback {
  readonly answerId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly question: string;
  readonly answer: string;
  readonly comment: string | null;
}

/**
 * Candidates for evaluation cases: the YAML of a case file. What a right answer is has to be read in the documents by a
 * person; until then each says that it is known to fail.
 */
export function candidateCases(feedback: readonly IncludedFeedback[]): string {
  const cases = feedback.map(({ answerId, at, question, answer, comment }, index) =>
    [
      ...commented(`Given ${new Date(at).toISOString().slice(0, 10)} to answer ${answerId}:`),
      ...commented(answer),
      ...(comment === null ? [] : commented(`Comment: ${comment}`)),
      `- id: feedback-${slug(answerId)}-${index + 1}`,
      `  question: ${quoted(question)}`,
      '  tags: [feedback]',
      '  known: what a right answer is has not been read in the documents yet',
      '  expect:',
      '    status: answered',
    ]
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  return `corpus: corpus/documents\ncases:\n${cases.join('\n\n')}\n`;
}

/** A string as JSON and YAML both read it, on one line whatever is taken for the end of a line. */
function quoted(text: string): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escape);
}

/** Lines of a comment; nothing in the text can end it. */
function commented(text: string): string[] {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `# ${line.replace(/\p{Cc}/gu, ' ')}`);
}

function slug(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
