import type { Word } from '../words.ts';
import { conceptNearness, nearness } from './concept.ts';

/** From this nearness on a word counts as held. */
export const heldFrom = 0.65;

/** Another word for one of the question's stands for it only where the others are said: within so many content words. */
const meantReach = 5;
/** What such a word counts elsewhere: less than a word that is held. */
const farOff = 0.6;

export function together(wanted: readonly Word[], near: readonly number[], content: readonly Word[]): number[] {
  if (wanted.length < 2) return [...near];
  const places = wanted.map((word) => content.findIndex((one) => nearness(word, [one]) >= heldFrom));
  return near.map((one, at) => {
    if (one !== conceptNearness || (places[at] ?? -1) < 0) return one;
    const isBeside = places.some(
      (place, other) => other !== at && place >= 0 && Math.abs(place - (places[at] ?? 0)) <= meantReach,
    );
    const isAlone = places.every((place, other) => other === at || place < 0);
    return isBeside || isAlone ? one : farOff;
  });
}

/** How far apart two words of a sentence may stand to be said together, in content words. */
const pairReach = 3;

export function pairsHeld(wanted: readonly Word[], content: readonly Word[]): number {
  if (wanted.length < 2) return 0;
  const places = wanted.map((word) => content.findIndex((one) => nearness(word, [one]) >= heldFrom));
  const pairs = places.slice(1).filter((at, index) => {
    const before = places[index] ?? -1;
    return at >= 0 && before >= 0 && Math.abs(at - before) <= pairReach;
  });
  return pairs.length / (wanted.length - 1);
}
