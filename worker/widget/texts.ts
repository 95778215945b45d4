import type { Fault } from './fault.ts';
import type { Answer, Citation } from './read-answer.ts';

/** Everything the widget says in one language. */
export interface Texts {
  readonly language: 'da' | 'en';
  /** The date in words. */
  readonly today: () => string;
  readonly heading: string;
  readonly close: string;
  readonly newConversation: string;
  readonly intro: string;
  readonly introDocuments: string;
  readonly suggestions: string;
  readonly transcript: string;
  readonly question: string;
  readonly hint: string;
  readonly ask: string;
  readonly stop: string;
  readonly left: (characters: number) => string;
  readonly tooMany: (characters: number) => string;
  readonly empty: string;
  readonly youAsked: string;
  readonly writing: string;
  readonly unfinished: string;
  readonly noAnswer: string;
  readonly stopped: string;
  readonly retry: string;
  readonly retryIn: (seconds: number) => string;
  readonly edit: string;
  readonly status: (answer: Pick<Answer, 'status' | 'reason'>) => string;
  readonly ready: (sources: number) => string;
  readonly sources: string;
  readonly nearest: string;
  readonly source: (n: number) => string;
  readonly place: (citation: Pick<Citation, 'page' | 'pageEnd'>) => string;
  readonly followUps: string;
  readonly composed: (answer: Pick<Answer, 'composer' | 'model' | 'fallback'>) => string;
  readonly redacted: string;
  readonly copy: string;
  readonly copyNote: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly feedback: string;
  readonly up: string;
  readonly down: string;
  readonly comment: string;
  readonly include: string;
  readonly send: string;
  readonly cancel: string;
  readonly thanks: string;
  readonly aiNotice: string;
  readonly privacy: string;
  readonly newTab: string;
  readonly sourceOf: (position: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly closeSource: string;
  readonly wholeDocument: string;
  readonly loadingSource: string;
  readonly changedSource: string;
  readonly quoteBegins: string;
  readonly quoteEnds: string;
  readonly leftOut: string;
  readonly fault: (fault: Fault) => string;
  readonly note: {
    readonly title: string;
    readonly question: string;
    readonly answer: string;
    readonly sources: string;
    readonly version: string;
    readonly date: string;
    readonly id: string;
  };
}

function pages({ page, pageEnd }: Pick<Citation, 'page' | 'pageEnd'>): string {
  return page === pageEnd ? `${page}` : `${page}-${pageEnd}`;
}

const da: Texts = {
  language: 'da',
  today: () => new Intl.DateTimeFormat('da-DK', { dateStyle: 'long' }).format(new Date()),
  heading: 'Spørg dokumenterne',
  close: 'Luk',
  newConversation: 'Ny samtale',
  intro: 'Stil et spørgsmål, og få et svar med ordrette citater fra kilden.',
  introDocuments: 'Der svares ud fra:',
  suggestions: 'Prøv for eksempel',
  transcript: 'Samtale',
  question: 'Dit spørgsmål',
  hint: 'Skriv ikke personoplysninger.',
  ask: 'Spørg',
  stop: 'Stop',
  left: (characters) => `${characters} tegn tilbage`,
  tooMany: (characters) => `Spørgsmålet er ${characters} tegn for langt. Det må højst fylde 1.000 tegn.`,
  empty: 'Skriv et spørgsmål først.',
  youAsked: 'Du spurgte:',
  writing: 'Assistenten skriver …',
  unfinished: 'Ufuldstændigt svar',
  noAnswer: 'Intet svar',
  stopped: 'Du stoppede svaret. Det, der står her, er kontrolleret, men der kan mangle noget.',
  retry: 'Prøv igen',
  retryIn: (seconds) => `Prøv igen om ${seconds} sek.`,
  edit: 'Ret spørgsmålet',
  status: ({ status, reason }) => {
    if (status === 'answered') return 'Svar';
    if (status === 'partial') return 'Svar på en del af spørgsmålet';
    return reason === 'not_a_question' || reason === 'unclear' ? 'Intet svar' : 'Dokumenterne giver ikke svaret';
  },
  ready: (sources) => (sources === 1 ? 'Svaret er klar med 1 kilde.' : `Svaret er klar med ${sources} kilder.`),
  sources: 'Kilder',
  nearest: 'Det nærmeste, dokumenterne siger',
  source: (n) => `Kilde ${n}`,
  place: (citation) => `side ${pages(citation)}`,
  followUps: 'Spørg videre',
  composed: ({ composer, model, fallback }) => {
    if (composer === 'generative') {
      return `Formuleret af ${model ?? 'en sprogmodel'}. Hver sætning er kontrolleret mod kilden.`;
    }
    const uncalled = fallback === undefined ? '' : 'Sprogmodellen kunne ikke bruges denne gang. ';
    return `${uncalled}Sat sammen af ordrette uddrag fra kilden.`;
  },
  redacted: 'Personoplysninger er fjernet fra dit spørgsmål, før det blev behandlet.',
  copy: 'Kopiér svar',
  copyNote: 'Kopiér som journalnotat',
  copied: 'Kopieret.',
  copyByHand: 'Browseren tillader ikke kopiering her. Markér teksten, og kopiér den selv:',
  feedback: 'Var svaret nyttigt?',
  up: 'Ja',
  down: 'Nej',
  comment: 'Kommentar (valgfri)',
  include: 'Send spørgsmål og svar med',
  send: 'Send',
  cancel: 'Luk uden kommentar',
  thanks: 'Tak for din tilbagemelding.',
  aiNotice: 'En maskine (AI) svarer. Læs kilden, før du bruger svaret.',
  privacy: 'Om dine oplysninger',
  newTab: 'åbner i ny fane',
  sourceOf: (position, count) => `Kilde ${position} af ${count}`,
  previous: 'Forrige kilde',
  next: 'Næste kilde',
  closeSource: 'Luk kilden',
  wholeDocument: 'Åbn hele dokumentet',
  loadingSource: 'Henter dokumentet …',
  changedSource: 'Dokumentet er ændret, siden svaret blev givet. Her er citatet, som det stod:',
  quoteBegins: 'citatet begynder',
  quoteEnds: 'citatet slutter',
  leftOut: '… (en del af siden er udeladt)',
  fault: (fault) => {
    switch (fault.kind) {
      case 'offline':
        return 'Du har ikke forbindelse til internettet. Prøv igen, når du er på nettet.';
      case 'unreachable':
        return 'Tjenesten kan ikke nås. Vent lidt, og prøv igen. Bliver det ved, så kontakt dem, der driver siden.';
      case 'too-long':
        return 'Spørgsmålet er for langt. Forkort det til højst 1.000 tegn, og send det igen.';
      case 'no-access':
        return 'Du har ikke adgang til tjenesten. Kontakt dem, der driver siden.';
      case 'cut':
        return 'Forbindelsen blev afbrudt, før svaret var færdigt. Det, der eventuelt står her, er kontrolleret, men der kan mangle noget.';
      case 'too-many':
        return `Der er stillet for mange spørgsmål på kort tid. Vent ${seconds(fault.waitSeconds)}, og prøv igen.`;
      case 'unavailable':
        return `Tjenesten kan ikke svare lige nu. Vent ${seconds(fault.waitSeconds)}, og prøv igen.`;
      case 'invalid':
        return `Spørgsmålet kunne ikke bruges. ${fault.messages.join(' ')} Ret det, og prøv igen.`;
      case 'unexpected':
        return `Der skete en fejl. Prøv igen. Bliver det ved, så kontakt dem, der driver siden${
          fault.requestId === undefined ? '.' : `, og oplys ${fault.requestId}.`
        }`;
    }
  },
  note: {
    title: 'Journalnotat: svar fra Kildesvar',
    question: 'Spørgsmål',
    answer: 'Svar',
    sources: 'Kilder',
    version: 'dokumentversion',
    date: 'Dato',
    id: 'Svarets id',
  },
};

function seconds(count: number): string {
  return count === 1 ? '1 sekund' : `${count} sekunder`;
}

const en: Texts = {
  language: 'en',
  today: () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()),
  heading: 'Ask the documents',
  close: 'Close',
  newConversation: 'New conversation',
  intro: 'Ask a question and get an answer with verbatim quotes from the source. The documents are in Danish.',
  introDocuments: 'Answers are drawn from:',
  suggestions: 'Try for example',
  transcript: 'Conversation',
  question: 'Your question',
  hint: 'Do not write personal data.',
  ask: 'Ask',
  stop: 'Stop',
  left: (characters) => `${characters} characters left`,
  tooMany: (characters) => `The question is ${characters} characters too long. The limit is 1,000 characters.`,
  empty: 'Write a question first.',
  youAsked: 'You asked:',
  writing: 'The assistant is writing …',
  unfinished: 'Incomplete answer',
  noAnswer: 'No answer',
  stopped: 'You stopped the answer. What is shown has been checked, but something may be missing.',
  retry: 'Try again',
  retryIn: (seconds) => `Try again in ${seconds} s`,
  edit: 'Edit the question',
  status: ({ status, reason }) => {
    if (status === 'answered') return 'Answer';
    if (status === 'partial') return 'Answer to part of the question';
    return reason === 'not_a_question' || reason === 'unclear' ? 'No answer' : 'The documents do not give the answer';
  },
  ready: (sources) =>
    sources === 1 ? 'The answer is ready with 1 source.' : `The answer is ready with ${sources} sources.`,
  sources: 'Sources',
  nearest: 'The nearest the documents say',
  source: (n) => `Source ${n}`,
  place: (citation) => `${citation.page === citation.pageEnd ? 'page' : 'pages'} ${pages(citation)}`,
  followUps: 'Ask more',
  composed: ({ composer, model, fallback }) => {
    if (composer === 'generative') {
      return `Worded by ${model ?? 'a language model'}. Every sentence is checked against the source.`;
    }
    const uncalled = fallback === undefined ? '' : 'The language model could not be used this time. ';
    return `${uncalled}Put together from verbatim excerpts of the source.`;
  },
  redacted: 'Personal data was removed from your question before it was processed.',
  copy: 'Copy answer',
  copyNote: 'Copy as case note',
  copied: 'Copied.',
  copyByHand: 'The browser does not allow copying here. Select the text and copy it yourself:',
  feedback: 'Was the answer useful?',
  up: 'Yes',
  down: 'No',
  comment: 'Comment (optional)',
  include: 'Include question and answer',
  send: 'Send',
  cancel: 'Close without a comment',
  thanks: 'Thank you for your feedback.',
  aiNotice: 'A machine (AI) answers. Read the source before you use the answer.',
  privacy: 'About your data',
  newTab: 'opens in a new tab',
  sourceOf: (position, count) => `Source ${position} of ${count}`,
  previous: 'Previous source',
  next: 'Next source',
  closeSource: 'Close the source',
  wholeDocument: 'Open the whole document',
  loadingSource: 'Fetching the document …',
  changedSource: 'The document has changed since the answer was given. This is the quote as it was:',
  quoteBegins: 'the quote begins',
  quoteEnds: 'the quote ends',
  leftOut: '… (part of the page is left out)',
  fault: (fault) => {
    switch (fault.kind) {
      case 'offline':
        return 'You are not connected to the internet. Try again when you are online.';
      case 'unreachable':
        return 'The service cannot be reached. Wait a little and try again. If it persists, contact those who run this site.';
      case 'too-long':
        return 'The question is too long. Shorten it to at most 1,000 characters and send it again.';
      case 'no-access':
        return 'You do not have access to the service. Contact those who run this site.';
      case 'cut':
        return 'The connection broke before the answer was complete. What may be shown has been checked, but something may be missing.';
      case 'too-many':
        return `Too many questions were asked in a short time. Wait ${fault.waitSeconds} s and try again.`;
      case 'unavailable':
        return `The service cannot answer right now. Wait ${fault.waitSeconds} s and try again.`;
      case 'invalid':
        return `The question could not be used. ${fault.messages.join(' ')} Change it and try again.`;
      case 'unexpected':
        return `Something went wrong. Try again. If it persists, contact those who run this site${
          fault.requestId === undefined ? '.' : ` and give them ${fault.requestId}.`
        }`;
    }
  },
  note: {
    title: 'Case note: answer from Kildesvar',
    question: 'Question',
    answer: 'Answer',
    sources: 'Sources',
    version: 'document version',
    date: 'Date',
    id: 'Answer id',
  },
};

/** Danish unless English is asked for. */
export function textsFor(language: string | null | undefined): Texts {
  return language?.toLowerCase().startsWith('en') === true ? en : da;
}
