import { message } from '../../lib/i18n.ts';
import { countOf } from '../../lib/speakers/rows.ts';
import { StepControls } from '../speakers/step-controls.tsx';
import { Swatch } from '../speakers/swatch.tsx';
import type { LegendContent } from './legend.tsx';

/** Says which one speaker a post shows where no legend says so, with the ways through their words and back to all. */
export function FilterBar({ content }: { readonly content: LegendContent }) {
  const { speakers, shownSpeaker, step, onShowSpeaker, onStep } = content;
  const row = speakers.find(({ speaker }) => speaker === shownSpeaker);
  if (!row) return null;
  const { speaker, name, tint } = row;
  const own = step?.speaker === speaker ? step : null;
  return (
    <section
      class="filter-bar"
      data-part="filter-bar"
      aria-label={message('filterLabel', name)}
      lang={message('language')}
    >
      <Swatch tint={tint} />
      <strong class="name" lang="ja" title={name}>
        {name}
      </strong>
      <StepControls
        name={name}
        position={own?.position ?? null}
        total={own?.total ?? countOf(row)}
        onStep={(direction) => onStep(speaker, direction)}
      />
      <button type="button" class="all" data-part="all-speakers" onClick={() => onShowSpeaker(null)}>
        {message('speakersAll')}
      </button>
    </section>
  );
}
