const danish = new Intl.NumberFormat('da-DK');

/** A whole number as Danes write it: 100.000. */
export function numberText(value: number): string {
  return danish.format(value);
}

/** A number with its noun: "1 passage", "2.000 passager". */
export function countText(value: number, one: string, many: string): string {
  return `${numberText(value)} ${value === 1 ? one : many}`;
}
