import { z } from 'zod';

import { accentColour } from './icons.ts';

const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const pageUrl = z.url({ protocol: /^https$/ }).max(2_048);
const scope = z.enum(['personal', 'team', 'groupChat']);

/** What Teams asks of an app's manifest, as far as ours uses it. */
export const manifestSchema = z.strictObject({
  $schema: z.url(),
  manifestVersion: z.literal('1.22'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({
    name: z.string().min(1).max(32),
    websiteUrl: pageUrl,
    privacyUrl: pageUrl,
    termsOfUseUrl: pageUrl,
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4_000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  bots: z.tuple([
    z.strictObject({
      botId: guid,
      scopes: z.array(scope).min(1),
      supportsFiles: z.boolean(),
      isNotificationOnly: z.boolean(),
      commandLists: z.array(
        z.strictObject({
          scopes: z.array(scope).min(1),
          commands: z.array(z.strictObject({ title: z.string().max(32), description: z.string().max(128) })).max(10),
        }),
      ),
    }),
  ]),
  validDomains: z.array(z.string()),
});

export interface ManifestFacts {
  readonly appId: string;
  /** Origin of the worker. */
  readonly publicUrl: string;
  /** Who runs it, at most 32 characters. */
  readonly operator: string;
}

/** The manifest of an installation. Throws when it would not be one that Teams takes. */
export function createManifest({ appId, publicUrl, operator }: ManifestFacts): z.output<typeof manifestSchema> {
  return manifestSchema.parse({
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json',
    manifestVersion: '1.22',
    version: '1.0.0',
    id: appId,
    developer: {
      name: operator,
      websiteUrl: publicUrl,
      privacyUrl: `${publicUrl}/privatliv`,
      termsOfUseUrl: `${publicUrl}/privatliv`,
    },
    name: { short: 'Kildesvar', full: 'Kildesvar – svar med kilder' },
    description: {
      short: 'Svar på spørgsmål til dokumenterne, med et citat for hver sætning.',
      full:
        'Kildesvar er en automatisk assistent, som besvarer spørgsmål på dansk ud fra de dokumenter, der er indlæst. ' +
        'Hver sætning i et svar bygger på et ordret citat, som kan slås op i dokumentet. ' +
        'Står svaret ikke i dokumenterne, siger Kildesvar det. Kontrollér kilden, før du bruger et svar.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: accentColour,
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal', 'team', 'groupChat'],
            commands: [{ title: 'Hvad handler dokumenterne om?', description: 'Se, hvad du kan spørge om' }],
          },
        ],
      },
    ],
    validDomains: [new URL(publicUrl).hostname],
  });
}
