import { expect, test } from 'vitest';

import { createSubwordEmbedder, trainSubwordEmbedder } from './subword-embedder.ts';

const texts = ['Kommunerne samarbejder om erhverv.', 'Vækst og turisme i Nordjylland.', 'Energi og klima.'];
const embedder = createSubwordEmbedder(trainSubwordEmbedder(texts));

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  return one?.reduce((sum, value, place) => sum + value * (other?.[place] ?? 0), 0) ?? 0;
}

test('gives unit vectors that are alike for alike spelling', async () => {
  const [text, query, far, empty] = await embedder.embed([
    texts[0] ?? '',
    'kommunernes erhvervssamarbejde',
    texts[2] ?? '',
    '?!',
  ]);
  expect(cosine(text, text)).toBeCloseTo(1);
  expect(cosine(text, query)).toBeGreaterThan(cosine(text, far) + 0.2);
  expect(cosine(empty, empty)).toBe(0);
});

test('is a function of its weights and the text', async () => {
  const again = createSubwordEmbedder(trainSubwordEmbedder(texts));
  expect(await again.embed(['Hvem samarbejder?'])).toEqual(await embedder.embed(['Hvem samarbejder?']));
});
