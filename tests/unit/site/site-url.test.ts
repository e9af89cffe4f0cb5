import { expect, it } from 'vitest';
import { readSiteUrl } from '../../../site/site-url';

it('The address of the site is that of a folder, or not said', () => {
  expect(readSiteUrl('https://maps.example/atlas/')).toBe('https://maps.example/atlas/');
  expect(readSiteUrl('https://maps.example/atlas')).toBe('https://maps.example/atlas/');
  expect(readSiteUrl('https://maps.example')).toBe('https://maps.example/');
  expect(readSiteUrl('')).toBeNull();
  expect(readSiteUrl(undefined)).toBeNull();
});

it.each(['maps.example', '/atlas/', 'ftp://maps.example/', 'https://maps.example/?a=b', 'https://me@maps.example/'])(
  'An address that others could not use stops the build: %s',
  (text) => {
    expect(() => readSiteUrl(text)).toThrow(text);
  },
);
