/** Why a corpus folder, or one document in it, cannot be used. `path` is the file or folder to mend. */
export type LoadFault =
  | { readonly code: 'missing_folder'; readonly path: string }
  | { readonly code: 'no_documents'; readonly path: string }
  | { readonly code: 'missing_file'; readonly path: string }
  | { readonly code: 'unreadable_file'; readonly path: string; readonly reason: string }
  | { readonly code: 'bad_metadata'; readonly path: string; readonly issues: readonly MetadataIssue[] }
  | { readonly code: 'unknown_format'; readonly path: string; readonly known: readonly string[] }
  | { readonly code: 'not_utf8'; readonly path: string }
  | { readonly code: 'empty_file'; readonly path: string }
  | { readonly code: 'hash_mismatch'; readonly path: string; readonly expected: string; readonly actual: string }
  | { readonly code: 'duplicate_id'; readonly path: string; readonly id: string; readonly first: string };

export interface MetadataIssue {
  /** Where in document.json: "outline[2].level"; empty for the file as a whole. */
  readonly at: string;
  readonly message: string;
}

/** One message for whoever runs the ingest: the file, what is wrong, and what to do about it. */
export function describeLoadFault(fault: LoadFault): string {
  switch (fault.code) {
    case 'missing_folder':
      return `${fault.path}: mappen findes ikke eller kan ikke læses. Angiv en mappe med dokumenter (--corpus MAPPE).`;
    case 'no_documents':
      return `${fault.path}: der er ingen dokumenter i mappen. Læg hvert dokument i sin egen mappe med document.json og kildefilen.`;
    case 'missing_file':
      return `${fault.path}: filen mangler. Læg den i mappen, eller ret "file" i document.json.`;
    case 'unreadable_file':
      return `${fault.path}: filen kan ikke læses (${fault.reason}). Giv læseadgang til filen.`;
    case 'bad_metadata':
      return `${fault.path}: oplysningerne kan ikke bruges. Ret: ${fault.issues.map(describeIssue).join('; ')}.`;
    case 'unknown_format':
      return `${fault.path}: filtypen kendes ikke. Gem dokumentet som ${fault.known.map((each) => `.${each}`).join(' eller ')}.`;
    case 'not_utf8':
      return `${fault.path}: filen er ikke UTF-8. Gem den igen med tegnsættet UTF-8.`;
    case 'empty_file':
      return `${fault.path}: filen indeholder ingen tekst. Læg dokumentets tekst i den, eller fjern dokumentets mappe.`;
    case 'hash_mismatch':
      return `${fault.path}: filen er ændret, siden dens sha256 blev skrevet i document.json (${fault.expected}). Hent den oprindelige fil, eller skriv ${fault.actual} som sha256.`;
    case 'duplicate_id':
      return `${fault.path}: id'et "${fault.id}" bruges allerede i ${fault.first}. Giv det ene dokument et andet id.`;
  }
}

function describeIssue(issue: MetadataIssue): string {
  return issue.at === '' ? issue.message : `${issue.at}: ${issue.message}`;
}
