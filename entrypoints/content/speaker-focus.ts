import { speakerOfMark } from '../../lib/marks/filter.ts';
import { markRects } from '../../lib/marks/hit-test.ts';
import type { ReportedMark } from '../../lib/marks/marks.ts';
import type { Painter } from '../../lib/marks/painter.ts';
import { isReported, stepThroughMarks } from '../../lib/marks/walk.ts';
import type { PostDescription } from '../../lib/messages/protocol.ts';
import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';
import type { SpeakerStep, StepDirection } from '../../lib/speakers/step.ts';
import { jumpTo } from './jump.ts';
import type { PageSession } from './page-session.ts';
import type { PostSession } from './post-session.ts';

/** The last step in a post: what it arrived at, of whom. */
interface LastStep {
  readonly speaker: SpeakerKey;
  readonly mark: ReportedMark;
}

/** Shows one speaker of a post alone, and steps through what they say. The popup and the legend ask for both. */
export class SpeakerFocus {
  private readonly lastSteps = new WeakMap<PostSession, LastStep>();

  /** @param onChange called when another speaker is shown, or a step was taken. */
  constructor(
    private readonly page: PageSession,
    private readonly painter: Painter,
    private readonly onChange: () => void,
  ) {}

  /** Whether any post shows one speaker alone. */
  get isOn(): boolean {
    return this.page.posts().some(({ shownSpeaker }) => shownSpeaker !== null);
  }

  /** Lets one speaker's marks stand out; null lets all be seen. False where the post has nothing of theirs. */
  show(session: PostSession, speaker: SpeakerKey | null): boolean {
    const isShown = session.showSpeaker(speaker);
    if (this.lastSteps.get(session)?.speaker !== speaker) this.lastSteps.delete(session);
    this.onChange();
    return isShown;
  }

  /** Lets everybody on the page be seen again. */
  showAll(): void {
    for (const session of this.page.posts()) if (session.shownSpeaker !== null) session.showSpeaker(null);
    this.onChange();
  }

  /**
   * Scrolls to what a speaker says next or said before: seen from the last step, and at first from the window. Where
   * somebody else is shown alone, the speaker takes their place. Null where the post has nothing of theirs.
   */
  step(session: PostSession, speaker: SpeakerKey, direction: StepDirection): SpeakerStep | null {
    const said = saidBy(session, speaker);
    const last = this.lastSteps.get(session);
    const step = stepThroughMarks(
      [session],
      last?.speaker === speaker
        ? { post: session, mark: last.mark }
        : { post: session, offset: firstInWindow(session, said) },
      direction,
      (mark) => isReported(mark) && speakerOfMark(mark) === speaker,
    );
    if (!step || !isReported(step.mark)) return null;
    if (session.shownSpeaker !== null && session.shownSpeaker !== speaker) session.showSpeaker(speaker);
    this.lastSteps.set(session, { speaker, mark: step.mark });
    jumpTo(session, step.mark, this.painter);
    this.onChange();
    return this.stepOf(session);
  }

  /** What the popup and the legend show of a post. */
  describe(session: PostSession): PostDescription {
    return { ...session.describe(), step: this.stepOf(session) };
  }

  /** Where the last step in a post stands among all that the speaker says there now. */
  private stepOf(session: PostSession): SpeakerStep | null {
    const last = this.lastSteps.get(session);
    if (!last) return null;
    const said = saidBy(session, last.speaker);
    const { start, end, kind } = last.mark;
    const index = said.findIndex((mark) => mark.start === start && mark.end === end && mark.kind === kind);
    return index < 0 ? null : { speaker: last.speaker, position: index + 1, total: said.length };
  }
}

function saidBy(session: PostSession, speaker: SpeakerKey): ReportedMark[] {
  return session.index.marks.filter(isReported).filter((mark) => speakerOfMark(mark) === speaker);
}

/** The text offset of the first of some marks that is not above the window; the text's length where all are. */
function firstInWindow({ map }: PostSession, marks: readonly ReportedMark[]): number {
  const first = marks.find((mark) => (markRects(map, mark)[0]?.top ?? -1) >= 0);
  return first?.start ?? map.text.length;
}
