import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLicence } from './licences.ts';
import type { Notice } from './notice.ts';

/** Licences of packages that are published without their text: `wxt.txt`. */
const MISSING_TEXTS = fileURLToPath(new URL('../../../assets/notices/', import.meta.url));

/** Files that hold terms or copyright notices. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** Vite publishes the licences of its own tools after its own; none of them is in what it builds. */
const BUNDLED_INTO_TOOL = /\n# Licenses of bundled dependencies\n[\s\S]*/;

/**
 * The notice of an installed package.
 *
 * @param folder where its package.json is.
 * @throws {Error} where it has no text of a licence, or one that is not permissive.
 */
export function noticeOfPackage(folder: string): Notice {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const licence = license ?? '';
  checkLicence(name, licence);
  const text = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readText(join(folder, file)).replace(BUNDLED_INTO_TOOL, '').trim())
    .join('\n\n');
  const source = homepage ?? addressOf(repository);
  return { name, version, licence, source, text: text || missingText(name) };
}

/** What is read of a package.json: https://docs.npmjs.com/cli/v10/configuring-npm/package-json */
interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

function missingText(name: string): string {
  const file = join(MISSING_TEXTS, `${name}.txt`);
  if (!existsSync(file))
    throw new Error(
      `${name} is published without the text of its licence: add it as assets/notices/${name}.txt`,
    );
  return readText(file).trim();
}

/** Texts have the line ends of whoever wrote them. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
}

/** The address of a repository for people: npm also takes git's own forms and `owner/name` on GitHub. */
function addressOf(repository: PackageFile['repository']): string {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const path = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1];
  if (path) return `https://github.com/${path}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');
}
