// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { type Load, type Loaded, useLoaded } from '../../../../entrypoints/popup/use-loaded.ts';

/** A reading that ends when the test says so. */
function controlled() {
  const readings: {
    showEarly: (value: string) => void;
    end: (value: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  const load: Load<string> = (showEarly) =>
    new Promise((end, fail) => {
      readings.push({ showEarly, end, fail });
    });
  return { load, readings };
}

/** What a component that uses the hook has seen last, and its way to read anew. */
function mount() {
  const seen: { loaded: Loaded<string>; reload: () => void } = {
    loaded: { kind: 'loading' },
    reload: () => {},
  };
  function Component({ load }: { readonly load: Load<string> }) {
    [seen.loaded, seen.reload] = useLoaded(load);
    return null;
  }
  const root = document.createElement('div');
  return { seen, show: (load: Load<string>) => render(<Component load={load} />, root) };
}

it('shows what is there early, then all', async () => {
  const { load, readings } = controlled();
  const { seen, show } = mount();
  show(load);
  await vi.waitFor(() => expect(readings).toHaveLength(1));
  expect(seen.loaded).toEqual({ kind: 'loading' });
  readings[0]?.showEarly('some');
  await vi.waitFor(() => expect(seen.loaded).toEqual({ kind: 'ready', value: 'some' }));
  readings[0]?.end('all');
  await vi.waitFor(() => expect(seen.loaded).toEqual({ kind: 'ready', value: 'all' }));
});

it('lets only the newest reading count', async () => {
  const { load, readings } = controlled();
  const { seen, show } = mount();
  show(load);
  await vi.waitFor(() => expect(readings).toHaveLength(1));
  seen.reload();
  readings[1]?.end('new');
  await vi.waitFor(() => expect(seen.loaded).toEqual({ kind: 'ready', value: 'new' }));
  readings[0]?.end('old');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen.loaded).toEqual({ kind: 'ready', value: 'new' });
});

it('keeps the last value while it reads anew, and tells a failure', async () => {
  const { load, readings } = controlled();
  const { seen, show } = mount();
  show(load);
  await vi.waitFor(() => expect(readings).toHaveLength(1));
  readings[0]?.end('first');
  await vi.waitFor(() => expect(seen.loaded.kind).toBe('ready'));
  seen.reload();
  expect(seen.loaded).toEqual({ kind: 'ready', value: 'first' });
  const error = new Error('no');
  readings[1]?.fail(error);
  await vi.waitFor(() => expect(seen.loaded).toEqual({ kind: 'failed', error }));
});

it('begins anew with another thing to read', async () => {
  const first = controlled();
  const second = controlled();
  const { seen, show } = mount();
  show(first.load);
  await vi.waitFor(() => expect(first.readings).toHaveLength(1));
  first.readings[0]?.end('first');
  await vi.waitFor(() => expect(seen.loaded.kind).toBe('ready'));
  show(second.load);
  await vi.waitFor(() => expect(seen.loaded).toEqual({ kind: 'loading' }));
  second.readings[0]?.end('second');
  await vi.waitFor(() => expect(seen.loaded).toEqual({ kind: 'ready', value: 'second' }));
});
