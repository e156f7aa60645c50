import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program in the repository's root with its output on the terminal.
 *
 * @returns its exit code; 1 where a signal ended it.
 * @throws where it cannot be started.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { environment = {} }: { readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a Node program out of node_modules, the same on every system. */
export function runModule(
  path: string,
  args: readonly string[],
  options?: Parameters<typeof runProgram>[2],
): Promise<number> {
  const program = fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
  return runProgram(process.execPath, [program, ...args], options);
}
