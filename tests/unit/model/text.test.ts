import { expect, it } from 'vitest';
import { wordingIn } from '../../../src/model/text';

it('A wording is as it is printed in every language, or each language’s own', () => {
  expect(wordingIn('Ta Kung Pao', 'ar')).toBe('Ta Kung Pao');
  expect(wordingIn({ en: 'Ta Kung Pao', zh: '大公报', ar: 'تا كونغ باو' }, 'zh')).toBe('大公报');
});
