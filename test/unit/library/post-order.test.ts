import { expect, it } from 'vitest';
import { inPostOrder } from '../../../lib/library/post-order.ts';
import type { SaidInPost, Saying } from '../../../lib/record/model.ts';
import { noteOf, PERSON_TARGET, POST, placeOf, QUOTE_TARGET } from '../notes/examples.ts';

function said(person: string, starts: readonly number[]): SaidInPost {
  const sayings = starts.map((start): Saying => {
    return {
      kind: 'speech',
      text: '「」',
      start,
      prefix: '',
      suffix: '',
      attribution: 'named',
      source: null,
    };
  });
  return { post: POST.key, blog: 'd1021', person, at: 1, speaker: null, sayings };
}

it('what is said and the notes stand as in the post, a note behind what it is on', () => {
  const start = 'place' in QUOTE_TARGET ? QUOTE_TARGET.place.position.start : 0;
  const notes = [
    noteOf({ id: 'person', target: PERSON_TARGET }),
    noteOf({ id: 'quote', target: QUOTE_TARGET }),
    noteOf({ id: 'stretch', target: { kind: 'stretch', post: POST, place: placeOf('前', start - 1) } }),
    noteOf({ id: 'post', target: { kind: 'post', post: POST } }),
  ];
  const items = inPostOrder([said('甲', [start, start + 50]), said('乙', [5])], notes);
  const named = items.map((item) =>
    item.kind === 'note' ? item.note.id : `${item.said.person} ${item.saying.start - start}`,
  );
  expect(named).toEqual(['post', `乙 ${5 - start}`, 'stretch', '甲 0', 'quote', '甲 50', 'person']);
});
