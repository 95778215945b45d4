import type { Person } from '../channel-deps.ts';

/** Somebody in Slack; ids of people are unique within a workspace. */
export function slackPerson(teamId: string, user: string): Person {
  return `slack:${teamId}:${user}`;
}
