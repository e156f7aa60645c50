/** The formats of exported files, each with the ending of its files' names and its media type. */
export const FORMATS = {
  json: { extension: 'json', mediaType: 'application/json' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  markdownByPost: { extension: 'zip', mediaType: 'application/zip' },
  html: { extension: 'html', mediaType: 'text/html' },
  hatena: { extension: 'txt', mediaType: 'text/plain' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
} as const;

/** A format in which notes can be taken away. */
export type ExportFormat = keyof typeof FORMATS;

/** Longest part of a name that the reader's words make up, in code points: a file name may have 255 bytes of UTF-8. */
const TOPIC_LENGTH = 40;

/**
 * A name for an exported file: `hatsugenroku-2026-11-23.md`, and with a topic (what was searched for)
 * `hatsugenroku-2026-11-23-制裁.md`. The day is that of the reader's own calendar. The name is allowed on Windows:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function exportFileName(format: ExportFormat, exportedAt: Date, topic = ''): string {
  const month = String(exportedAt.getMonth() + 1).padStart(2, '0');
  const day = String(exportedAt.getDate()).padStart(2, '0');
  const parts = ['hatsugenroku', exportedAt.getFullYear(), month, day, safeNamePart(topic)];
  return `${parts.filter((part) => part !== '').join('-')}.${FORMATS[format].extension}`;
}

/**
 * A text as a part of a file's name, at most forty code points long; empty where nothing of it may stand there. Dropped is what
 * Windows forbids, and control and format characters, which can make a name look like another.
 */
export function safeNamePart(text: string): string {
  const allowed = text
    .replace(/[<>:"/\\|?*]|\p{C}/gu, ' ')
    .trim()
    .replace(/\s+/gu, '-');
  return [...allowed]
    .slice(0, TOPIC_LENGTH)
    .join('')
    .replace(/[. -]+$/u, '');
}

/** Whether Windows gives a name, whatever its ending, to a device of its own, so that no file can have it. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/iu.test(name);
}
