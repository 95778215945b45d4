import { splitSentences } from '../../corpus/danish/sentences.ts';
import { randomBelow, seededRandom } from './seeded-random.ts';
import { readProvisions, readRetrievalSets } from './shared-data.ts';

export interface SpeedCorpus {
  readonly texts: readonly string[];
  readonly queries: readonly string[];
}

/** A passage is cut off at the sentence that takes it past this many UTF-16 units: about 70 Danish words. */
const passageUnits = 450;
const queryCount = 200;

/**
 * `size` passages of real Danish: runs of one to three sentences from law, encyclopaedia and exam texts, joined in
 * seeded random order until a passage is full; and questions of the sets, drawn with the same seed.
 */
export async function readSpeedCorpus(size: number): Promise<SpeedCorpus> {
  const { xquad, exams } = await readRetrievalSets();
  const sources = [...(await readProvisions()), ...[...xquad.texts, ...exams.texts].map(({ text }) => text)];
  const sentences = sources
    .map((text) => splitSentences(text).map(({ start, end }) => text.slice(start, Math.min(end, start + passageUnits))))
    .filter((own) => own.length > 0);
  const random = seededRandom(size);
  const texts = Array.from({ length: size }, () => {
    let text = '';
    while (text.length < passageUnits) {
      const own = sentences[randomBelow(random, sentences.length)] ?? [];
      const from = randomBelow(random, own.length);
      text += `${own.slice(from, from + 1 + randomBelow(random, 3)).join(' ')} `;
    }
    return text.trim();
  });
  const questions = [...xquad.questions, ...exams.questions].map(({ question }) => question);
  const queries = Array.from({ length: queryCount }, () => questions[randomBelow(random, questions.length)] ?? '');
  return { texts, queries };
}
