/** The engines in the order of the table; the first is what the others are held against. */
export const engineNames = [
  'Kildesvar',
  'MiniSearch',
  'Orama, Danish',
  'LanceDB full text, Danish',
  'LanceDB flat vectors',
] as const;
export type EngineName = (typeof engineNames)[number];
