import { z } from 'zod';

/** The description that clients were last told to rely on. */
export const publishedPath = 'docs/openapi.json';

/** Where the published description and its examples say that the service is. */
export const publicOrigin = 'https://kildesvar.example.dk';

/** The description that a worker gives of itself, with the published address in place of its own. */
export async function readDescription(origin: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/openapi.json`);
  const description = z.record(z.string(), z.unknown()).parse(await response.json());
  return { ...description, servers: [{ url: publicOrigin }] };
}
