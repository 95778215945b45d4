import { readList, readText } from './read-answer.ts';

/** Where Kildesvar answers: what `endpoint` says, from the page's address, or where this script came from. */
export function endpointOf(endpoint: string | null, page: string, script: string): string {
  if (endpoint !== null && URL.canParse(endpoint, page)) return new URL(endpoint, page).href.replace(/\/+$/, '');
  return new URL(script).origin;
}

/** The page that tells about personal data, with Kildesvar itself unless the attribute says otherwise. */
export function privacyAddress(privacy: string | null, endpoint: string, page: string): string | undefined {
  const address = privacy === null ? `${endpoint}/privatliv` : URL.parse(privacy, page)?.href;
  return address === undefined ? undefined : webAddress(address);
}

/** The address if it is one of the web, otherwise undefined. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

/** A JSON list of questions; undefined when there is none that can be read. */
export function suggestionsOf(suggestions: string | null): readonly string[] | undefined {
  if (suggestions === null) return undefined;
  try {
    return readList(JSON.parse(suggestions), readText);
  } catch {
    return undefined;
  }
}
