import type { IngestOutcome, PassageKind } from './ingest-corpus.ts';
import { tagOf } from './lance-tags.ts';
import { describeLoadFault } from './load/load-corpus.ts';
import { countText, numberText } from './danish-numbers.ts';
import type { ServeOutcome, VersionFault, VersionSummary } from './versions.ts';

/** What a command has to say, and whether it did what was asked. */
export interface Report {
  readonly ok: boolean;
  readonly text: string;
}

const kindTexts: Readonly<Record<PassageKind, readonly [one: string, many: string]>> = {
  prose: ['afsnit', 'afsnit'],
  field: ['felt', 'felter'],
  item: ['punkt', 'punkter'],
  list: ['liste', 'lister'],
};

/** The summary of an ingest; `seconds` is how long it took, `snapshotBytes` what the snapshot's parts fill. */
export function reportIngest(outcome: IngestOutcome, seconds: number): Report {
  if (outcome.status === 'rejected') {
    const count = outcome.faults.length;
    return {
      ok: false,
      text: [
        `Indlæsningen blev afbrudt: Der er ${count === 1 ? 'en fejl' : `${numberText(count)} fejl`} i dokumenterne.`,
        ...outcome.faults.map((fault) => `  - ${describeLoadFault(fault)}`),
        `Intet er ændret.${outcome.served === undefined ? '' : ` Version ${outcome.served.number} er stadig i brug.`}`,
      ].join('\n'),
    };
  }
  if (outcome.status === 'embedding-failed') return { ok: false, text: embeddingText(outcome) };
  if (outcome.status !== 'ingested') return reportFault(outcome);

  const { record, served, passagesOfKind, embedded, pinned } = outcome;
  const kinds = Array.from(passagesOfKind, ([kind, count]) => countText(count, ...kindTexts[kind]));
  const bytes = served.files.reduce((sum, file) => sum + file.bytes, 0);
  const rows = [
    ['Dokumenter', numberText(record.documents)],
    ['Passager', `${numberText(record.passages)} (${kinds.join(', ')})`],
    ['Deltagelser', numberText(record.participation)],
    ['Vektorer', `${record.embedderId}, ${record.embedderDimension} tal hver, ${numberText(embedded)} beregnet nu`],
    ['Version', `${record.number} (${tagOf(record.number)}, ${record.corpusVersion})`],
    [
      'Øjebliksbillede',
      `${sizeText(bytes)} i ${countText(served.files.length, 'fil', 'filer')}${outcome.exported ? '' : ', uændret'}`,
    ],
    ['Varighed', `${secondsText(seconds)} s`],
  ];
  const lines = [
    outcome.isNew
      ? `Dokumenterne er indlæst som version ${record.number}.`
      : `Dokumenterne er ikke ændret siden version ${record.number}, så der er ikke lavet en ny.`,
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(16)} ${value}`),
  ];
  if (pinned) {
    lines.push(
      `Version ${served.number} er fastholdt og stadig i brug. Den nyeste tages i brug med: npm run ingest -- unpin`,
    );
  }
  return { ok: true, text: lines.join('\n') };
}

function embeddingText({
  code,
  httpStatus,
  served,
}: Extract<IngestOutcome, { readonly status: 'embedding-failed' }>): string {
  return [
    `Vektorerne kunne ikke beregnes: ${embeddingFault(code)}${httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`}.`,
    'De vektorer, der nåede frem, er gemt. Kør npm run ingest igen, så fortsættes der, hvor det gik galt.',
    ...(served === undefined ? [] : [`Version ${served.number} er stadig i brug.`]),
  ].join('\n');
}

function embeddingFault(code: string): string {
  switch (code) {
    case 'model_unreachable':
      return 'serveren i LLM_BASE_URL kan ikke nås';
    case 'model_unauthorised':
      return 'serveren afviser LLM_API_KEY';
    case 'model_not_found':
      return 'serveren kender ikke modellen i EMBEDDING_MODEL';
    case 'model_rate_limited':
      return 'serveren tager ikke imod flere kald lige nu';
    case 'model_unavailable':
      return 'serveren svarer med en fejl';
    case 'timeout':
      return 'serveren svarede ikke i tide';
    case 'wrong_dimension':
      return 'modellen giver vektorer af en anden længde end før';
    default:
      return 'serveren gav et svar, der ikke kan bruges';
  }
}

/** What came of a rollback, or of an unpin. */
export function reportServe(outcome: ServeOutcome, command: 'rollback' | 'unpin'): Report {
  if (outcome.status !== 'served') return reportFault(outcome);
  const { number, corpusVersion, date } = outcome.record;
  const named = `Version ${number} (${corpusVersion}, ${dateText(date)})`;
  return {
    ok: true,
    text:
      command === 'rollback'
        ? `${named} er taget i brug og fastholdt. Fastholdelsen ophæves med: npm run ingest -- unpin`
        : `${named} er den nyeste og er i brug. Ingen version er fastholdt.`,
  };
}

/** The stored versions as a table, newest last. */
export function reportVersions(versions: readonly VersionSummary[]): Report {
  if (versions.length === 0) return reportFault({ status: 'empty' });
  const rows = versions.map((version) => [
    String(version.number),
    dateText(version.date),
    version.corpusVersion,
    numberText(version.documents),
    numberText(version.passages),
    [version.served ? 'i brug' : '', version.pinned ? 'fastholdt' : ''].filter((text) => text !== '').join(', '),
  ]);
  const head = ['Nr.', 'Dato (UTC)', 'Version', 'Dokumenter', 'Passager', ''];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return { ok: true, text: [head, ...rows].map(line).join('\n') };
}

/** Why a command could not be carried out, and what helps. */
export function reportFault(fault: VersionFault | { readonly status: 'busy' }): Report {
  return { ok: false, text: faultText(fault) };
}

function faultText(fault: VersionFault | { readonly status: 'busy' }): string {
  switch (fault.status) {
    case 'busy':
      return 'En anden indlæsning skriver til samme mappe. Vent, til den er færdig, og prøv igen.';
    case 'empty':
      return 'Der er ingen versioner endnu. Indlæs dokumenterne med: npm run ingest';
    case 'unknown':
      return `Version ${fault.number} findes ikke. Der er: ${fault.known.join(', ')}. Se dem med: npm run ingest -- versions`;
    case 'unreadable':
      return `Version ${fault.number} er gemt af en anden udgave af programmet og kan ikke læses. Brug den nyeste med: npm run ingest -- unpin`;
  }
}

/** "2026-03-04 05:06". */
function dateText(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

function secondsText(seconds: number): string {
  return seconds.toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString('da-DK', { maximumFractionDigits: 1 })} ${unit}`;
}
