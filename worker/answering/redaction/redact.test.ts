import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { redact } from './redact.ts';

describe('redact', () => {
  test.each([
    ['Må 010190-1234 få hjælp?', 'Må [CPR-nummer fjernet] få hjælp?', 'Må få hjælp?'],
    ['Skriv til eva@example.dk.', 'Skriv til [e-mailadresse fjernet].', 'Skriv til.'],
    ['Ring på +45 20 30 40 50', 'Ring på [telefonnummer fjernet]', 'Ring på'],
    ['０１０１９０\u20111234', '[CPR-nummer fjernet]', ''],
    ['0101\u200b90-1234', '[CPR-nummer fjernet]', ''],
  ])('takes it out of "%s"', (given, text, bare) => {
    expect(redact(given)).toMatchObject({ text, bare });
  });

  test.each(['310290-1234', '320190-1234', 'Budgettet er 25000000 kr.', 'CVR 12345678', 'i 2019-2020', '20241231'])(
    'leaves "%s"',
    (given) => {
      expect(redact(given)).toEqual({ text: given, bare: given, redactions: [] });
    },
  );

  test('the check sum decides only what the words before call something else', () => {
    expect(redact('sagsnr. 0101901234').redactions).toEqual([]);
    expect(redact('sagsnr. 0707614285').redactions).toEqual([{ kind: 'cpr', count: 1 }]);
    expect(redact('0101901234').redactions).toEqual([{ kind: 'cpr', count: 1 }]);
  });

  test('a 29th of February is held against the century of the seventh digit', () => {
    expect(redact('290200-0123').redactions).toEqual([]);
    expect(redact('290200-4123').redactions).toHaveLength(1);
  });

  test('a redacted text stays as it is, and texts of any kind are taken', () => {
    const part = fc.oneof(fc.constantFrom('010190-1234', ' ', '20304050', 'a@b.dk', '+45', '-', '.'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const once = redact(parts.join(''));
        expect(redact(once.text).text).toBe(once.text);
        expect(once.redactions.length > 0 || once.text === parts.join('')).toBe(true);
      }),
    );
  });

  test('a long text without end is read in no time worth telling', () => {
    const long = ['1 '.repeat(4_000), 'a'.repeat(8_000), '+4'.repeat(4_000), 'a.'.repeat(4_000) + '@'];
    for (const text of long) expect(redact(text).redactions.length).toBeLessThan(2_000);
  });
});
