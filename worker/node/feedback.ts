import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { DatabaseFault, databaseOptions, readDatabasePlace, runSql } from './database-place.ts';
import { candidateCases } from './feedback-cases.ts';

const help = `Brug: npm run feedback -- export [TILVALG]

Skriver de dårligt vurderede svar, hvor spørgsmål og svar er sendt med, som udkast til prøver (evals/cases).

Tilvalg
  --out FIL        filen, der skrives (ellers skærmen)
  --days N         kun de seneste N dage
  --remote         databasen hos Cloudflare
  --port N         databasen, som »npm start« bruger på denne port (ellers 8787)
`;

const rowsSchema = z.array(
  z.object({
    answerId: z.string(),
    at: z.int(),
    question: z.string(),
    answer: z.string(),
    comment: z.string().nullable(),
  }),
);

const query = `SELECT answer_id AS answerId, created_at AS "at", question, answer, comment FROM feedback
  WHERE rating = 'down' AND question IS NOT NULL AND created_at > ? ORDER BY created_at`;

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) return fail('Tilvalgene kunne ikke læses.');
  const { values, positionals } = parsed;
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.join(' ') !== 'export') return fail(`Kommandoen »${positionals.join(' ')}« findes ikke.`);
  const place = readDatabasePlace(values);
  if (typeof place === 'string') return fail(place);
  const days = values.days === undefined ? undefined : Number(values.days);
  if (days !== undefined && !(Number.isInteger(days) && days > 0))
    return fail('Skriv et helt antal dage efter --days.');
  try {
    const since = days === undefined ? 0 : Date.now() - days * 86_400_000;
    const feedback = rowsSchema.parse((await runSql(place, query, [since])).rows);
    if (feedback.length === 0) {
      process.stderr.write('Der er ingen dårligt vurderede svar, hvor spørgsmål og svar er sendt med.\n');
      return 0;
    }
    const text = candidateCases(feedback);
    if (values.out === undefined) process.stdout.write(text);
    else await writeFile(values.out, text);
    process.stderr.write(`${feedback.length} udkast. Skriv i hvert, hvad et rigtigt svar er, før det lægges ind.\n`);
    return 0;
  } catch (error) {
    if (error instanceof DatabaseFault) return fail(error.message);
    throw error;
  }
}

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      allowPositionals: true,
      options: { ...databaseOptions, out: text, days: text, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    return undefined;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n\n${help}`);
  return 1;
}
