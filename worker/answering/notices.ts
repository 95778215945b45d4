import type { DocumentFact } from '../../corpus/danish/lexicon/document-facts.ts';
import type { DocumentSummary } from '../../corpus/passage-index.ts';
import type { Redaction } from './redaction/redact.ts';

/** Every sentence that Kildesvar says of its own accord. Slots are filled from questions and document facts only. */
export const aiNotice = {
  extractive: 'Svaret er sat sammen automatisk af citater fra kilderne. Kontrollér kilden, før du bruger det.',
  generative:
    'Svaret er skrevet af en sprogmodel, og citaterne er kontrolleret automatisk. Kontrollér kilden, før du bruger det.',
} as const;

export const notices = {
  documentFacts: 'Dokumentoplysninger:',
  digestOf: (title: string, kind: string): string => `Kort om »${title}« (${kind}):`,
  documentTitle: (title: string): string => `Titlen er »${title}«.`,
  notStated: (missing: string, title: string | undefined): string =>
    title === undefined ? `Der er ikke oplyst ${missing}.` : `Der er ikke oplyst ${missing} for »${title}«.`,
  notInDocuments: 'Det fremgår ikke af dokumenterne.',
  nearest: 'Det fremgår ikke af dokumenterne. Det nærmeste, de siger, er:',
  notExplained: (term: string): string => `Dokumenterne forklarer ikke, hvad »${term}« betyder. Ordet bruges her:`,
  weaker: 'Dokumenterne siger ikke mere om det end dette.',
  offTopic: 'Det handler dokumenterne ikke om, så det kan jeg ikke svare på.',
  notAQuestion: 'Jeg kan kun svare på spørgsmål om indholdet af dokumenterne.',
  thanks: 'Selv tak. Spørg endelig igen, hvis der er andet, du vil vide om dokumenterne.',
  greeting: 'Hej. Stil et spørgsmål om indholdet af dokumenterne, så finder jeg, hvad de siger.',
  premiseDiffers: (taken: string): string => `Dokumenterne siger noget andet end »${taken}«:`,
  partMissing: (question: string): string => `Om »${question}« siger dokumenterne ikke noget.`,
  unclear: 'Jeg forstår ikke spørgsmålet. Prøv at skrive det med andre ord.',
  namesMissing: 'Dokumenterne nævner ikke navnene.',
  perhapsNotAll: 'Teksten siger ikke klart, om det er alle, der er med.',
  named: (name: string): string => `Dokumenterne siger ikke klart, hvad ${name} er med i. De nævner ${name} her:`,
  namedToo: (name: string): string => `${name} nævnes også her:`,
  namedTogether: (names: string): string =>
    `Dokumenterne siger ikke klart, om ${names} er med i det samme. De nævnes sammen her:`,
  membershipUnclear: (names: string, collaboration: string): string =>
    `Dokumenterne siger ikke klart, om ${names} er med i ${collaboration}.`,
  membersUnclear: (collaboration: string): string =>
    `Dokumenterne siger ikke klart, hvem der er med i ${collaboration}.`,
  english: 'The documents are in Danish, and so is the answer:',
  compareWhat:
    'Skriv, hvad der skal sammenlignes, for eksempel antal ansatte, bidrag pr. indbygger eller antal kommuner.',
  undecided: 'Tallene i dokumenterne afgør det ikke. De, der kan være tale om, er:',
  otherYear: (year: string, known: string | undefined): string =>
    `Dokumenterne oplyser ikke tallene for ${year}, kun disse${known === undefined ? '' : ` for ${known}`}:`,
  noneWithin: 'Det gælder ingen af dem, som dokumenterne oplyser tallet for.',
  nothingOn: (names: string): string => `Dokumenterne siger ikke noget om det for ${names}.`,
  figureMissing: (names: string): string => `Tallet er ikke oplyst for ${names}.`,
  otherUnit: (names: string): string => `Tallet for ${names} er opgjort på en anden måde og kan ikke sammenlignes.`,
  dateMissingForMany: (number: number): string => `Datoen er ikke oplyst for ${number} andre, som dokumenterne nævner.`,
  dateMissing: (names: string): string => `Datoen er ikke oplyst for ${names}.`,
  yearMissing: (years: readonly string[]): string => `Tallet er ikke oplyst for ${enumerate(years)}.`,
  figureMissingForMany: (number: number): string =>
    `Tallet er ikke oplyst for ${number} andre, som dokumenterne nævner.`,
  statedDiffers: (stated: number, named: number): string => `Teksten siger ${stated}, men nævner ${named} ved navn.`,
  askedDiffers: (asked: number, named: number): string =>
    `Spørgsmålet siger ${asked}, men dokumenterne nævner ${named}.`,
  notNamed: (name: string): string => `${name} nævnes ikke som deltager i noget bestemt samarbejde i dokumenterne.`,
  nothingShared: (names: readonly string[]): string =>
    `Dokumenterne nævner intet samarbejde, som ${enumerate(names)} ${names.length === 2 ? 'begge' : 'alle'} er med i.`,
  noSuchName: (name: string): string => `Dokumenterne nævner ikke noget, der hedder »${name}«.`,
  notSharedByName: (names: readonly string[]): string =>
    `Dokumenterne nævner ikke ${enumerate(names)} sammen i noget bestemt samarbejde.`,
  redacted: (redactions: readonly Redaction[]): string =>
    `Jeg har fjernet ${enumerate(redactions.map(({ kind, count }) => redactedThing(kind, count)))} fra spørgsmålet, før det blev behandlet. Skriv ikke personoplysninger.`,
} as const;

function redactedThing(kind: Redaction['kind'], count: number): string {
  const [one, many] = redactedThings[kind];
  return count === 1 ? one : `${count} ${many}`;
}

const redactedThings: Readonly<Record<Redaction['kind'], readonly [string, string]>> = {
  cpr: ['et CPR-nummer', 'CPR-numre'],
  email: ['en e-mailadresse', 'e-mailadresser'],
  phone: ['et telefonnummer', 'telefonnumre'],
};

/** "a", "a og b", "a, b og c". */
export function enumerate(names: readonly string[], conjunction: 'og' | 'eller' = 'og'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const languages: Readonly<Record<string, string>> = {
  da: 'dansk',
  en: 'engelsk',
  sv: 'svensk',
  nb: 'norsk',
  nn: 'norsk',
  no: 'norsk',
  de: 'tysk',
  fr: 'fransk',
};

/** "2014-11-11" as "11. november 2014". */
function danishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day ?? ''}. ${months[(month ?? 1) - 1] ?? ''} ${year ?? ''}`;
}

/** What is known of one fact of a document, as the end of a sentence that begins with the document; undefined when it is not. */
export const documentFactKnown: Readonly<Record<DocumentFact, (document: DocumentSummary) => string | undefined>> = {
  documents: () => undefined,
  title: () => undefined,
  kind: ({ metadata }) => `er af typen ${metadata.kind}`,
  publisher: ({ metadata }) => `er udgivet af ${metadata.publisher}`,
  date: ({ metadata }) => `er dateret ${danishDate(metadata.date)}`,
  recipient: ({ metadata }) =>
    metadata.note !== undefined && /^(?:sendt|stilet|skrevet|afgivet)\s.*\stil\s/iu.test(metadata.note)
      ? `er ${metadata.note.charAt(0).toLowerCase()}${metadata.note.slice(1).replace(/\.$/u, '')}`
      : undefined,
  pages: ({ metadata, pageStarts }) => {
    const pages = metadata.pages ?? (pageStarts.length > 1 ? pageStarts.length : undefined);
    return pages === undefined ? undefined : `er på ${pages} ${pages === 1 ? 'side' : 'sider'}`;
  },
  language: ({ metadata }) => `er skrevet på ${languages[metadata.language.slice(0, 2)] ?? metadata.language}`,
  caseNumber: ({ metadata }) =>
    metadata.caseNumber === undefined ? undefined : `har sagsnummer ${metadata.caseNumber}`,
  link: ({ metadata }) => (metadata.url === undefined ? undefined : `findes på ${metadata.url}`),
  version: ({ version }) => `ligger her i version ${version}`,
};

/** What is missing when a fact is not known. */
export const documentFactMissing: Readonly<Partial<Record<DocumentFact, string>>> = {
  recipient: 'modtager',
  pages: 'sidetal',
  caseNumber: 'sagsnummer',
  link: 'adresse på nettet',
};

/** Which documents there are, as one sentence. */
export function saysDocuments(documents: readonly DocumentSummary[]): string {
  const each = documents.map(
    ({ metadata }) => `»${metadata.title}« (${metadata.kind} fra ${metadata.publisher}, ${danishDate(metadata.date)})`,
  );
  const number = documents.length;
  return `Jeg svarer ud fra ${number} ${number === 1 ? 'dokument' : 'dokumenter'}: ${enumerate(each)}.`;
}
