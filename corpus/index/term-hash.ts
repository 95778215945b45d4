/**
 * A 64-bit hash of a term as two unsigned 32-bit halves, so that a dictionary of terms needs no strings.
 * Two interleaved multiplicative hashes over UTF-16 units with a final avalanche (after bryc's public-domain cyrb53).
 * Two of a million terms collide with a chance of about 3 in 100 million.
 */
export function termHash(term: string): { readonly high: number; readonly low: number } {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < term.length; index++) {
    const unit = term.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high: high >>> 0, low: low >>> 0 };
}
