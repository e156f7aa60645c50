import { useCallback } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { message } from '../../lib/i18n.ts';
import { useLoaded } from '../popup/use-loaded.ts';
import type { LibrarySection, SectionProps } from './section.ts';

interface SectionViewProps {
  readonly section: LibrarySection;
  readonly props: SectionProps;
}

/** One section, whose code is loaded when it is first shown. Give it a key by section. */
export function SectionView({ section, props }: SectionViewProps) {
  const [loaded, retry] = useLoaded(useCallback(() => section.load(), [section]));
  switch (loaded.kind) {
    case 'loading':
      return (
        <p class="hint" role="status">
          {message('libraryLoading')}
        </p>
      );
    case 'failed':
      return <Failed error={loaded.error} onRetry={retry} />;
    case 'ready': {
      const Section = loaded.value.default;
      return <Section {...props} />;
    }
  }
}
