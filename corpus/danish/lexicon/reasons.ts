/** What a text gives a reason with. */
export const givesReason =
  /(?<!\p{L})(?:fordi|idet|eftersom|derfor|på grund af|som følge af|af hensyn til|årsagen|begrundelsen|begrundet)(?!\p{L})/iu;
