import { requestLimits } from '../answering/answer.ts';

/** What channels say of their own accord. Danish; no markup. */
export const channelTexts = {
  working: 'Jeg leder i dokumenterne …',
  failed: (requestId: string): string =>
    `Der gik noget galt, så jeg kan ikke svare lige nu. Prøv igen om lidt. (Oplys nummer ${requestId}, hvis det bliver ved.)`,
  ratingFailed: (requestId: string): string =>
    `Din vurdering kunne ikke gemmes. Prøv igen om lidt. (Oplys nummer ${requestId}, hvis det bliver ved.)`,
  tooLong: (characters: number): string =>
    `Spørgsmålet er på ${characters} tegn. Det må højst have ${requestLimits.questionCharacters}. Prøv at skrive det kortere.`,
  howTo: 'Stil et spørgsmål om indholdet af dokumenterne, så finder jeg, hvad de siger, og viser citaterne.',
  wholeAnswer: 'Læs hele svaret',
  sources: 'Kilder',
  nearest: 'Det nærmeste, dokumenterne siger',
  followUps: 'Du kan også spørge:',
} as const;
