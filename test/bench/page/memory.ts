import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { BrowserFamily } from '../../browser/driver.ts';

/** What the process of extensions holds for itself alone, in bytes; null where there is none, or no /proc to ask. */
export function backgroundMemory(family: BrowserFamily, browser: number): number | null {
  const found = processesBelow(browser).filter((process) => isOfExtensions(family, process));
  return found.length === 0 ? null : sumOf(found);
}

/** What the processes of web pages hold for themselves alone, in bytes; null where there is no /proc to ask. */
export function pagesMemory(family: BrowserFamily, browser: number): number | null {
  const processes = processesBelow(browser);
  if (processes.length === 0) return null;
  return sumOf(processes.filter((process) => isOfPages(family, process)));
}

interface Process {
  readonly id: number;
  readonly name: string;
  readonly command: string;
}

function isOfExtensions(family: BrowserFamily, { name, command }: Process): boolean {
  return family === 'firefox' ? name.startsWith('WebExtensions') : command.includes('--extension-process');
}

function isOfPages(family: BrowserFamily, { name, command }: Process): boolean {
  if (family === 'firefox') return name.startsWith('Isolated') || name.startsWith('Web Content');
  return command.includes('--type=renderer') && !command.includes('--extension-process');
}

function processesBelow(root: number): Process[] {
  if (!existsSync('/proc/self/smaps_rollup')) return [];
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // "pid (name) state parent …"; the name may hold anything.
    const status = readIfThere(`/proc/${entry}/stat`);
    const parent = /\) \S (\d+) [^)]*$/.exec(status)?.[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === root || isBelow(parents.get(id)));
  return [...parents.keys()]
    .filter((id) => id !== root && isBelow(id))
    .map((id) => ({
      id,
      name: readIfThere(`/proc/${id}/comm`),
      command: readIfThere(`/proc/${id}/cmdline`),
    }));
}

function sumOf(processes: readonly Process[]): number {
  return processes.reduce((sum, { id }) => sum + privateBytes(id), 0);
}

function privateBytes(id: number): number {
  const kilobytes = readIfThere(`/proc/${id}/smaps_rollup`).matchAll(
    /^Private_(?:Clean|Dirty):\s+(\d+) kB/gm,
  );
  return Array.from(kilobytes, ([, number]) => Number(number) * 1024).reduce((sum, bytes) => sum + bytes, 0);
}

/** Empty where the process has ended meanwhile. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
