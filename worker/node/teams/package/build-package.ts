import { createManifest, type ManifestFacts } from './manifest.ts';
import { colourIcon, outlineIcon } from './icons.ts';
import { zip } from './zip.ts';

/** The longest name of a developer that Teams takes. */
const longestOperator = 32;

export type PackageFacts =
  | { readonly ok: true; readonly facts: ManifestFacts }
  /** Danish, one line a fault. */
  | { readonly ok: false; readonly message: string };

/** Reads what a package is made of from the worker's variables. The bot's secret is not among it. */
export function readFacts(variables: Readonly<Record<string, string>>): PackageFacts {
  const appId = (variables['TEAMS_APP_ID'] ?? '').toLowerCase();
  const publicUrl = (variables['PUBLIC_URL'] ?? '').replace(/\/$/, '');
  const operator = variables['OPERATOR'] ?? '';
  const faults = [
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(appId)
      ? undefined
      : 'TEAMS_APP_ID: Skriv botens program-id, som ser ud som 00000000-0000-0000-0000-000000000000.',
    /^https:\/\/[a-z0-9.-]+$/.test(publicUrl)
      ? undefined
      : 'PUBLIC_URL: Skriv adressen, som Kildesvar svarer på, for eksempel https://kildesvar.example.dk.',
    operator === '' || operator.length > longestOperator
      ? `OPERATOR: Skriv, hvem der driver Kildesvar, med højst ${longestOperator} tegn.`
      : undefined,
  ].filter((fault) => fault !== undefined);
  return faults.length === 0
    ? { ok: true, facts: { appId, publicUrl, operator } }
    : { ok: false, message: faults.join('\n') };
}

/** The zip file that is uploaded to Teams. The same facts give the same bytes. */
export function buildPackage(facts: ManifestFacts): Uint8Array {
  const manifest = `${JSON.stringify(createManifest(facts), undefined, 2)}\n`;
  return zip([
    { name: 'manifest.json', bytes: new TextEncoder().encode(manifest) },
    { name: 'color.png', bytes: colourIcon() },
    { name: 'outline.png', bytes: outlineIcon() },
  ]);
}
