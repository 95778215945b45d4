import type { sectionTypes } from './snapshot-manifest.ts';

export type SectionArray = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;
type SectionType = (typeof sectionTypes)[number];
export type Sections = ReadonlyMap<string, SectionArray>;

interface SectionHeader {
  readonly name: string;
  readonly type: SectionType;
  readonly length: number;
}

const alignment = 8;
const widths: Readonly<Record<SectionType, number>> = { u8: 1, i8: 1, u16: 2, u32: 4, f32: 4 };

function typeOf(array: SectionArray): SectionType {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Int8Array) return 'i8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'f32';
}

function aligned(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

/** Lays the arrays one after the other, each at a multiple of 8 bytes, little-endian. */
export function joinSections(sections: Sections): { readonly headers: SectionHeader[]; readonly bytes: Uint8Array } {
  let size = 0;
  for (const array of sections.values()) size = aligned(size + array.byteLength);
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const array of sections.values()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset = aligned(offset + array.byteLength);
  }
  const headers = Array.from(sections, ([name, array]) => ({ name, type: typeOf(array), length: array.length }));
  return { headers, bytes };
}

/** Lays typed arrays over `buffer` without copying; undefined when the headers do not fill it exactly. */
export function laySections(headers: readonly SectionHeader[], buffer: ArrayBuffer): Sections | undefined {
  const sections = new Map<string, SectionArray>();
  let offset = 0;
  for (const { name, type, length } of headers) {
    const bytes = length * widths[type];
    if (offset + bytes > buffer.byteLength || sections.has(name)) return undefined;
    sections.set(name, layOne(type, buffer, offset, length));
    offset = aligned(offset + bytes);
  }
  return offset === buffer.byteLength ? sections : undefined;
}

function layOne(type: SectionType, buffer: ArrayBuffer, offset: number, length: number): SectionArray {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, offset, length);
    case 'i8':
      return new Int8Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
    case 'f32':
      return new Float32Array(buffer, offset, length);
  }
}
