import type { z } from 'zod';

import type { Failure, RequestFault } from './failure.ts';

type Issue = z.core.$ZodIssue;

/** Marks a custom issue that says that something is too long. */
export const tooLong = { tooLong: true } as const;

/** What a schema found wrong with a request. Too long it is only when nothing else is wrong with it. */
export function requestFailure(error: z.ZodError): Failure {
  const faults = error.issues.flatMap(faultsOf);
  return { kind: error.issues.every(isAboutLength) ? 'too-long' : 'invalid-request', faults };
}

function isAboutLength(issue: Issue): boolean {
  if (issue.code === 'custom') return issue.params?.['tooLong'] === true;
  return issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array');
}

function faultsOf(issue: Issue): RequestFault[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'Feltet kendes ikke.' }));
  }
  return [{ path, message: messageOf(issue) }];
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
};

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Skal være angivet som ${typeNames[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Skal være en af: ${issue.values.join(', ')}.`;
    case 'too_big':
      return `Må højst ${measure(issue.origin, `${issue.maximum}`)}.`;
    case 'too_small':
      return `Skal mindst ${measure(issue.origin, `${issue.minimum}`)}.`;
    case 'custom':
      return issue.message;
    default:
      return 'Har ikke den rette form.';
  }
}

function measure(origin: string, size: string): string {
  if (origin === 'string') return `have ${size} tegn`;
  if (origin === 'array') return `have længden ${size}`;
  return `være ${size}`;
}
