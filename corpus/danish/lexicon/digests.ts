/** Words that ask for a digest; a cue of several words must stand in order, others may come between. */
export const digestCues: readonly string[] = [
  'fortæl om',
  'fortælle om',
  'fortæl noget',
  'hvad er',
  'hvad går ud på',
  'hvad handler om',
  'hvad drejer om',
  'hvad omhandler',
  'hvad ved du om',
  'hvad står der i',
  'hvad står der om',
  'hvad står i',
  'hvad siger om',
  'hvad dækker over',
  'kort om',
  'overblik over',
  'oversigt over',
  'overblik',
  'beskriv',
  'beskriv kort',
  'beskrivelse af',
  'forklar',
  'opsummer',
  'opsummering',
  'sammenfat',
  'sammenfatning',
  'resumé',
  'resumer',
  'referat',
  'præsenter',
  'introduktion til',
  'hovedpunkter',
  'indhold',
  'indholdet',
  'tell about',
  'tell me about',
  'what is',
  'describe',
  'summary',
  'summarise',
  'summarize',
  'overview of',
];

/** What may stand in such a question beside its subject without asking for anything more. */
export const digestFillers: readonly string[] = [
  'afsnit',
  'afsnittet',
  'kapitel',
  'kapitlet',
  'emne',
  'emnet',
  'overordnet',
  'overordnede',
  'generelt',
  'korte',
  'hurtigt',
  'hurtig',
  'smule',
  'nærmere',
  'lav',
  'lave',
  'skriv',
  'give',
  'træk',
  'hovedtræk',
  'drejer',
  'omhandler',
  'dækker',
  'siger',
  'ud',
  'forslag',
  'projekt',
  'projektet',
  'ordning',
  'ordningen',
  'initiativ',
  'initiativet',
  'betyder',
];

/**
 * How a labelled line is said in running text, by its label: before a phrase, and before one that opens with a number.
 * A label that is not here is named in quotation marks. With `name`, what follows is a name and keeps its capital.
 */
export const labelFrames: Readonly<
  Record<string, { readonly phrase: string; readonly number?: string; readonly name?: true }>
> = {
  formål: { phrase: 'Formålet er' },
  mål: { phrase: 'Målet er' },
  baggrund: { phrase: 'Baggrunden er' },
  opgave: { phrase: 'Opgaven er' },
  opgaver: { phrase: 'Opgaverne er' },
  indsatsområde: { phrase: 'Indsatsområdet er' },
  indsatsområder: { phrase: 'Indsatsområderne er' },
  fokus: { phrase: 'Fokus er' },
  fokusområder: { phrase: 'Fokusområderne er' },
  aktiviteter: { phrase: 'Aktiviteterne er' },
  deltagere: { phrase: 'Deltagerne er', name: true },
  medlemmer: { phrase: 'Medlemmerne er', name: true },
  parter: { phrase: 'Parterne er', name: true },
  ejere: { phrase: 'Ejerne er', name: true },
  kommuner: { phrase: 'Kommunerne er', name: true },
  startdato: { phrase: 'Startdatoen er' },
  hjemsted: { phrase: 'Hjemstedet er', name: true },
  adresse: { phrase: 'Adressen er', name: true },
  finansiering: { phrase: 'Finansieringen er' },
  budget: { phrase: 'Budgettet er' },
  bidrag: { phrase: 'Bidraget er' },
  kontingent: { phrase: 'Kontingentet er' },
  takst: { phrase: 'Taksten er' },
  pris: { phrase: 'Prisen er' },
  økonomi: { phrase: 'Om økonomien oplyses:' },
  bemanding: { phrase: 'Bemandingen er', number: 'Der er' },
  personale: { phrase: 'Personalet er', number: 'Der er' },
  organisation: { phrase: 'Om organisationen oplyses:', number: 'Organisationen har' },
  organisering: { phrase: 'Om organiseringen oplyses:' },
  styring: { phrase: 'Om styringen oplyses:' },
  ledelse: { phrase: 'Ledelsen er' },
};

/** Finite verbs: a line that holds one before its first subordinate clause is a sentence of its own. */
export const finiteVerbs: ReadonlySet<string> = new Set(
  `er var har havde bliver blev kan kunne skal skulle vil ville får fik går gik giver gav består ledes styres drives
   ejes betjenes betales finansieres dækkes dækker betaler yder afholder mødes holder ligger vælger vælges udpeger
   udpeges varetager varetages driver ejer omsætter koster arbejder hjælper tilbyder løser løses omfatter
   modtager leverer bidrager deltager indgår træder trådte startede begyndte slutter udgør fordeles deles sker gælder
   hører bor sidder tager fastsættes fastsætter bestemmer beslutter ansætter tilsættes rummer samler følger`
    .split(/\s+/)
    .filter(Boolean),
);
