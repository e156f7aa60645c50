import { countsText } from '../../components/library/files/import-part.tsx';
import { explainRefusal } from '../../components/library/files/import-refusal.ts';
import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import type { MergeCounts } from '../../lib/notes/exchange/exchange.ts';
import type { SharedFiles } from './shared-folder.ts';

/** Tells what other machines' files brought, and which could not be read; null where there is nothing to tell. */
export function noticeOfShared({ imported, failed, needsLeave }: SharedFiles): Notice | null {
  if (needsLeave) return { text: message('sharedNeedsLeave') };
  const [problem] = failed;
  if (problem)
    return {
      text: `${message('importRefused', problem.name)} ${explainRefusal(problem.error)}`,
      failed: true,
    };
  const changing = imported.filter(({ counts }) => isChange(counts));
  if (changing.length === 0) return null;
  return {
    text: changing
      .map(({ name, counts }) => `${message('sharedRead', name)} ${countsText(counts)}`)
      .join(' '),
  };
}

function isChange({ unchanged: _, buried: __, ...changes }: MergeCounts): boolean {
  return Object.values(changes).some((count) => count > 0);
}
