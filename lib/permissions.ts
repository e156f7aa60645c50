import type { MessageKey } from './i18n.ts';

/** Something that the browser lets the extension do, and what for. */
export interface Permission {
  /** As the manifest names it; `hosts` and `otherHosts` stand for the addresses it lists. */
  readonly name: string;
  readonly why: MessageKey;
  /** `asked` where the browser asks the reader first, when it is needed. */
  readonly given: 'always' | 'asked';
  /** Only there; everywhere where it is left out. */
  readonly browser?: 'firefox';
}

/** Every permission that there is; the manifests are made from this, and the page of settings shows it. */
const PERMISSIONS: readonly Permission[] = [
  { name: 'hosts', why: 'permissionHosts', given: 'always' },
  { name: 'storage', why: 'permissionStorage', given: 'always' },
  { name: 'unlimitedStorage', why: 'permissionUnlimitedStorage', given: 'always' },
  { name: 'contextMenus', why: 'permissionContextMenus', given: 'always' },
  { name: 'activeTab', why: 'permissionActiveTab', given: 'always' },
  { name: 'scripting', why: 'permissionScripting', given: 'always' },
  { name: 'alarms', why: 'permissionAlarms', given: 'always' },
  { name: 'otherHosts', why: 'permissionOtherHosts', given: 'asked' },
  { name: 'downloads', why: 'permissionDownloads', given: 'asked', browser: 'firefox' },
];

/** The permissions that the extension has or may ask for in a browser. */
export function permissionsIn(browser: string): readonly Permission[] {
  return PERMISSIONS.filter(
    (permission) => permission.browser === undefined || permission.browser === browser,
  );
}

/** What the manifest lists under `permissions` (`always`) or `optional_permissions` (`asked`); hosts stand elsewhere in it. */
export function manifestPermissions(browser: string, given: Permission['given']): string[] {
  return permissionsIn(browser)
    .filter((permission) => permission.given === given && !/hosts$/iu.test(permission.name))
    .map(({ name }) => name);
}
