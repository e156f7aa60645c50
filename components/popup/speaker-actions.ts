import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';
import type { StepDirection } from '../../lib/speakers/step.ts';
import type { PersonActions } from './person-button.tsx';

/** What the reader can do with the speakers of a post. */
export interface SpeakerActions extends PersonActions {
  /** Lets one speaker's marks on the page stand out; null lets all be seen. */
  readonly onShowSpeaker: (speaker: SpeakerKey | null) => void;
  /** Scrolls the page to what a speaker says next or said before. */
  readonly onStep: (speaker: SpeakerKey, direction: StepDirection) => void;
}
