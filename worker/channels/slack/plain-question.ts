const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * What a person wrote, of the text Slack makes of it: mentions of the app and of people are left out, links and channels
 * are put back as they were written, and the three characters that Slack escapes are as they were.
 */
export function plainQuestion(text: string): string {
  return text
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => wordsOf(inside))
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `@U1`, `#C1|kanal`, `!here`, `https://…|words`. */
function wordsOf(inside: string): string {
  const [target = '', label] = inside.split('|', 2);
  if (target.startsWith('@') || target.startsWith('!')) return ' ';
  if (target.startsWith('#')) return label === undefined ? ' ' : `#${label}`;
  return label ?? target;
}

/** Whether the text is first of all addressed to somebody: `<@U1> …`. */
export function isAddressedToSomebody(text: string): boolean {
  return /^\s*<[@!]/.test(text);
}

export function mentions(text: string, userId: string | undefined): boolean {
  return userId !== undefined && (text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`));
}
