import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { municipalities } from '../corpus/danish/municipalities.ts';
import type { Participation } from '../corpus/participation.ts';
import { loadCorpus, type LoadedDocument } from './load/load-corpus.ts';
import { deriveParticipation } from './participation.ts';
import { prepareDocuments } from './prepare-documents.ts';

const folder = (path: string) => new URL(`../${path}`, import.meta.url).pathname;

async function derive(documents: readonly LoadedDocument[]) {
  const prepared = await prepareDocuments(documents);
  return prepared.map(({ document, passages }) => ({ document, rows: deriveParticipation(document, passages) }));
}
const note = await derive((await loadCorpus(folder('corpus/documents'))).documents);
const made = await derive((await loadCorpus(folder('evals/fixtures/affald-og-beredskab'))).documents);

/** "role group: names" for each enumeration of a collaboration. */
function table(rows: readonly Participation[], collaboration: string): string[] {
  const own = rows.filter((row) => row.collaboration === collaboration);
  const lists = Map.groupBy(own, ({ role, group }) => `${role} ${group}`);
  return [...lists].map(([key, list]) => `${key}: ${list.map(({ name }) => name).join(', ')}`);
}

describe('the note', () => {
  const rows = note.flatMap((each) => each.rows);
  it.each([
    [
      'Business Region Aarhus',
      [
        'member 0: Favrskov, Hedensted, Horsens, Norddjurs, Odder, Randers, Samsø, Silkeborg, Skanderborg, Syddjurs, Aarhus',
        'host 0: Aarhus',
      ],
    ],
    ['Business Region North Denmark', ['member 0: alle 11 kommuner, regionen']],
    [
      'Copenhagen og en fokuseret vækstdagsorden',
      ['member 0: de 46 kommuner, de to regioner', 'board 0: København', 'secretariat 0: Region Hovedstaden'],
    ],
    [
      'Bridge2Norway',
      [
        'member 0: BusinessAalborg, Aalborg Samarbejdet, Hjørring, Frederikshavn, Aalborg Universitet, Væksthus Nordjylland, Erhvervshus Nord Frederikshavn, Hjørring Erhvervscenter',
      ],
    ],
    [
      'Norgesprojektet Vendsyssel',
      ['member 0: Hjørring, Brønderslev, Frederikshavn, lokale Beskæftigelsesråd, jobcentre'],
    ],
    [
      'Nordjysk Erhvervsfremstød i Norge',
      [
        'member 0: Erhvervshus Nord, Frederikshavn, Center for Arbejdsmarked, Hjørring Erhvervscenter, Brønderslev Erhverv og Turisme, Væksthus Nordjylland, Fonden Kattegatsilo, Initiativforum for erhverv',
      ],
    ],
    ['Udvikling Fyn', ['member 0: Svendborg, Nyborg, Assens, Faaborg-Midtfyn, Odense']],
    ['Trekantsområdet', ['member 0: Billund, Fredericia, Kolding, Vejen, Middelfart, Vejle']],
    ['Sydvestjysk Udviklingsforum', ['member 0: Esbjerg, Tønder, Vejen, Varde, Fanø', 'chair 0: Varde']],
    [
      'Iværksætterhuset i hovedstadsregionen',
      [
        'member 0: Allerød, Egedal, Fredensborg, Frederikssund, Furesø, Gribskov, Helsingør, Hillerød, Hørsholm',
        'member 1: Ballerup, Gentofte, Høje-Taastrup, Rudersdal',
        'operator 0: Væksthus Hovedstadsregionen',
      ],
    ],
  ])('knows who takes part in %s', (collaboration, expected) => {
    expect(table(rows, collaboration)).toEqual(expected);
  });

  it('states numbers and takes no name from them', () => {
    expect(rows.find(({ name }) => name === 'Favrskov')?.stated).toBe(11);
    expect(rows.find(({ name }) => name === 'Billund')?.stated).toBe(6);
    expect(rows.find(({ count }) => count === 98)?.kind).toBe('group');
    expect(rows.some(({ kind, name }) => kind === 'municipality' && name === 'Aalborg')).toBe(false);
    expect(
      rows.filter(({ role, kind }) => role === 'funder' && kind === 'municipality').map(({ name }) => name),
    ).toEqual(['Hjørring', 'Frederikshavn']);
  });

  it('takes a lead-in into the evidence', () => {
    const [{ document } = { document: undefined }] = note;
    const row = rows.find(({ name }) => name === 'Allerød');
    expect(document?.text.slice(row?.evidenceStart, row?.evidenceEnd)).toMatch(
      /^Iværksætterhuset tilbyder.*og Hørsholm\.$/u,
    );
  });
});

describe('made-up documents', () => {
  const rows = made.flatMap((each) => each.rows);
  it.each([
    ['Limkær Affald', ['member 0: seks kommuner, Viborg, Skive, Holstebro, Struer, Lemvig']],
    [
      'Genbrug Øst',
      [
        'member 0: Køge, Greve, Solrød, Stevns',
        'customer 0: Faxe, Ringsted, Lejre',
        'chair 0: Greve',
        'observer 0: Køge Handelsforening',
      ],
    ],
    ['Tekstilordningen', ['member 0: 14 sjællandske kommuner']],
    [
      'Beredskab Sydøerne',
      ['member 0: Lolland, Guldborgsund, Vordingborg, Næstved', 'chair 0: Guldborgsund', 'outside 0: Region Sjælland'],
    ],
    [
      'Læseringen',
      [
        'member 0: Viborg, Thisted, Morsø, Jammerbugt',
        'outside 0: Thisted Gymnasiebibliotek, Mors Lokalarkiv',
        'chair 0: Morsø',
      ],
    ],
    ['Bogbroen', ['member 0: Holbæk, Kalundborg, Odsherred', 'chair 0: Odsherred']],
    ['Vagtcentral Fjordland', ['member 0: Roskilde, Lejre, Ringsted', 'outside 0: Roskilde Brandmuseum']],
  ])('knows who takes part in %s', (collaboration, expected) => {
    expect(table(rows, collaboration)).toEqual(expected);
  });

  it('keeps observers and secretariats apart from members', () => {
    expect(rows.filter(({ name }) => name === 'Holstebro').map(({ role }) => role)).toEqual(['member', 'observer']);
    expect(rows.filter(({ role }) => role === 'secretariat').map(({ name }) => name)).toEqual(['Ikast-Brande']);
  });
});

it('gives exact places and no row twice', () => {
  for (const { document, rows } of [...note, ...made]) {
    const keys = rows.map((row) => [row.collaboration, row.name, row.role, row.group].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) {
      const mention = document.text.slice(row.start, row.end);
      expect(mention).toContain(row.name.split(' ')[0]);
      expect(row.evidenceStart <= row.start && row.end <= row.evidenceEnd).toBe(true);
    }
  }
});

describe('one collaboration in many wordings', () => {
  it.each([
    ['Parterne er Odense, Nyborg og Assens Kommuner.', ['member 0: Odense, Nyborg, Assens']],
    ['Ejerkommunerne er Odense og Nyborg.', ['member 0: Odense, Nyborg']],
    ['Medlemskommunerne er i dag Odense og Nyborg.', ['member 0: Odense, Nyborg']],
    ['Bag ordningen står i dag Odense og Nyborg Kommuner.', ['member 0: Odense, Nyborg']],
    ['Udgifterne er delt mellem Odense, Nyborg og Assens Kommuner.', ['member 0: Odense, Nyborg, Assens']],
    ['Odense, Nyborg og Assens udgør tilsammen kredsen.', ['member 0: Odense, Nyborg, Assens']],
    ['Odense, Nyborg og Assens har slået sig sammen om vagten.', ['member 0: Odense, Nyborg, Assens']],
    ['Ringen tæller Odense, Nyborg og Assens Kommuner.', ['member 0: Odense, Nyborg, Assens']],
    ['Det blev oprettet af Odense og Nyborg Kommuner i 2011.', ['member 0: Odense, Nyborg']],
    [
      'Odense og Nyborg stiftede det i 2011, og Assens kom til i 2018.',
      ['member 0: Odense, Nyborg', 'member 1: Assens'],
    ],
    ['Under aftalen hører Odense og Nyborg til.', ['member 0: Odense, Nyborg']],
    [
      'Hold 1 består af Odense og Nyborg Kommuner, og hold 2 består af Assens, Langeland og Ærø Kommuner.',
      ['member 0: Odense, Nyborg', 'member 1: Assens, Langeland, Ærø'],
    ],
    [
      'I den nordlige kreds er Odense og Nyborg, mens Assens og Ærø er i den sydlige kreds.',
      ['member 0: Odense, Nyborg', 'member 1: Assens, Ærø'],
    ],
    ['Assens Kommune fører regnskabet uden selv at være medlem.', ['outside 0: Assens']],
    ['Assens Kommune var med indtil 2019.', ['outside 0: Assens']],
    ['Assens Kommune er tidligere medlem.', ['outside 0: Assens']],
    ['Assens Kommune har søgt om optagelse.', ['outside 0: Assens']],
    ['Assens Kommune var med fra 2009 til 2014.', ['outside 0: Assens']],
    ['Odense, Nyborg og Assens har været med siden vinteren 2011/12.', ['member 0: Odense, Nyborg, Assens']],
    ['Assens er vært og passer saltlageret.', ['host 0: Assens']],
    ['Planen drøftes på et møde i Nyborg, hvor ringen deltager.', []],
    ['Parterne er enige om fordelingen.', []],
    ['Borgere fra Odense og Nyborg kan ringe til vagten.', []],
  ])('%s', async (sentence, expected) => {
    const source = `# Oversigt\n\n## Vejringen\n\nVejringen holder veje. ${sentence}\n`;
    const metadata = {
      ...{ id: 'ring', file: 'ring.md', title: 'Oversigt', kind: 'notat', publisher: 'X' },
      ...{ date: '2020-01-01', language: 'da' },
    };
    const [found] = await derive([{ metadata, source, format: 'md' }]);
    expect(table(found?.rows ?? [], 'Vejringen')).toEqual(expected);
  });
});

it('reads any enumeration back in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...municipalities.map(({ name }) => name)), { minLength: 2, maxLength: 12 }),
      fc.constantFrom(' kommuner', ' Kommuner', ''),
      async (names, suffix) => {
        const list = `${names.slice(0, -1).join(', ')} og ${names.at(-1) ?? ''}`;
        const source = `# Oversigt\n\n## Ringen\n\nRingen er et samarbejde om drift mellem ${list}${suffix}. Den har 4 ansatte.\n`;
        const metadata = {
          id: 'ring',
          file: 'ring.md',
          title: 'Oversigt',
          kind: 'notat',
          publisher: 'X',
          date: '2020-01-01',
          language: 'da',
        };
        const [found] = await derive([{ metadata, source, format: 'md' }]);
        expect(found?.rows.map(({ name }) => name)).toEqual(names);
      },
    ),
    { numRuns: 40 },
  );
});
