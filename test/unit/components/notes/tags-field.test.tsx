// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { TagsField } from '../../../../components/notes/tags-field.tsx';

vi.mock('../../../../lib/i18n.ts', () => ({ message: (key: string) => key }));

/** A field with tags of its own, and ways to use it as a reader does. */
function mount(known: readonly string[] = []) {
  const seen: { tags: readonly string[] } = { tags: [] };
  function Holder() {
    const [tags, setTags] = useState<readonly string[]>([]);
    seen.tags = tags;
    return <TagsField tags={tags} onChange={setTags} loadKnown={async () => known} />;
  }
  const root = document.createElement('div');
  document.body.append(root);
  render(<Holder />, root);
  const field = root.querySelector('input')!;
  const drawn = () =>
    vi.waitFor(() => expect(root.querySelectorAll('[data-part=tag]')).toHaveLength(seen.tags.length));
  return {
    seen,
    field,
    drawn,
    /** One key after the other, without a pause in which anything could be drawn. */
    type: (text: string) => {
      for (const key of text) {
        field.value += key;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      }
    },
    press: (key: string) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    choose: (tag: string) => {
      field.value = tag;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}

describe('the field for tags', () => {
  it('takes what is typed fast apart at each separator, and loses nothing', async () => {
    const { seen, field, type, drawn } = mount();
    type('数字、国防省、水');
    await vi.waitFor(() => expect(seen.tags).toEqual(['数字', '国防省']));
    await drawn();
    expect(field.value).toBe('水');
  });

  it('adds by Enter, takes away by Backspace in the empty field', async () => {
    const { seen, field, type, press } = mount();
    type('#制裁');
    press('Enter');
    await vi.waitFor(() => expect(seen.tags).toEqual(['制裁']));
    expect(field.value).toBe('');
    press('Backspace');
    await vi.waitFor(() => expect(seen.tags).toEqual([]));
  });

  it('adds a tag that is chosen from the list at once', async () => {
    const { seen, field, choose } = mount(['海峡']);
    field.dispatchEvent(new FocusEvent('focus'));
    await vi.waitFor(() => expect(document.querySelector('option[value=海峡]')).not.toBeNull());
    choose('海峡');
    await vi.waitFor(() => expect(seen.tags).toEqual(['海峡']));
  });

  it('keeps what is in the field when the reader leaves it', async () => {
    const { seen, field, type } = mount();
    type('報道');
    field.dispatchEvent(new FocusEvent('blur'));
    await vi.waitFor(() => expect(seen.tags).toEqual(['報道']));
  });
});
