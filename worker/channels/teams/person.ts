import type { Person } from '../channel-deps.ts';
import type { Activity } from './activity.ts';

/** Who wrote an activity: by the organisation's own id of the person where Teams tells it. */
export function teamsPerson({ from }: Pick<Activity, 'from'>): Person {
  return `teams:${from.aadObjectId ?? from.id}`;
}
