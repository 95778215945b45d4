import { expect, test } from 'vitest';

import { expectationFaults, readCaseFiles } from './load-cases.ts';

const sound = `
corpus: corpus/documents
cases:
  - id: staff
    tags: [fact]
    question: Hvor mange ansatte har rådet?
    expect: { status: answered, facts: [5 ansatte], evidence: ["5 ansatte\\n og et"] }
`;

test('a sound file is read, with defaults filled in', () => {
  const { files, faults } = readCaseFiles([{ file: 'a.yaml', text: sound }]);
  expect(faults).toEqual([]);
  expect(files[0]?.cases[0]?.expect).toMatchObject({ forbid: [], facts: ['5 ansatte'] });
});

test('all faults of form come together, each with its file', () => {
  const { files, faults } = readCaseFiles([
    { file: 'a.yaml', text: sound },
    { file: 'b.yaml', text: sound },
    { file: 'c.yaml', text: '' },
    { file: 'd.yaml', text: 'cases: [' },
    { file: 'e.yaml', text: 'corpus: x\ncases: []' },
    { file: 'f.yaml', text: sound.replace('status: answered', 'status: maybe') },
  ]);
  expect(files.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  expect(faults.map((fault) => fault.slice(0, 6))).toEqual(['c.yaml', 'd.yaml', 'e.yaml', 'f.yaml', 'b.yaml']);
  expect(faults.at(-1)).toContain('"staff" is used in a.yaml too');
});

test('expectations are held against the documents and each other', () => {
  const texts = new Map([['a', 'Rådet har 5 ansatte og et budget. Ja. Ja. Ja. Ja.']]);
  const faultsOf = (expectation: string) => {
    const text = sound.replace(/expect: .*/, `expect: { status: answered, ${expectation} }`);
    const [file] = readCaseFiles([{ file: 'a.yaml', text }]).files;
    return file === undefined ? ['unread'] : expectationFaults(file, texts, new Set(['Odense']));
  };
  expect(faultsOf('evidence: ["har 5 ansatte"], members: [Odense]')).toEqual([]);
  expect(faultsOf('evidence: ["har 6 ansatte"]')[0]).toContain('not verbatim');
  expect(faultsOf('evidence: ["Ja."]')[0]).toContain('4 places');
  expect(faultsOf('members: [Odensee]')[0]).toContain('no document names');
  expect(faultsOf('members: [Odense, Odense]')[0]).toContain('given twice');
  expect(faultsOf('facts: [5 ansatte], forbid: [ansatte]')[0]).toContain('forbidden');
  expect(faultsOf('facts: ["**"]')[0]).toContain('neither word nor number');
});
