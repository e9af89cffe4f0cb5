import { expect, it } from 'vitest';
import { byLocale } from '../../../src/ui/by-locale';

it('Makes one of a kind for each locale and form, once', () => {
  const made: string[] = [];
  const kind = byLocale((locale, form: boolean) => {
    made.push(`${locale} ${form}`);
    return { locale, form };
  });
  expect(kind('en', true)).toBe(kind('en', true));
  expect(kind('ar', true)).toEqual({ locale: 'ar', form: true });
  expect(kind('en', false)).toEqual({ locale: 'en', form: false });
  expect(made).toEqual(['en true', 'ar true', 'en false']);
});
