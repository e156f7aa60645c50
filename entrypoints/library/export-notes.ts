import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import type { ExportFormat } from '../../lib/notes/export/file-name.ts';
import type { Note } from '../../lib/notes/model.ts';
import { createExportFile, download } from '../popup/export-file.ts';

/** Puts notes into a file of the reader's downloads, and says so. `topic` goes into the file's name: what was searched for, a person, a post. */
export function exportNotes(
  format: ExportFormat,
  notes: readonly Note[],
  topic: string,
  onNotice: (notice: Notice) => void,
): void {
  const file = createExportFile(format, notes, topic);
  download(file);
  onNotice({ text: message('exportDone', file.name) });
}
