import type { Answer, Citation } from '../answering/answer.ts';

/** A citation whose texts can be told from another's by its number. */
export function sampleCitation(n: number): Citation {
  return {
    n,
    role: 'support',
    passageId: `p-${n}`,
    document: { id: 'notat', title: 'Notat om kommuner', version: 'v1' },
    headingPath: ['Samarbejder', `Afsnit ${n}`],
    page: n,
    pageEnd: n,
    quote: `Citat ${n}.`,
    start: n,
    end: n + 8,
    check: 'exact',
    url: `https://svar.example.dk/dokument/notat?p=p-${n}&fra=${n}&til=${n + 8}&v=v1#citat`,
  };
}

/** An answer that stands on one citation, but for what is given. */
export function sampleAnswer(given: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    question: 'Hvem er med?',
    standaloneQuestion: 'Hvem er med?',
    status: 'answered',
    text: '',
    segments: [{ kind: 'statement', text: 'Syv kommuner er med.', citations: [1] }],
    citations: [sampleCitation(1)],
    related: [],
    followUps: [],
    composer: 'extractive',
    corpusVersion: 'v1',
    checks: { fabricated: 0, misattributed: 0, dropped: 0 },
    aiNotice: 'Svaret er sat sammen automatisk af citater fra kilderne. Kontrollér kilden, før du bruger det.',
    timings: { understand: 0, retrieve: 0, compose: 0, verify: 0, total: 0 },
    ...given,
  };
}

const statement = (text: string, ...citations: number[]) => ({ kind: 'statement' as const, text, citations });
const notice = (text: string) => ({ kind: 'notice' as const, text, citations: [] });
const numbers = Array.from({ length: 20 }, (_, position) => position + 1);
const sentence = 'Samarbejdet arbejder for vækst og beskæftigelse i hele området og mødes fire gange om året.';

/** An answer of every kind that a message has to have room for. */
export const sampleAnswers: Readonly<Record<string, Answer>> = {
  answered: sampleAnswer({ followUps: ['Hvem leder samarbejdet?', 'Hvad koster det?'] }),
  partial: sampleAnswer({
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [statement('Formanden er en borgmester.', 1), notice('Dokumenterne siger ikke mere om det end dette.')],
  }),
  unanswered: sampleAnswer({
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [
      notice('Det fremgår ikke af dokumenterne. Det nærmeste, de siger, er:'),
      statement('Syv kommuner er med.', 1),
    ],
    citations: [{ ...sampleCitation(1), role: 'nearest' }],
  }),
  refused: sampleAnswer({
    status: 'unanswered',
    reason: 'off_topic',
    segments: [notice('Det handler dokumenterne ikke om, så det kan jeg ikke svare på.')],
    citations: [],
  }),
  'list of 20': sampleAnswer({
    segments: [
      statement('Disse 20 er med:'),
      ...numbers.map((n) => statement(`Kommune ${n} er med fra ${1990 + n}.`, n)),
    ],
    citations: numbers.map(sampleCitation),
  }),
  'more than 3,000 characters': sampleAnswer({
    segments: Array.from({ length: 6 }, (_, position) =>
      statement(Array.from({ length: 6 }, () => sentence).join(' '), position + 1),
    ),
    citations: numbers.slice(0, 6).map((n) => ({
      ...sampleCitation(n),
      quote: Array.from({ length: 8 }, () => sentence).join(' '),
      headingPath: Array.from({ length: 6 }, () => 'En overskrift, der er lang i forhold til sit indhold'),
    })),
  }),
  'markup in what is quoted': sampleAnswer({
    segments: [statement('A & B <skal> *samarbejde* om _alt_ ~ikke~ `dette` | det.', 1)],
    citations: [
      {
        ...sampleCitation(1),
        quote: '<@U1> & <!channel> *fed* _kursiv_ ~streg~ `kode` |rør| :smile: [1](https://ond.example) &lt;',
        document: { id: 'notat', title: 'Notat <om> *A* & _B_ | C', version: 'v1' },
        headingPath: ['<https://ond.example|klik>'],
      },
    ],
    followUps: ['Hvad er *A* & <B>?'],
  }),
};
