/** What the bot says in Teams beside answers and what every channel says. Plain text. */
export const teamsTexts = {
  welcome: (titles: readonly string[]): string =>
    [
      `Hej! Jeg er en automatisk assistent, som besvarer spørgsmål ud fra ${documentsText(titles)}. ` +
        'Tallene i et svar viser de citater, det bygger på.',
      'Stil et spørgsmål her. I en kanal eller en gruppechat skal du nævne mig med @, hver gang du spørger.',
    ].join('\n\n'),
} as const;

const titlesShown = 3;

function documentsText(titles: readonly string[]): string {
  if (titles.length === 0 || titles.length > titlesShown) return `${titles.length} dokumenter`;
  const quoted = titles.map((title) => `»${title}«`);
  const last = quoted.at(-1) ?? '';
  return quoted.length === 1 ? `dokumentet ${last}` : `dokumenterne ${quoted.slice(0, -1).join(', ')} og ${last}`;
}
