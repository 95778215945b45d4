import { z } from 'zod';

export const passageKinds = ['prose', 'field', 'item', 'list'] as const;

/**
 * The unit that is found and cited. `text` is exactly `canonical.slice(start, end)`;
 * `embeddedText` is what is searched (title, heading path, label, text) and is never shown or quoted.
 */
export const passageSchema = z.strictObject({
  id: z.string().regex(/^p-[0-9a-f]{16}$/),
  documentId: z.string(),
  /**
   * Headings from the topmost to the nearest, without the document's title. Before them stands the one thing that a
   * document is about, where its title names it.
   */
  headingPath: z.array(z.string()),
  /** The label of a labelled line ("Finansiering"), without its colon, the column of a table cell, or the name an item opens with. */
  label: z.string().optional(),
  text: z.string().min(1),
  embeddedText: z.string().min(1),
  /** UTF-16 offsets in the canonical text, start inclusive, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** First and last page (1-based) that the passage stands on. */
  page: z.int().positive(),
  pageEnd: z.int().positive(),
  /** `prose`: a paragraph; `field`: a labelled line; `item`: one bullet; `list`: a lead-in with its enumeration. */
  kind: z.enum(passageKinds),
});

export type Passage = z.infer<typeof passageSchema>;
