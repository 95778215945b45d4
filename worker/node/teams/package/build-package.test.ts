import { crc32, inflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { buildPackage, readFacts } from './build-package.ts';
import { manifestSchema } from './manifest.ts';

const facts = {
  appId: '11111111-1111-4111-8111-111111111111',
  publicUrl: 'https://svar.example.dk',
  operator: 'Eksempel Kommune',
};

/** Reads a zip file by its directory, as unpackers do, and checks each sum. */
function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(file.toString('latin1', at, at + 4)).toBe('PK\u0001\u0002');
    const [sum, size] = [file.readUInt32LE(at + 16), file.readUInt32LE(at + 24)];
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('latin1', at + 46, at + 46 + nameLength);
    const start = file.readUInt32LE(at + 42);
    expect(file.toString('latin1', start, start + 4)).toBe('PK\u0003\u0004');
    expect(file.toString('latin1', start + 30, start + 30 + nameLength)).toBe(name);
    const data = file.subarray(start + 30 + nameLength, start + 30 + nameLength + size);
    expect(crc32(data)).toBe(sum);
    files.set(name, data);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

/** Side and pixels of a picture: four bytes each, row by row. */
function readPng(file: Buffer) {
  const side = file.readUInt32BE(16);
  expect([file.readUInt32BE(20), file[24], file[25]]).toEqual([side, 8, 6]);
  const at = file.indexOf('IDAT', undefined, 'latin1');
  const length = file.readUInt32BE(at - 4);
  expect(file.readUInt32BE(at + 4 + length)).toBe(crc32(file.subarray(at, at + 4 + length)));
  const rows = inflateSync(file.subarray(at + 4, at + 4 + length));
  expect(rows.length).toBe(side * (1 + side * 4));
  return { side, pixel: (x: number, y: number) => [...rows.subarray(y * (1 + side * 4) + 1 + x * 4).subarray(0, 4)] };
}

test('the package holds a manifest that Teams takes and both icons', () => {
  const files = unzip(buildPackage(facts));
  expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
  const manifest = manifestSchema.parse(JSON.parse(files.get('manifest.json')?.toString('utf8') ?? ''));
  expect(manifest).toMatchObject({
    id: facts.appId,
    developer: { name: 'Eksempel Kommune', privacyUrl: 'https://svar.example.dk/privatliv' },
    bots: [{ botId: facts.appId, scopes: ['personal', 'team', 'groupChat'] }],
    validDomains: ['svar.example.dk'],
  });

  const colour = readPng(files.get('color.png') ?? Buffer.alloc(0));
  expect(colour.side).toBe(192);
  expect(colour.pixel(0, 0)).toEqual([0x1f, 0x5c, 0x7a, 255]);
  expect(colour.pixel(60, 60)).toEqual([255, 255, 255, 255]);
  const outline = readPng(files.get('outline.png') ?? Buffer.alloc(0));
  expect(outline.side).toBe(32);
  expect(outline.pixel(0, 0)).toEqual([255, 255, 255, 0]);
  expect(outline.pixel(16, 7)).toEqual([255, 255, 255, 255]);
  expect(buildPackage(facts)).toEqual(buildPackage(facts));
});

test('what a package is made of is read from the variables, without the secret', () => {
  const variables = { TEAMS_APP_ID: facts.appId.toUpperCase(), PUBLIC_URL: 'https://svar.example.dk/', OPERATOR: 'A' };
  expect(readFacts(variables)).toEqual({ ok: true, facts: { ...facts, operator: 'A' } });
});

test('all that is missing is told at once', () => {
  const read = readFacts({ PUBLIC_URL: 'http://localhost:8787', OPERATOR: 'x'.repeat(33) });
  const lines = read.ok ? [] : read.message.split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(['TEAMS_APP_ID', 'PUBLIC_URL', 'OPERATOR']);
});
