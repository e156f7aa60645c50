import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Registration, registrationChanges } from '../../../lib/blogs/registrations.ts';

const FILES = ['content-scripts/content.js'];
const NEWS = { id: 'blog:news.example', matches: ['*://news.example/*'], js: FILES };

/** What is registered after the changes were made. */
function apply(registered: readonly Registration[], hosts: readonly string[]): Registration[] {
  const { remove, add } = registrationChanges(registered, hosts, FILES);
  return [...registered.filter(({ id }) => !remove.includes(id)), ...add];
}

describe('the registered content scripts', () => {
  it('are put in for a blog that came and taken out for one that went', () => {
    expect(registrationChanges([], ['news.example'], FILES)).toEqual({ remove: [], add: [NEWS] });
    expect(registrationChanges([NEWS], [], FILES)).toEqual({ remove: [NEWS.id], add: [] });
  });

  it('are left alone where they are right, however the browser writes their paths', () => {
    const asGiven = { ...NEWS, js: ['/content-scripts/content.js'], runAt: 'document_start' };
    expect(registrationChanges([asGiven], ['news.example'], FILES)).toEqual({ remove: [], add: [] });
  });

  it.each([
    ['other files', { ...NEWS, js: ['content-scripts/old.js'] }],
    ['other pages', { ...NEWS, matches: ['*://*/*'] }],
    ['nothing known of them', { id: NEWS.id }],
  ])('are made anew with %s', (_what, registration) => {
    expect(registrationChanges([registration], ['news.example'], FILES)).toEqual({
      remove: [NEWS.id],
      add: [NEWS],
    });
  });

  it('are one a blog afterwards, whatever was there, and stay so', () => {
    const hosts = fc.uniqueArray(fc.domain());
    fc.assert(
      fc.property(hosts, hosts, (before, after) => {
        const registered = apply(apply([], before), after);
        expect(registered.map(({ id }) => id).sort()).toEqual(after.map((host) => `blog:${host}`).sort());
        expect(registrationChanges(registered, after, FILES)).toEqual({ remove: [], add: [] });
      }),
    );
  });
});
