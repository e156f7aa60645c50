// What a fresh clone needs before anything else can run: the right Node and the packages. Plain JavaScript without
// dependencies, in syntax that old versions of Node can read, so that they get to say what is wrong.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The same as `engines` in package.json. */
const NEEDED = [20, 19];

/**
 * Checks Node, installs what is missing, runs a TypeScript program with this process's arguments, and ends with its
 * exit code.
 *
 * @param {string} program its path below test/run
 */
export async function bootstrap(program) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(
      `Node ${NEEDED.join('.')} or later is needed; this is ${process.versions.node}. https://nodejs.org/`,
    );
    process.exit(1);
  }
  if (isInstallNeeded()) {
    console.log('Installing packages (npm ci) …');
    const code = await runNpm(['ci', '--no-audit', '--no-fund']);
    if (code !== 0) {
      console.error(
        'npm ci failed: see above. A connection to the package registry is needed the first time.',
      );
      process.exit(code);
    }
  }
  const path = fileURLToPath(new URL(program, import.meta.url));
  process.exit(await run(process.execPath, ['--import', 'tsx', path, ...process.argv.slice(2)]));
}

/**
 * Whether a package of package-lock.json is missing or has another version. npm lists what it installed in
 * node_modules/.package-lock.json; packages for other systems are optional.
 */
function isInstallNeeded() {
  const list = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(list)) return true;
  const installed = readPackages(list);
  return Object.entries(readPackages(`${ROOT}package-lock.json`)).some(
    ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function runNpm(args) {
  // Inside `npm start` and `npm test`, npm says where it is; that works the same on every system.
  const npm = process.env.npm_execpath;
  return npm
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
}

function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    // Ctrl-C reaches the child as well: let it end in order, and end with it.
    const wait = () => {};
    process.on('SIGINT', wait);
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', passOn);
      resolve(code === null ? 1 : code);
    });
  });
}
