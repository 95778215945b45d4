import type { DocumentMetadata } from '../../corpus/document.ts';

/** Every sentence that Kildesvar says of its own accord. Slots are filled from questions and document facts only. */
export const aiNotice =
  'Svaret er sat sammen automatisk af citater fra kilderne. Kontrollér kilden, før du bruger det.';

export const notices = {
  notInDocuments: 'Det fremgår ikke af dokumenterne.',
  nearest: 'Det fremgår ikke af dokumenterne. Det nærmeste, de siger, er:',
  weaker: 'Dokumenterne siger ikke mere om det end dette.',
  offTopic: 'Det handler dokumenterne ikke om, så det kan jeg ikke svare på.',
  notAQuestion: 'Jeg kan kun svare på spørgsmål om indholdet af dokumenterne.',
  thanks: 'Selv tak. Spørg endelig igen, hvis der er andet, du vil vide om dokumenterne.',
  unclear: 'Jeg forstår ikke spørgsmålet. Prøv at skrive det med andre ord.',
  namesMissing: 'Dokumenterne nævner ikke navnene.',
  english: 'The documents are in Danish, and so is the answer:',
  statedDiffers: (stated: number, named: number): string => `Teksten siger ${stated}, men nævner ${named} ved navn.`,
  notNamed: (name: string): string => `${name} nævnes ikke som deltager i noget bestemt samarbejde i dokumenterne.`,
  nothingShared: (names: string): string => `Dokumenterne nævner intet samarbejde, som ${names} alle er med i.`,
  documentFact: {
    publisher: ({ title, publisher }: DocumentMetadata): string =>
      `Dokumentoplysninger: »${title}« er udgivet af ${publisher}.`,
    date: ({ title, date }: DocumentMetadata): string =>
      `Dokumentoplysninger: »${title}« er dateret ${danishDate(date)}.`,
    pages: ({ title }: DocumentMetadata, pages: number): string =>
      `Dokumentoplysninger: »${title}« har ${pages} ${pages === 1 ? 'side' : 'sider'}.`,
    caseNumber: ({ title, caseNumber }: DocumentMetadata): string =>
      caseNumber === undefined
        ? `Dokumentoplysninger: »${title}« har intet kendt sagsnummer.`
        : `Dokumentoplysninger: »${title}« har sagsnummer ${caseNumber}.`,
  },
} as const;

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** "2014-11-11" as "11. november 2014". */
function danishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day ?? ''}. ${months[(month ?? 1) - 1] ?? ''} ${year ?? ''}`;
}

/** "a", "a og b", "a, b og c". */
export function enumerate(names: readonly string[], conjunction: 'og' | 'eller' = 'og'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
