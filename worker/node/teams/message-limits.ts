import { z } from 'zod';

const claimSchema = z.strictObject({
  '@type': z.literal('Claim'),
  position: z.int().positive(),
  appearance: z.strictObject({
    '@type': z.literal('DigitalDocument'),
    name: z.string().min(1).max(80),
    abstract: z.string().min(1).max(160),
    url: z.url().optional(),
    keywords: z.array(z.string().max(28)).max(3).optional(),
    encodingFormat: z.literal('application/vnd.microsoft.card.adaptive').optional(),
    text: z.string().optional(),
    image: z.strictObject({ '@type': z.literal('ImageObject'), name: z.literal('Text') }).optional(),
  }),
});

const rootSchema = z.strictObject({
  type: z.literal('https://schema.org/Message'),
  '@type': z.literal('Message'),
  '@context': z.literal('https://schema.org'),
  '@id': z.literal(''),
  additionalType: z.tuple([z.literal('AIGeneratedContent')]),
  citation: z.array(claimSchema).min(1).max(20).optional(),
});

const activitySchema = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().min(1).optional(),
  entities: z.array(z.unknown()).optional(),
  channelData: z.strictObject({ feedbackLoop: z.strictObject({ type: z.literal('default') }) }).optional(),
});

const cardSchema = z.object({
  type: z.literal('AdaptiveCard'),
  version: z.string(),
  body: z.array(z.unknown()).min(1),
});

const mostBytes = 80_000;

/** Why Teams would refuse this activity, or show it wrongly; undefined when it would not. */
export function messageFault(json: string): string | undefined {
  if (json.length * 2 > mostBytes) return 'the message is too large';
  const activity = activitySchema.safeParse(JSON.parse(json));
  if (!activity.success) return activity.error.message;
  const { type, text = '', entities = [] } = activity.data;
  if (type === 'message' && text === '') return 'the message is empty';
  if (entities.length > 1) return 'more than one root entity';
  if (entities.length === 0) return undefined;
  const root = rootSchema.safeParse(entities[0]);
  if (!root.success) return root.error.message;
  const claims = root.data.citation ?? [];
  const marks = new Set([...text.matchAll(/(?<!\\)\[(\d+)\](?!\()/g)].map(([, n]) => Number(n)));
  const unmarked = claims.find(({ position }) => !marks.has(position));
  if (unmarked !== undefined) return `no mark in the text for citation ${unmarked.position}`;
  if (marks.size !== claims.length) return 'a mark in the text without a citation';
  const badCard = claims.find(({ appearance }) => appearance.text !== undefined && !isCard(appearance.text));
  return badCard === undefined ? undefined : `citation ${badCard.position} holds no adaptive card`;
}

function isCard(text: string): boolean {
  return cardSchema.safeParse(JSON.parse(text)).success && !text.includes('"actions"');
}
