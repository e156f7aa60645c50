import { describe, expect, it } from 'vitest';
import {
  identifySender,
  mayRecord,
  maySee,
  mayTouch,
  mayWrite,
  type Sender,
} from '../../../../entrypoints/background/senders.ts';
import type { Note, PostReference } from '../../../../lib/notes/model.ts';

const OWN = { id: 'ours', root: 'chrome-extension://ours/' };
const PAGE: Sender = {
  kind: 'page',
  blog: 'd1021.hatenadiary.com',
  key: 'd1021.hatenadiary.com/entry/1',
  isPrivate: false,
};
const tab = { id: 1 } as never;

const post = (key: string, permalink = `https://${key}`): PostReference => ({
  key,
  permalink,
  title: '',
  date: null,
});
const noteOn = (key: string) => ({ target: { kind: 'post', post: post(key) } }) as Note;

describe('identifySender', () => {
  it('knows the extension’s own pages', () => {
    const sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
    expect(identifySender(sender, OWN)).toEqual({ kind: 'extension' });
  });

  it.each(['https://d1021.hatenadiary.com/entry/1', 'http://d1021.hatenablog.com/entry/1'])(
    'knows the page %s',
    (url) => {
      expect(identifySender({ id: 'ours', url, tab, frameId: 0 }, OWN)).toEqual(PAGE);
    },
  );

  it('knows a private window', () => {
    const sender = { id: 'ours', url: 'https://d1021.hatenadiary.com/entry/1', frameId: 0 };
    expect(identifySender({ ...sender, tab: { id: 1, incognito: true } as never }, OWN)).toEqual({
      ...PAGE,
      isPrivate: true,
    });
  });

  it.each([
    ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }],
    [
      'another extension under an address like ours',
      { id: 'ours', url: 'chrome-extension://ours.evil/popup.html' },
    ],
    ['a page without a tab', { id: 'ours', url: 'https://d1021.hatenadiary.com/', frameId: 0 }],
    ['a frame in a page', { id: 'ours', url: 'https://d1021.hatenadiary.com/', tab, frameId: 3 }],
    ['a local file', { id: 'ours', url: 'file:///etc/passwd', tab, frameId: 0 }],
    ['nobody', {}],
  ])('does not answer %s', (_, sender) => {
    expect(identifySender(sender, OWN)).toBeNull();
  });
});

describe('what a page may do', () => {
  it('writes about posts of its own blog alone', () => {
    expect(mayWrite(PAGE, { kind: 'post', post: post('d1021.hatenadiary.com/entry/1') })).toBe(true);
    expect(mayWrite(PAGE, { kind: 'post', post: post('other.hatenablog.com/entry/1') })).toBe(false);
  });

  it('may not hide another address behind a key of its blog', () => {
    const forged = post('d1021.hatenadiary.com/entry/1', 'https://evil.example/entry/1');
    expect(mayWrite(PAGE, { kind: 'post', post: forged })).toBe(false);
  });

  it('sees and changes notes of its own blog alone', () => {
    expect(mayTouch(PAGE, noteOn('d1021.hatenadiary.com/entry/1'))).toBe(true);
    expect(mayTouch(PAGE, noteOn('d1021.hatenadiary.com.evil.example/entry/1'))).toBe(false);
  });

  it('has posts of its own blog recorded alone, and none that is read in a private window', () => {
    const own = post('d1021.hatenadiary.com/entry/1');
    expect(mayRecord(PAGE, own)).toBe(true);
    expect(mayRecord({ ...PAGE, isPrivate: true } as Sender, own)).toBe(false);
    expect(mayRecord(PAGE, post('other.hatenablog.com/entry/1'))).toBe(false);
    expect(mayRecord(PAGE, post('d1021.hatenadiary.com/entry/1', 'https://evil.example/entry/1'))).toBe(
      false,
    );
    expect(mayRecord({ kind: 'extension' }, own)).toBe(false);
  });

  it('sees what is recorded of its own blog alone', () => {
    expect(maySee(PAGE, 'd1021.hatenadiary.com/entry/9')).toBe(true);
    expect(maySee(PAGE, 'other.hatenablog.com/entry/9')).toBe(false);
    expect(maySee({ kind: 'extension' }, 'other.hatenablog.com/entry/9')).toBe(true);
  });

  it('leaves everything to the extension’s own pages', () => {
    const any = post('other.hatenablog.com/entry/1');
    expect(mayWrite({ kind: 'extension' }, { kind: 'post', post: any })).toBe(true);
    expect(mayTouch({ kind: 'extension' }, noteOn('other.hatenablog.com/entry/1'))).toBe(true);
  });
});
