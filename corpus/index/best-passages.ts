/**
 * The `count` passages with the highest totals above 0, best first; ties go to the earlier passage.
 * Keeps a heap with the worst kept passage on top.
 */
export function bestPassages(totals: Float32Array, count: number, allowed?: (passage: number) => boolean): number[] {
  const heap: number[] = [];
  const total = (passage: number) => totals[passage] ?? 0;
  const worse = (one: number, other: number) =>
    total(one) < total(other) || (total(one) === total(other) && one > other);
  const at = (place: number) => heap[place] ?? 0;
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [at(other), at(one)];
  };
  /** A later passage must exceed this; ties go to the earlier. */
  let floor = 0;
  for (let passage = 0; passage < totals.length; passage++) {
    if ((totals[passage] ?? 0) <= floor) continue;
    if (allowed !== undefined && !allowed(passage)) continue;
    if (heap.length < count) {
      let place = heap.push(passage) - 1;
      for (let parent = (place - 1) >> 1; place > 0 && worse(at(place), at(parent)); parent = (place - 1) >> 1) {
        swap(place, parent);
        place = parent;
      }
      if (heap.length === count) floor = total(at(0));
      continue;
    }
    heap[0] = passage;
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < heap.length && worse(at(child), at(least))) least = child;
      }
      if (least === place) break;
      swap(place, least);
      place = least;
    }
    floor = total(at(0));
  }
  return heap.sort((one, other) => total(other) - total(one) || one - other);
}
