// Stands in the worker's bundle for zod's messages in other languages (wrangler.toml): ours are written with the schemas.
export {};
