import { parseArgs } from 'node:util';

import { readSender, senderOptions } from './audit-sender.ts';
import { DatabaseFault, databaseOptions, readDatabasePlace, runSql, type DatabasePlace } from './database-place.ts';

const help = `Brug: npm run audit -- forget TILVALG

Sletter alt i loggen over svar og blandt tilbagemeldingerne, der hører til én afsender.

Afsenderen
  --actor HASH     som den står i loggen
  --address IP     en adresse uden nøgle; kræver den AUDIT_SECRET, som loggen er skrevet med
  --key ID         en nøgle
  --slack T…:U…    en person i Slack, arbejdsområde og bruger; kræver AUDIT_SECRET og SLACK_SIGNING_SECRET
  --teams ID       en person i Teams, objekt-id’et i Entra; kræver AUDIT_SECRET og TEAMS_APP_PASSWORD

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
  const sender = await readSender(values);
  if (!sender.ok) return fail(sender.fault);
  try {
    const rows = 'key' in sender ? await forgetKey(place, sender.key) : await forgetActors(place, sender.actors);
    process.stdout.write(`Slettet: ${rows} ${rows === 1 ? 'række' : 'rækker'}.\n`);
    return 0;
  } catch (error) {
    if (error instanceof DatabaseFault) return fail(error.message);
    throw error;
  }
}

async function forgetActors(place: DatabasePlace, actors: readonly string[]): Promise<number> {
  let rows = 0;
  for (const table of ['audit_events', 'feedback']) {
    for (const actor of actors) {
      const deleted = await runSql(place, `DELETE FROM ${table} WHERE actor = ? AND actor <> '' RETURNING 1`, [actor]);
      rows += deleted.rows.length;
    }
  }
  return rows;
}

async function forgetKey(place: DatabasePlace, key: string): Promise<number> {
  return (await runSql(place, "DELETE FROM audit_events WHERE key_id = ? AND key_id <> '' RETURNING 1", [key])).rows
    .length;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { ...databaseOptions, ...senderOptions, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    return undefined;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n\n${help}`);
  return 1;
}
