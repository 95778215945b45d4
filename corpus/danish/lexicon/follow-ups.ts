import type { Aspect } from './aspects.ts';

/** What can be asked next about a subject, by the line's label, with what the line must hold for it to be answered. */
export const followUpQuestions: Readonly<
  Partial<Record<Aspect, { readonly ask: (name: string, label: string) => string; readonly holds?: RegExp }>>
> = {
  participants: { ask: (name) => `Hvem er med i ${name}?` },
  money: { ask: (name) => `Hvordan er ${name} finansieret?` },
  staff: { ask: (name) => `Hvor mange ansatte har ${name}?`, holds: /\d+ (?:\p{L}+)?ansatte/u },
  tasks: { ask: (name, label) => `Hvilke ${taskNoun(label)} har ${name}?` },
  governance: { ask: (name) => `Hvordan ledes ${name}?` },
  purpose: { ask: (name) => `Hvad er formålet med ${name}?` },
  time: { ask: (name) => `Hvornår startede ${name}?` },
  place: { ask: (name) => `Hvor har ${name} hjemsted?` },
};

/** The document's own word for what somebody does. */
function taskNoun(label: string): string {
  if (/^indsats/iu.test(label)) return 'indsatsområder';
  return /^fokus/iu.test(label) ? 'fokusområder' : 'opgaver';
}

/** Asked of the documents as a whole. */
export const wholeQuestions = {
  collaborations: 'Hvilke samarbejder nævnes?',
  digest: 'Hvad handler dokumenterne om?',
} as const;
