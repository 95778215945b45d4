import { createHmac } from 'node:crypto';
import { parseArgs } from 'node:util';

import { networkOf } from '../http/access/caller.ts';
import { DatabaseFault, databaseOptions, readDatabasePlace, runSql, type DatabasePlace } from './database-place.ts';

const help = `Brug: npm run audit -- forget TILVALG

Sletter alt i loggen over svar og blandt tilbagemeldingerne, der hører til én afsender.

Afsenderen
  --actor HASH     som den står i loggen
  --address IP     en adresse uden nøgle; kræver den AUDIT_SECRET, som loggen er skrevet med
  --key ID         en nøgle

Hvor
  --remote         databasen hos Cloudflare
  --port N         databasen, som »npm start« bruger på denne port (ellers 8787)
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) return fail('Tilvalgene kunne ikke læses.');
  const { values, positionals } = parsed;
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.join(' ') !== 'forget') return fail(`Kommandoen »${positionals.join(' ')}« findes ikke.`);
  const place = readDatabasePlace(values);
  if (typeof place === 'string') return fail(place);
  const given = [values.actor, values.address, values.key].filter((value) => value !== undefined);
  if (given.length !== 1) return fail('Vælg præcis én af --actor, --address og --key.');
  const actor = values.actor ?? (values.address === undefined ? undefined : actorOf(values.address));
  if (values.key === undefined && actor === undefined)
    return fail('Sæt AUDIT_SECRET til den, som loggen er skrevet med.');
  try {
    const rows = values.key === undefined ? await forgetActor(place, actor ?? '') : await forgetKey(place, values.key);
    process.stdout.write(`Slettet: ${rows} ${rows === 1 ? 'række' : 'rækker'}.\n`);
    return 0;
  } catch (error) {
    if (error instanceof DatabaseFault) return fail(error.message);
    throw error;
  }
}

async function forgetActor(place: DatabasePlace, actor: string): Promise<number> {
  const events = await runSql(place, "DELETE FROM audit_events WHERE actor = ? AND actor <> '' RETURNING 1", [actor]);
  const ratings = await runSql(place, "DELETE FROM feedback WHERE actor = ? AND actor <> '' RETURNING 1", [actor]);
  return events.rows.length + ratings.rows.length;
}

async function forgetKey(place: DatabasePlace, key: string): Promise<number> {
  return (await runSql(place, "DELETE FROM audit_events WHERE key_id = ? AND key_id <> '' RETURNING 1", [key])).rows
    .length;
}

/** The hash that the log has for an address. */
function actorOf(address: string): string | undefined {
  const secret = process.env['AUDIT_SECRET'];
  if (secret === undefined || secret === '') return undefined;
  return createHmac('sha256', secret)
    .update(`address:${networkOf(address)}`)
    .digest('hex')
    .slice(0, 32);
}

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      allowPositionals: true,
      options: { ...databaseOptions, actor: text, address: text, key: text, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    return undefined;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n\n${help}`);
  return 1;
}
