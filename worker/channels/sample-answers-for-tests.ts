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
