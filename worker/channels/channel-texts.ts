import { requestLimits } from '../answering/answer.ts';
import type { HeldBack } from './channel-deps.ts';

/** What channels say of their own accord. Danish; no markup. */
export const channelTexts = {
  working: 'Jeg leder i dokumenterne …',
  failed: (requestId: string): string =>
    `Der gik noget galt, så jeg kan ikke svare lige nu. Prøv igen om lidt. (Oplys nummer ${requestId}, hvis det bliver ved.)`,
  ratingFailed: (requestId: string): string =>
    `Din vurdering kunne ikke gemmes. Prøv igen om lidt. (Oplys nummer ${requestId}, hvis det bliver ved.)`,
  tooLong: (characters: number): string =>
    `Spørgsmålet er på ${characters} tegn. Det må højst have ${requestLimits.questionCharacters}. Prøv at skrive det kortere.`,
  heldBack: ({ kind, retryAfterSeconds }: HeldBack, now: number): string => {
    const why =
      kind === 'rate-limited'
        ? 'Du har stillet flere spørgsmål på kort tid, end jeg kan nå at svare på.'
        : 'Der er ikke flere svar tilbage i dag.';
    return `${why} Stil spørgsmålet igen efter kl. ${clock((Math.floor(now / 1_000) + retryAfterSeconds) * 1_000)}, så svarer jeg.`;
  },
  howTo: 'Stil et spørgsmål om indholdet af dokumenterne, så finder jeg, hvad de siger, og viser citaterne.',
  wholeAnswer: 'Læs hele svaret',
  sources: 'Kilder',
  nearest: 'Det nærmeste, dokumenterne siger',
  followUps: 'Du kan også spørge:',
} as const;

const minuteMs = 60_000;

/** The Danish time of day, of a time rounded up to a whole minute. */
function clock(time: number): string {
  const whole = new Date(Math.ceil(time / minuteMs) * minuteMs);
  return whole.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' });
}
