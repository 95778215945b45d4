/** 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over the UTF-16 units, as 8 hex digits. */
export function contentTag(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
