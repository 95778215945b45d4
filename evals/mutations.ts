import type { Passage } from '../corpus/passage.ts';
import type { PassageIndex } from '../corpus/passage-index.ts';
import type { Answer } from '../worker/answering/answer.ts';
import type { AnsweringServices } from '../worker/answering/ports.ts';
import type { MetricName } from './metrics/summary.ts';
import type { Ask } from './run-case.ts';

/** The whole system with one thing weakened from outside, through its ports or around its answers. */
export interface Mutation {
  readonly name: string;
  /** For a reader who has not seen the code. */
  readonly weakens: string;
  /** The measure that must fall through its floor, or rise through its ceiling, for the gate to have noticed. */
  readonly noticedBy: { readonly metric: MetricName; readonly tag?: string };
  /** `answering` makes the real system from services; `services` are those of one corpus. */
  readonly apply: (services: AnsweringServices, answering: (services: AnsweringServices) => Ask) => Ask;
}

export const mutations: readonly Mutation[] = [
  {
    name: 'drop verification',
    weakens: 'answers are composed from a forged copy of the documents, and quotes are checked against that same copy',
    noticedBy: { metric: 'verbatim' },
    apply: (services, answering) => answering({ ...services, index: forgedIndex(services.index, 'blind') }),
  },
  {
    name: 'drop participation',
    weakens: 'nothing is known of who takes part in what',
    noticedBy: { metric: 'listF1' },
    apply: (services, answering) => answering({ ...services, index: withIndex(services.index, { participation: [] }) }),
  },
  {
    name: 'shuffle passages',
    weakens: 'the passages found come in no order',
    noticedBy: { metric: 'evidenceNdcgAt10' },
    apply: (services, answering) => answering({ ...services, index: shuffledIndex(services.index) }),
  },
  {
    name: 'ignore history',
    weakens: 'each question is asked as if nothing had been said before it',
    noticedBy: { metric: 'passed', tag: 'follow-up' },
    apply: (services, answering) => {
      const ask = answering(services);
      return ({ history: _history, ...request }) => ask(request);
    },
  },
  {
    name: 'never refuse',
    weakens: 'every refusal is turned into an answer: the best passage found',
    noticedBy: { metric: 'refusalRecall' },
    apply: (services, answering) => {
      const ask = answering(services);
      return async (request) => {
        const reply = await ask(request);
        const [best] = await services.index.passages(reply.retrieved.slice(0, 1));
        return { ...reply, answer: withoutRefusal(reply.answer, best, services.index) };
      };
    },
  },
  {
    name: 'always refuse',
    weakens: 'every answer is replaced by a refusal',
    noticedBy: { metric: 'falseRefusalRate' },
    apply: (services, answering) => {
      const ask = answering(services);
      return async (request) => {
        const reply = await ask(request);
        return { ...reply, answer: refused(reply.answer) };
      };
    },
  },
];

/**
 * The control of "drop verification": the same forged passages, but quotes are checked against the true documents.
 * Not one forged quote may reach an answer.
 */
export function askForgedButVerified(
  services: AnsweringServices,
  answering: (services: AnsweringServices) => Ask,
): Ask {
  return answering({ ...services, index: forgedIndex(services.index, 'seeing') });
}

/** The index with some of its members replaced; methods keep their own `this`. */
function withIndex(index: PassageIndex, changes: Partial<PassageIndex>): PassageIndex {
  return {
    corpusVersion: index.corpusVersion,
    embedder: index.embedder,
    documents: index.documents,
    participation: index.participation,
    search: (query) => index.search(query),
    passages: (ids) => index.passages(ids),
    passagesOf: (documentId) => index.passagesOf(documentId),
    documentText: (documentId) => index.documentText(documentId),
    ...changes,
  };
}

/** The text at its full length, with every figure one too high and "er" (is) turned into "ej" (is not). */
export function forge(text: string): string {
  return text.replace(/\d/gu, (digit) => `${(Number(digit) + 1) % 10}`).replace(/(?<!\p{L})er(?!\p{L})/gu, 'ej');
}

/** Passages say what `forge` makes of them; `blind`: so does the text that quotes are checked against. */
function forgedIndex(index: PassageIndex, verification: 'blind' | 'seeing'): PassageIndex {
  const texts = new Map<string, Promise<string | undefined>>();
  const forgedText = (documentId: string): Promise<string | undefined> => {
    const forged =
      texts.get(documentId) ??
      index.documentText(documentId).then((text) => (text === undefined ? undefined : forge(text)));
    texts.set(documentId, forged);
    return forged;
  };
  const forgedPassage = async (passage: Passage): Promise<Passage> => {
    const text = (await forgedText(passage.documentId))?.slice(passage.start, passage.end);
    return text === undefined ? passage : { ...passage, text };
  };
  return withIndex(index, {
    passages: async (ids) => Promise.all((await index.passages(ids)).map(forgedPassage)),
    passagesOf: async (documentId) => Promise.all((await index.passagesOf(documentId)).map(forgedPassage)),
    ...(verification === 'blind' ? { documentText: forgedText } : {}),
  });
}

/** The scores stay where they are, the passages change places: ids are hashes, so their order is as good as chance. */
function shuffledIndex(index: PassageIndex): PassageIndex {
  return withIndex(index, {
    search: async (query) => {
      const found = await index.search(query);
      const { hits } = found;
      const shuffled = hits.toSorted((one, other) => (one.passageId < other.passageId ? -1 : 1));
      return { ...found, hits: shuffled.map((hit, place) => ({ ...hit, score: hits[place]?.score ?? hit.score })) };
    },
  });
}

function refused(answer: Answer): Answer {
  const { reason: _reason, ...rest } = answer;
  const text = 'Det fremgår ikke af dokumenterne.';
  return {
    ...rest,
    status: 'unanswered',
    reason: 'not_in_documents',
    text,
    segments: [{ kind: 'notice', text, citations: [] }],
    citations: [],
  };
}

function withoutRefusal(answer: Answer, best: Passage | undefined, index: PassageIndex): Answer {
  if (answer.status !== 'unanswered') return answer;
  const { reason: _reason, ...rest } = answer;
  const summary = index.documents.find(({ metadata }) => metadata.id === best?.documentId);
  if (best === undefined || summary === undefined) return { ...rest, status: 'answered' };
  const { documentId, headingPath, page, pageEnd, text, start, end } = best;
  return {
    ...rest,
    status: 'answered',
    text: `${text} [1]`,
    segments: [{ kind: 'statement', text, citations: [1] }],
    citations: [
      {
        n: 1,
        role: 'support',
        passageId: best.id,
        document: { id: documentId, title: summary.metadata.title, version: summary.version },
        ...{ headingPath, page, pageEnd, quote: text, start, end, check: 'exact', url: '' },
      },
    ],
  };
}
