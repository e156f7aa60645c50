import type { ChildProcess } from 'node:child_process';

/**
 * Ends a process that leads a group of its own, and with it all that it started, at once. Resolves when it has ended.
 * Windows knows no such groups: there the process alone is ended, without which a browser's others do not live on.
 */
export async function killGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-pid, 'SIGKILL');
  await exit;
}
