import { z } from 'zod';

const participantKinds = ['municipality', 'region', 'organisation', 'group'] as const;
const participantRoles = [
  'member',
  'host',
  'funder',
  'chair',
  'observer',
  'board',
  'secretariat',
  'operator',
  'customer',
  /** Said not to take part. */
  'outside',
] as const;

/**
 * One mention that says who takes part in what: `name` takes part in `collaboration`.
 * Offsets are UTF-16 units of the document's canonical text.
 */
export const participationSchema = z.strictObject({
  documentId: z.string(),
  /** What is taken part in: a section's name, or a named project inside a section. */
  collaboration: z.string(),
  /** Heading path of the section that says so. */
  headingPath: z.array(z.string()),
  /** A municipality's official name without "Kommune", otherwise the name as the text has it. */
  name: z.string(),
  kind: z.enum(participantKinds),
  role: z.enum(participantRoles),
  /** Enumerations within one collaboration are numbered from 0, so that groups stay apart. */
  group: z.int().nonnegative(),
  /** With `kind: "group"`, how many the group has ("alle 98 kommuner"). */
  count: z.int().positive().optional(),
  /** How many members the text states for the enumeration this mention stands in ("11 kommuner"). */
  stated: z.int().positive().optional(),
  /** The mention itself. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The sentence or labelled line that carries the mention. */
  evidenceStart: z.int().nonnegative(),
  evidenceEnd: z.int().positive(),
});

export type Participation = z.infer<typeof participationSchema>;
