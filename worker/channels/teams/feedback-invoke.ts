import { z } from 'zod';

import { shortenToWords } from '../shorten.ts';
import type { Activity } from './activity.ts';
import { oneLine } from './plain-text.ts';

const commentUnits = 1_000;

const submitSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().optional() }),
});
const formSchema = z.object({ feedbackText: z.string() });

/** What somebody thought of a message of ours. */
export interface SubmittedFeedback {
  /** Id of the message. */
  readonly messageId: string;
  readonly rating: 'up' | 'down';
  readonly comment?: string;
}

/** Reads the invoke that Teams sends with a thumb; undefined when it is another invoke. */
export function readFeedback({ type, name, replyToId, value }: Activity): SubmittedFeedback | undefined {
  if (type !== 'invoke' || name !== 'message/submitAction' || replyToId === undefined) return undefined;
  const submitted = submitSchema.safeParse(value);
  if (!submitted.success) return undefined;
  const { reaction, feedback } = submitted.data.actionValue;
  const comment = shortenToWords(oneLine(commentOf(feedback ?? '')), commentUnits);
  return {
    messageId: replyToId,
    rating: reaction === 'like' ? 'up' : 'down',
    ...(comment === '' ? {} : { comment }),
  };
}

/** Teams puts the form's fields into a string of JSON. */
function commentOf(feedback: string): string {
  try {
    const form = formSchema.safeParse(JSON.parse(feedback));
    return form.success ? form.data.feedbackText : '';
  } catch {
    return '';
  }
}
