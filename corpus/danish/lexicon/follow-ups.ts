import type { Aspect } from './aspects.ts';

/** What can be asked next about a subject, with what a labelled line must hold for the question to be answered. */
export const followUpQuestions: Readonly<
  Partial<Record<Aspect, { readonly ask: (name: string) => string; readonly holds?: RegExp }>>
> = {
  participants: { ask: (name) => `Hvem er med i ${name}?` },
  money: { ask: (name) => `Hvordan er ${name} finansieret?` },
  staff: { ask: (name) => `Hvor mange ansatte har ${name}?`, holds: /\d+ (?:\p{L}+)?ansatte/u },
  tasks: { ask: (name) => `Hvilke opgaver har ${name}?` },
  governance: { ask: (name) => `Hvordan ledes ${name}?` },
  purpose: { ask: (name) => `Hvad er formålet med ${name}?` },
  time: { ask: (name) => `Hvornår startede ${name}?` },
  place: { ask: (name) => `Hvor har ${name} hjemsted?` },
};

/** Asked of the documents as a whole. */
export const wholeQuestions = {
  collaborations: 'Hvilke samarbejder nævnes?',
  digest: 'Hvad handler dokumenterne om?',
} as const;
