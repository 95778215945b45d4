/** Instructions for a language model, in Danish. */
export interface Prompt {
  readonly text: string;
  /** Name and content hash, such as "answer-1a2b3c4d5e6f": another text is another version. */
  readonly version: string;
}

export const promptNames = ['answer', 'rewrite', 'judge'] as const;
export type PromptName = (typeof promptNames)[number];

/** Names a prompt by what it says. `sha256` gives lower-case hex of a text in UTF-8. */
export async function createPrompt(
  name: PromptName,
  source: string,
  sha256: (text: string) => Promise<string>,
): Promise<Prompt> {
  const text = source.replaceAll('\r\n', '\n').trim();
  return { text, version: `${name}-${(await sha256(text)).slice(0, 12)}` };
}
