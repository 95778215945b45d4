/** Words that carry no content of a question: what is left is what the documents must speak of. */
export const functionWords: ReadonlySet<string> = new Set(
  `en et den det de der som i på af til for fra om ved med over under mellem og eller men at er var være været bliver
   blev har have havde kan kunne skal skulle vil ville må hvad hvem hvor hvornår hvordan hvorfor hvilke hvilken hvilket
   hvis man jeg du vi I han hun dem dig mig os min mit mine din dit dine sin sit sine vores deres jeres dets dens hans
   hendes denne dette disse her så også kun ikke nogen noget nogle alle alt hele hver hvert meget mange flere flest
   mere mest mindre få færre lidt end når da nu sig selv sådan ja nej jo hej tak venligst gerne lige lidt egentlig
   mon vide ved finde fortæl fortælle oplyse oplys sige siger nævn nævne nævner nævnes står ifølge notat notatet
   dokument dokumentet dokumenter teksten navn navne navnene hedder kaldes slags bare måske the a an of in is are
   does do did to for how what which who where when why much many and or with by on it its they their there about
   tell me please part can you i this that from bl a mv ift hhv kort liste list op giv forklar beskriv gør gøres
   kommer stor stort store størrelse går gælder foregår handler præcis præcist cirka omtrent ca konkret konkrete
   findes fandtes får fået gang samt både enten bag ha`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that open a question; recognised with a slip in them. */
export const questionWords: readonly string[] = ['hvilke', 'hvilken', 'hvilket', 'hvordan', 'hvornår', 'hvorfor'];
