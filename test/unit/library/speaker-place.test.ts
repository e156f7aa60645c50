import { expect, it } from 'vitest';
import type { Identity } from '../../../lib/analysis/types.ts';
import { placeOfSpeaker } from '../../../lib/library/speaker-place.ts';

const identity: Identity = {
  name: 'イレーナ・マルコヴァ',
  basis: 'name',
  latin: 'Irena Markova',
  reading: null,
  country: 'CZ',
  office: { title: '事務次長', of: '国連' },
};

it('a speaker speaks for what the post says, else for their office, else for their country', () => {
  expect(placeOfSpeaker({ affiliation: '米', identity })).toBe('US');
  expect(placeOfSpeaker({ affiliation: 'ホワイトハウス', identity: null })).toBe('US');
  expect(placeOfSpeaker({ affiliation: '知られざる会', identity })).toBe('国連');
  expect(placeOfSpeaker({ affiliation: null, identity: { ...identity, office: null } })).toBe('CZ');
  expect(placeOfSpeaker({ affiliation: '知られざる会', identity: null })).toBeNull();
  expect(placeOfSpeaker(null)).toBeNull();
});
