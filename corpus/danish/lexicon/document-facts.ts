/** What can be asked of a document itself, answered from its metadata. */
export const documentFacts = ['publisher', 'date', 'pages', 'caseNumber'] as const;
export type DocumentFact = (typeof documentFacts)[number];

export const documentFactCues: Readonly<Record<DocumentFact, readonly string[]>> = {
  publisher: [
    'hvem har skrevet',
    'hvem har lavet',
    'hvem har udarbejdet',
    'hvem har udgivet',
    'forfatter',
    'forfatteren',
    'afsender',
    'afsenderen',
    'udgiver',
    'udgivet af',
    'who wrote',
    'author',
    'hvem står bag',
  ],
  date: [
    'hvornår er notatet',
    'hvornår er dokumentet',
    'dateret',
    'datoen på',
    'notatets dato',
    'dato har',
    'hvornår er det fra',
    'hvor gammelt',
    'hvornår blev notatet',
    'hvornår blev dokumentet',
    'hvilken dato',
    'when was the note',
    'hvornår udkom',
    'hvornår er oversigten',
    'hvornår er status',
  ],
  pages: ['hvor mange sider', 'antal sider', 'sidetal', 'how many pages'],
  caseNumber: ['sagsnummer', 'sagsnr', 'journalnummer', 'sagens nummer'],
};
